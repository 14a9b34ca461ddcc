-- Orders of goods: what a deal of the process goods-order is about; and what people say of one another afterwards.

create table goods_order (
  marketplace_id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  listing_id uuid not null,
  product_id uuid not null,
  -- As they were when the order was made: the seller may change the product later, not what was bought.
  title text not null,
  unit_price bigint not null check (unit_price > 0),
  quantity integer not null check (quantity > 0),
  -- The address as it was: see docs/decisions on this copy.
  ship_to jsonb not null,
  carrier text,
  tracking_number text,
  delivered_at timestamptz,
  return_reason text,
  return_tracking_number text,
  primary key (marketplace_id, deal_id),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, payable_id) references payable
);
create index orders_of_product on goods_order (marketplace_id, product_id);
call isolate('goods_order');

create table feedback (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  about text not null check (about in ('seller', 'platform')),
  author_id uuid not null,
  -- Whom it is about; null for the platform.
  seller_id uuid,
  rating integer not null check (rating between 1 and 5),
  comment text not null default '',
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, deal_id, about),
  foreign key (marketplace_id, deal_id) references deal
);
create index feedback_of_seller on feedback (marketplace_id, seller_id, id desc) where about = 'seller';
call isolate('feedback');
