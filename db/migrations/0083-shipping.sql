-- What sending a parcel costs (PK-12). Rates come as tariffs: a seller's own, or the house's for those who have set none.
-- A tariff is never changed, another follows it; so an auction and an order keep theirs by its id alone
-- (docs/decisions/shipping-by-tariffs-that-stay.md).
create table shipping_tariff (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- Whose parcels it is for; null: of all who have set none, by the house.
  owner_id uuid,
  number integer not null check (number > 0),
  -- The country that is not abroad, and what the rates are in: as the marketplace had them then.
  country text not null references country,
  currency text not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (marketplace_id, id),
  -- Of two who set one at once the later one has not seen the other's.
  constraint one_tariff_after_another unique nulls not distinct (marketplace_id, owner_id, number),
  foreign key (marketplace_id, owner_id) references member,
  foreign key (marketplace_id, set_by) references member
);
call isolate_append_only('shipping_tariff');

-- One rate of it. A zone is a province, the rest of the country ('home') or every other country ('abroad'). A tariff without
-- rates says that its owner has none any more; one without 'abroad', that nothing is sent there.
create table shipping_rate (
  marketplace_id uuid not null,
  tariff_id uuid not null,
  zone text not null,
  -- For the key alone: a zone that is neither of the two words must be a province that there is.
  province_id text generated always as (case when zone in ('home', 'abroad') then null else zone end) stored
    references province,
  -- Minor units: of the first piece, and of each further one of the same kind.
  first bigint not null check (first >= 0),
  further bigint not null check (further >= 0),
  -- From this amount of goods on nothing is asked; null: always something.
  free_from bigint check (free_from > 0),
  primary key (marketplace_id, tariff_id, zone),
  foreign key (marketplace_id, tariff_id) references shipping_tariff
);
call isolate_append_only('shipping_rate');

-- What of an order's amount is for sending it; null: not known yet, since it is not known where it goes. Orders from before
-- had nothing on top.
alter table goods_order
  add column shipping bigint default 0 check (shipping >= 0),
  add column tariff_id uuid,
  add foreign key (marketplace_id, tariff_id) references shipping_tariff,
  add check (shipping is not null or tariff_id is not null);
alter table goods_order alter column shipping drop default;

-- The rates as they stood when it was put up: who bids knows what is asked on top, whatever the seller sets meanwhile.
alter table auction
  add column tariff_id uuid,
  add foreign key (marketplace_id, tariff_id) references shipping_tariff;
