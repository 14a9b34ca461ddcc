-- How each member wants to be told: by kind of notice and by channel. No row is the default: in the app, and by e-mail at
-- once where the kind has one.
create table notification_preference (
  marketplace_id uuid not null,
  member_id uuid not null,
  kind text not null,
  in_app boolean not null,
  email text not null check (email in ('at_once', 'daily', 'weekly', 'never')),
  primary key (marketplace_id, member_id, kind),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
call isolate('notification_preference');

alter table notification
  -- Whether it is in the reader's list; a notice they want by e-mail only is not.
  add column shown boolean not null default true,
  -- The digest it was put into.
  add column digest_id uuid,
  add foreign key (marketplace_id, digest_id) references notification on delete set null (digest_id);
-- daily, weekly: waits for the reader's next digest. digested: is in one, whose e-mail has a state of its own.
alter table notification drop constraint notification_mail_state_check;
alter table notification add constraint notification_mail_state_check
  check (mail_state in ('none', 'due', 'sent', 'doubt', 'refused', 'daily', 'weekly', 'digested'));
create index notification_for_digest on notification (marketplace_id, member_id, id)
  where mail_state in ('daily', 'weekly');
create index notification_of_digest on notification (marketplace_id, digest_id) where digest_id is not null;
drop index notification_unread;
create index notification_unread on notification (marketplace_id, member_id, id) where read_at is null and shown;

-- Crossing: whose notices wait for a digest, over all marketplaces or in one, for the job that makes digests.
create function digests_waiting(within uuid, most_rows int)
  returns table (marketplace_id uuid, member_id uuid, frequency text, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select n.marketplace_id, n.member_id, n.mail_state, min(n.created_at)
    from public.notification n
    where n.mail_state in ('daily', 'weekly') and (within is null or n.marketplace_id = within)
    group by n.marketplace_id, n.member_id, n.mail_state
    order by min(n.created_at)
    limit most_rows;
  end;
alter function digests_waiting(uuid, int) owner to marketry_crossing;
grant execute on function digests_waiting(uuid, int) to marketry_app;
