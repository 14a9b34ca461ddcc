-- Crossing: events that came in before a moment and have not been dealt with since. Their job may have ended in vain.
create function unsettled_stripe_events(came_before timestamptz)
  returns table (id text, type text, received_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select e.id, e.type, e.received_at from public.stripe_event e
    where e.state = 'received' and e.received_at < came_before order by e.received_at;
  end;
alter function unsettled_stripe_events(timestamptz) owner to marketry_crossing;
revoke all on function unsettled_stripe_events(timestamptz) from public;
grant execute on function unsettled_stripe_events(timestamptz) to marketry_app;
