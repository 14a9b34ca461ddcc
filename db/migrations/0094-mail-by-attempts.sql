-- What was tried often waits behind what was tried less: an e-mail that cannot go out just now holds up nobody.
create or replace function mail_waiting(
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
    order by n.mail_attempts, n.id
    limit most_rows;
  end;
