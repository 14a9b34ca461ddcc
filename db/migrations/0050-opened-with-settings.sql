-- A marketplace may differ from its preset from its first moment: its money and its clocks are settled before anybody is
-- in it. Crossing, as `open_marketplace` is: for the superadmin.

create function open_marketplace_set(
  new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[], new_settings jsonb
) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.marketplace (id, slug, preset, name, settings)
      values (new_id, new_slug, new_preset, new_name, new_settings);
    insert into public.marketplace_host (host, marketplace_id, is_primary)
      select host, new_id, place = 1 from unnest(new_hosts) with ordinality as given (host, place);
  end;
alter function open_marketplace_set(uuid, text, text, text, text[], jsonb) owner to marketry_crossing;
revoke all on function open_marketplace_set(uuid, text, text, text, text[], jsonb) from public;
grant execute on function open_marketplace_set(uuid, text, text, text, text[], jsonb) to marketry_app;
