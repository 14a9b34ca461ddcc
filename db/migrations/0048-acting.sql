-- An operator who sees the marketplace as one of its members does. Bound to the operator's own session, so that no cookie
-- can say it; one at a time; gone with the session. What was done meanwhile stands in the activity log.

create table acting (
  marketplace_id uuid not null references marketplace,
  session_id uuid not null,
  id uuid not null,
  operator_id uuid not null,
  member_id uuid not null,
  -- Why, in the operator's words.
  reason text not null check (length(reason) between 3 and 500),
  -- Whether what may be changed for a member may be changed now. Money and the account's security never.
  may_change boolean not null,
  -- Real time, as sessions live by it.
  began_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (marketplace_id, session_id),
  foreign key (marketplace_id, session_id) references session on delete cascade,
  foreign key (marketplace_id, operator_id) references member on delete cascade,
  foreign key (marketplace_id, member_id) references member on delete cascade,
  constraint acting_is_for_another check (operator_id <> member_id)
);
create index acting_as_member on acting (marketplace_id, member_id);
create index acting_of_operator on acting (marketplace_id, operator_id);
call isolate('acting');
