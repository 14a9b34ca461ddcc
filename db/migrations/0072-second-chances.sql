-- A seller offers a piece that was not sold, or not paid for, to somebody who had bid for it, at the most they had bid.
create table second_chance (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  auction_id uuid not null,
  bidder_id uuid not null,
  -- The most its bidder had bid, minor units of the auction's currency.
  price bigint not null check (price > 0),
  state text not null check (state in ('offered', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  version integer not null,
  entered_at timestamptz not null,
  step integer not null,
  -- How long it stands, in seconds.
  policy jsonb not null,
  created_at timestamptz not null,
  -- The order of whoever has accepted.
  deal_id uuid,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, auction_id) references auction,
  foreign key (marketplace_id, bidder_id) references member,
  foreign key (marketplace_id, deal_id) references deal,
  check (deal_id is null or state = 'accepted')
);
-- Nobody is asked twice.
create unique index one_second_chance_each on second_chance (marketplace_id, auction_id, bidder_id);
create index second_chances_of_bidder on second_chance (marketplace_id, bidder_id, created_at desc, id desc);
call isolate('second_chance');
grant select (state, version) on second_chance to marketry_crossing;
