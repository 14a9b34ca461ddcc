-- The operator's desk: views that are kept of its lists, and what its lists and figures read by.

create table saved_view (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- Whose it is; nobody's once they have left and others go on using it.
  member_id uuid,
  -- Which list it is of: deals, members …
  list text not null check (length(list) between 1 and 40),
  name text not null check (length(name) between 1 and 60),
  -- Whether all operators have it.
  shared boolean not null,
  -- The filters and the order as the list's own address takes them, and the columns in their order.
  filters jsonb not null,
  columns text[] not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, member_id) references member,
  check (shared or member_id is not null)
);
create index views_of_member on saved_view (marketplace_id, member_id, list);
create index views_of_all on saved_view (marketplace_id, list) where shared;
call isolate('saved_view');

-- Lists in the orders an operator asks for: by time, by amount, by how long something has stood where it stands.
create index deal_by_age on deal (marketplace_id, created_at, id);
create index deal_by_amount on deal (marketplace_id, amount, id);
create index deal_by_entry on deal (marketplace_id, entered_at, id);
create index member_by_name on member (marketplace_id, name, id);

-- What needs the operator is what stands in a state of its own: few among many.
create index refunds_by_state on refund (marketplace_id, state, id);
create index payouts_by_state on payout (marketplace_id, state, id);
