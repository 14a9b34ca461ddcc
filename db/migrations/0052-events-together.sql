-- Crossing 6, for many at once: events that come in together are kept by one statement. Answers the ids of the new ones.
create function receive_stripe_events(events jsonb, at timestamptz)
  returns setof text
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.stripe_event (id, type, account, object_ids, hinted_marketplace, payload, received_at)
    select came.id, came.type, came.account, came.objects, came.hint, came.payload, at
      from jsonb_to_recordset(events)
        as came (id text, type text, account text, objects text[], hint uuid, payload jsonb)
    on conflict (id) do nothing returning id;
  end;
alter function receive_stripe_events(jsonb, timestamptz) owner to marketry_crossing;
grant execute on function receive_stripe_events(jsonb, timestamptz) to marketry_app;

drop function receive_stripe_event(text, text, text, text[], uuid, jsonb, timestamptz);
