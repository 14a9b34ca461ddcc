-- Which of Stripe's events were never delivered: fetched from its list, and not sent to us since. Many of them mean that an
-- endpoint at Stripe is missing, switched off, or signs with a secret that we do not know.
alter table stripe_event add column fetched boolean not null default false;
create index stripe_event_fetched on stripe_event (received_at) where fetched;

-- Crossing 6 anew: an event may be said to have been fetched; one that is delivered after all no longer is. A server of the
-- version before says nothing of it.
create or replace function receive_stripe_events(events jsonb, at timestamptz)
  returns setof text
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.stripe_event e set fetched = false
      from jsonb_to_recordset(events) as came (id text, fetched boolean)
     where e.id = came.id and e.fetched and not coalesce(came.fetched, false);
    insert into public.stripe_event (id, type, account, object_ids, hinted_marketplace, payload, received_at, fetched)
    select came.id, came.type, came.account, came.objects, came.hint, came.payload, at, coalesce(came.fetched, false)
      from jsonb_to_recordset(events)
        as came (id text, type text, account text, objects text[], hint uuid, payload jsonb, fetched boolean)
    on conflict (id) do nothing returning id;
  end;

-- Crossing: how many events that came between two moments had to be fetched, the newest of them; the doctor tells it.
create function fetched_stripe_events(since timestamptz, until timestamptz)
  returns table (of_platform bigint, of_accounts bigint, newest_id text, newest_type text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select count(*) filter (where e.account is null), count(*) filter (where e.account is not null),
           (array_agg(e.id order by e.received_at desc, e.id))[1], (array_agg(e.type order by e.received_at desc, e.id))[1]
      from public.stripe_event e
     where e.fetched and e.received_at >= since and e.received_at < until;
  end;
alter function fetched_stripe_events(timestamptz, timestamptz) owner to marketry_crossing;
grant execute on function fetched_stripe_events(timestamptz, timestamptz) to marketry_app;
