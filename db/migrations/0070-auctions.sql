-- Auctions: their terms, how the bidding stands, and the log from which it follows (docs/decisions/auctions-by-their-log.md).

create table auction (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  product_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Terms, minor units: they stand fast from the beginning.
  opening bigint not null check (opening > 0),
  first_reserve bigint check (first_reserve >= opening),
  buy_now bigint check (buy_now > opening),
  -- By what steps bids rise, and the windows, as the marketplace had them when it was made.
  policy jsonb not null,
  starts_at timestamptz not null,
  first_end_at timestamptz not null check (first_end_at > starts_at),
  hard_end_at timestamptz not null check (hard_end_at >= first_end_at),
  state text not null check (state in ('scheduled', 'live', 'sold', 'unsold', 'cancelled')),
  version integer not null,
  entered_at timestamptz not null,
  step integer not null,
  created_at timestamptz not null,
  -- How the bidding stands. It follows from the terms and the log; kept here because every bid asks for it.
  seq integer not null default 0 check (seq >= 0),
  bids integer not null default 0 check (bids >= 0),
  price bigint,
  leader_id uuid,
  leading_maximum bigint,
  reserve bigint,
  ends_at timestamptz not null check (ends_at between first_end_at and hard_end_at),
  -- The order its winner has.
  deal_id uuid,
  -- While it is to come or runs, the product is sold by auction and in no other way (PK-6). Generated, so that it cannot
  -- disagree with the state; it is what the foreign key needs (docs/decisions/one-way-to-sell.md).
  sold_by text generated always as (case when state in ('scheduled', 'live') then 'auction' end) stored,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, product_id) references product,
  constraint auctioned_one_way foreign key (marketplace_id, product_id, sold_by)
    references product (marketplace_id, id, sold_by),
  foreign key (marketplace_id, leader_id) references member,
  foreign key (marketplace_id, deal_id) references deal,
  check (num_nulls(price, leader_id, leading_maximum) in (0, 3)),
  check (price between opening and leading_maximum),
  check ((reserve is null) = (first_reserve is null) and reserve between opening and first_reserve),
  check (state <> 'sold' or leader_id is not null)
) with (fillfactor = 70);
create unique index one_open_auction on auction (marketplace_id, product_id) where state in ('scheduled', 'live');
create index auctions_of_product on auction (marketplace_id, product_id);
create index auctions_ending on auction (marketplace_id, state, ends_at, id);
create index auctions_led on auction (marketplace_id, leader_id) where leader_id is not null;
call isolate('auction');
grant select (state, version) on auction to marketry_crossing;

-- All that was done in an auction, numbered without a gap: bids that count and bids that were refused, bids taken back, a
-- reserve that was lowered, a purchase at once. Only ever added to.
create table auction_log (
  marketplace_id uuid not null,
  auction_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('bid', 'retraction', 'reserve', 'buy_now')),
  -- Null where the seller did it.
  bidder_id uuid,
  -- The bidder's own name for a bid: one that was not answered can be repeated under it.
  ref text check (length(ref) between 1 and 100),
  -- The most the bidder would pay, the lowered reserve, the price at once; minor units.
  amount bigint,
  -- Why a bid does not count; null for one that does.
  refusal text,
  -- Why bids were taken back, and which.
  reason text check (reason in ('typing_error', 'description_changed', 'seller_unreachable')),
  takes_back integer[],
  at timestamptz not null,
  -- How the bidding stood after it.
  price bigint,
  leader_id uuid,
  ends_at timestamptz not null,
  primary key (marketplace_id, auction_id, seq),
  constraint one_bid_of_a_ref unique (marketplace_id, bidder_id, ref),
  foreign key (marketplace_id, auction_id) references auction,
  foreign key (marketplace_id, bidder_id) references member,
  check ((kind = 'reserve') = (bidder_id is null)),
  check ((kind = 'bid') = (ref is not null)),
  check ((kind = 'retraction') = (reason is not null) and (kind = 'retraction') = (takes_back is not null)),
  check ((kind = 'retraction') = (amount is null)),
  check (refusal is null or kind = 'bid')
);
create index auction_log_of_bidder on auction_log (marketplace_id, bidder_id, auction_id);
call isolate_append_only('auction_log');
