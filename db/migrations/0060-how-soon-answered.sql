-- How long a buyer who asked to return something, or whose parcel did not arrive, waited until it was answered for.
create table seller_answer (
  marketplace_id uuid not null references marketplace,
  deal_id uuid not null,
  step integer not null,
  member_id uuid not null,
  answered_at timestamptz not null,
  seconds bigint not null check (seconds >= 0),
  primary key (marketplace_id, deal_id, step),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, member_id) references member
);
create index answers_of_seller on seller_answer (marketplace_id, member_id, answered_at desc);
call isolate('seller_answer');

-- The middle one of a seller's latest answers; null while there are too few to speak of.
alter table seller_standing add column answer_seconds bigint check (answer_seconds >= 0);
