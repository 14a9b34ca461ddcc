-- What becomes of a piece whose winner does not pay: offered on to the next bidder, put up anew, or left to its seller.
alter table auction add column if_unpaid text not null default 'offer_on'
  check (if_unpaid in ('offer_on', 'relist', 'nothing'));
