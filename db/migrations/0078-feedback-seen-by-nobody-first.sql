-- What buyer and seller say of one another is seen when both have said it, or when the time for it is over. The one who was
-- rated may answer, once.
alter table feedback
  add column buyer_id uuid,
  add column state text not null default 'published' check (state in ('waiting', 'published')),
  add column version integer not null default 1,
  add column entered_at timestamptz,
  add column step integer not null default 0,
  -- How long it waits for the other side, in seconds.
  add column policy jsonb not null default '{}',
  add column reply text check (length(reply) <= 2000),
  add column replied_at timestamptz,
  add check ((reply is null) = (replied_at is null)),
  drop constraint feedback_about_check,
  add constraint feedback_about_check check (about in ('seller', 'buyer', 'platform')),
  add check ((about = 'buyer') = (buyer_id is not null));
-- What was said before was seen at once.
-- The wall hides every row from the owner too: it is lifted for this statement.
alter table feedback no force row level security;
update feedback set entered_at = created_at;
alter table feedback force row level security;
alter table feedback
  alter column entered_at set not null,
  alter column state drop default,
  alter column version drop default,
  alter column step drop default,
  alter column policy drop default;
create index feedback_of_buyer on feedback (marketplace_id, buyer_id, id desc) where about = 'buyer';
grant select (state, version) on feedback to marketry_crossing;
