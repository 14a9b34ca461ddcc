-- Until when a product's auction was meant to run when it was put up: by this lists sort and find what is in an auction.
-- It follows from the auction, and stands here so that the list of products asks one table; that late bids move the true
-- end by up to the hard end is no matter for a list's order (docs/decisions/live-prices-beside-kept-lists.md).
alter table product
  add column auction_ends_at timestamptz,
  add check (auction_ends_at is null or sold_by = 'auction');
create index product_by_auction_end on product (marketplace_id, auction_ends_at, id)
  where auction_ends_at is not null and archived_at is null;
-- The wall hides every row from the owner too: it is lifted for this statement.
alter table product no force row level security;
alter table auction no force row level security;
update product p set auction_ends_at = a.first_end_at
  from auction a
  where a.marketplace_id = p.marketplace_id and a.product_id = p.id and a.state in ('scheduled', 'live');
alter table product force row level security;
alter table auction force row level security;
