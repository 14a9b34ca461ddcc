-- Whose notices wait for a digest is read page by page: those whose time has not come stood before all others, and behind
-- the first page nobody was ever come to. Nothing `after` is the first page.
drop function digests_waiting(uuid, int);

create function digests_waiting(
  within uuid, after_oldest timestamptz, after_marketplace uuid, after_member uuid, after_frequency text, most_rows int
)
  returns table (marketplace_id uuid, member_id uuid, frequency text, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select n.marketplace_id, n.member_id, n.mail_state, min(n.created_at)
    from public.notification n
    where n.mail_state in ('daily', 'weekly') and (within is null or n.marketplace_id = within)
    group by n.marketplace_id, n.member_id, n.mail_state
    having after_oldest is null or (min(n.created_at), n.marketplace_id, n.member_id, n.mail_state)
      > (after_oldest, after_marketplace, after_member, after_frequency)
    order by min(n.created_at), n.marketplace_id, n.member_id, n.mail_state
    limit most_rows;
  end;
alter function digests_waiting(uuid, timestamptz, uuid, uuid, text, int) owner to marketry_crossing;
revoke all on function digests_waiting(uuid, timestamptz, uuid, uuid, text, int) from public;
grant execute on function digests_waiting(uuid, timestamptz, uuid, uuid, text, int) to marketry_app;
