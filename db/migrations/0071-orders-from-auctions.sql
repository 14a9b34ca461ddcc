-- An order is bought from a listing or won in an auction. A winner may have to say yet where it is to go.
alter table goods_order
  alter column listing_id drop not null,
  add column auction_id uuid,
  add check (num_nonnulls(listing_id, auction_id) = 1),
  add foreign key (marketplace_id, auction_id) references auction;
create index orders_of_auction on goods_order (marketplace_id, auction_id)
  where auction_id is not null;
