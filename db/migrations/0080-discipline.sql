-- What a member is held against: an order they had won and did not pay, what a complaint found, what the house has seen.
-- It counts for a while, can be appealed, and is struck out where it was wrong (docs/decisions/violations-that-run-out.md).
create table violation (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('unpaid', 'complaint', 'conduct')),
  -- What it came of: a deal, a complaint; the operator's own record of it is its own cause.
  cause_kind text not null check (cause_kind in ('deal', 'complaint', 'operator')),
  cause_id uuid not null,
  -- What it was about, as it was called then; or, of conduct, what was done.
  about text not null check (length(about) between 1 and 500),
  recorded_by uuid,
  counts_until timestamptz not null,
  -- What the member says against it, and what the house answered.
  appeal text check (length(appeal) between 1 and 4000),
  answer text check (length(answer) between 1 and 1000),
  state text not null check (state in ('recorded', 'appealed', 'upheld', 'excused', 'spent')),
  version integer not null,
  entered_at timestamptz not null,
  step integer not null,
  policy jsonb not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, member_id) references member,
  foreign key (marketplace_id, recorded_by) references member,
  check (counts_until > created_at)
);
-- One thing is held against a member once.
create unique index one_violation_each on violation (marketplace_id, member_id, cause_kind, cause_id);
-- Asked at every batch of bids: only what still counts is in it.
create index violations_that_count on violation (marketplace_id, member_id, counts_until)
  where state in ('recorded', 'appealed', 'upheld');
create index violations_by_age on violation (marketplace_id, created_at, id);
call isolate('violation');
grant select (state, version) on violation to marketry_crossing;

-- From how many violations on a seller takes no bids of somebody, counted over so many days.
create table bidder_rule (
  marketplace_id uuid not null references marketplace,
  seller_id uuid not null,
  refused_from integer not null check (refused_from between 1 and 5),
  days integer not null check (days in (30, 180, 360)),
  changed_at timestamptz not null,
  primary key (marketplace_id, seller_id),
  foreign key (marketplace_id, seller_id) references member
);
call isolate('bidder_rule');
