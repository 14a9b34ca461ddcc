-- Lists of those who run a marketplace: read by age.
create index disputes_by_age on dispute (marketplace_id, created_at, id);
create index refunds_by_age on refund (marketplace_id, created_at, id);
create index payouts_by_age on payout (marketplace_id, created_at, id);
create index feedback_by_age on feedback (marketplace_id, created_at, id);
create index grants_by_age on object_grant (marketplace_id, granted_at, id);

-- What was said may be put out of sight by those who run the marketplace, with a reason; it counts no more.
alter table feedback
  add column hidden_at timestamptz,
  add column hidden_because text check (length(hidden_because) <= 500),
  add check ((hidden_at is null) = (hidden_because is null));

-- A product may be taken off sale by those who run the marketplace, with a reason: its offer is held back for as long as
-- they say, and no other is made of it meanwhile.
alter table product
  add column held_at timestamptz,
  add column held_because text check (length(held_because) <= 500),
  add check ((held_at is null) = (held_because is null));
create index products_held on product (marketplace_id, created_at, id) where held_at is not null;
alter table listing
  drop constraint listing_held_for_check,
  add constraint listing_held_for_check check (held_for <@ array['payouts', 'suspended', 'house']);
