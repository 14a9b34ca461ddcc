-- What members are told, and the log of who did what.

-- A notice is one fact told to one member: the same cause, kind and member never make two.
create table notification (
  marketplace_id uuid not null,
  -- Version 7, so that the order of ids is the order in which they were told.
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  -- What brought it about: a deal's transition, a payment. Ids only.
  cause text not null,
  -- What the sentences need: ids, names, decimal amounts. The sentences are written when somebody reads.
  data jsonb not null,
  -- Business time.
  created_at timestamptz not null,
  read_at timestamptz,
  -- none: no e-mail goes with it. due: not tried, or tried and surely not sent. doubt: a dialogue with the mail server
  -- has begun and its end is not known. refused: the server said no. sent: the server took it.
  mail_state text not null check (mail_state in ('none', 'due', 'sent', 'doubt', 'refused')),
  mail_attempts int not null default 0,
  -- Real time at which a dialogue began that may still be going on; null when none is.
  mail_began_at timestamptz,
  -- The mail server's last words; no address in them.
  mail_fault text,
  -- Stays the same however often the e-mail is sent, so that the reader's mailbox can drop a second one.
  message_id text,
  primary key (marketplace_id, id),
  unique (marketplace_id, member_id, kind, cause),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
call isolate('notification');
create index notification_of_member on notification (marketplace_id, member_id, id);
create index notification_unread on notification (marketplace_id, member_id, id) where read_at is null;
create index notification_undelivered on notification (marketplace_id, id) where mail_state in ('due', 'doubt', 'refused');

-- Crossing: which e-mails wait, over all marketplaces or in one, for the sweep that sends what no job picked up.
grant select on notification to marketry_crossing;

create function mail_waiting(
  within uuid, of_kinds text[], begun_before timestamptz, most_attempts int, most_rows int
)
  returns table (marketplace_id uuid, id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select n.marketplace_id, n.id
    from public.notification n
    where n.mail_state in ('due', 'doubt')
      and (within is null or n.marketplace_id = within)
      and (of_kinds is null or n.kind = any (of_kinds))
      and n.mail_attempts < most_attempts
      and (n.mail_began_at is null or n.mail_began_at < begun_before)
    order by n.id
    limit most_rows;
  end;
alter function mail_waiting(uuid, text[], timestamptz, int, int) owner to marketry_crossing;
grant execute on function mail_waiting(uuid, text[], timestamptz, int, int) to marketry_app;

-- Who did what to what, when. Only ever added to, and holds no personal value: ids and settings.
create table activity (
  marketplace_id uuid not null references marketplace,
  -- Business time.
  at timestamptz not null,
  id uuid not null,
  actor_kind text not null check (actor_kind in ('visitor', 'member', 'system')),
  -- The member's id, or the name of the part of the program that acted.
  actor_id text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  request_id text,
  details jsonb not null default '{}',
  primary key (marketplace_id, at, id)
);
call isolate_append_only('activity');
create index activity_by_actor on activity (marketplace_id, actor_id, at, id);
create index activity_by_object on activity (marketplace_id, object_kind, object_id, at, id);
create index activity_by_action on activity (marketplace_id, action, at, id);

-- From where it was done. An address is personal, so it stands apart and can be erased while the log stays.
create table activity_origin (
  marketplace_id uuid not null references marketplace,
  at timestamptz not null,
  id uuid not null,
  address text not null,
  user_agent text not null,
  primary key (marketplace_id, at, id),
  foreign key (marketplace_id, at, id) references activity
);
call isolate('activity_origin');
