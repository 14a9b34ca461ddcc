-- Marketplaces, and the rules by which every further table is kept apart.
-- The roles are made by db/roles.sql: marketry_owner runs this file, marketry_app runs the program,
-- marketry_crossing (BYPASSRLS, no login) owns the few functions that may look across marketplaces,
-- marketry_reader (no login, no bypass) owns the functions that search.

revoke all on schema public from public;
grant usage on schema public to marketry_app, marketry_crossing, marketry_reader;
grant create on schema public to marketry_crossing, marketry_reader;
alter default privileges revoke execute on functions from public;

-- The marketplace this transaction has entered. After a transaction the setting is '' and not null.
create function current_marketplace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.marketplace_id', true), '')::uuid;
grant execute on function current_marketplace() to marketry_app, marketry_crossing, marketry_reader;

-- Puts a table behind the wall: a row is seen and written only inside its own marketplace, by the owner too.
create procedure isolate(tenant_table regclass)
  language plpgsql as $$
begin
  execute format('alter table %s alter column marketplace_id set default current_marketplace()', tenant_table);
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_marketplace on %s
    using (marketplace_id = (select current_marketplace()))
    with check (marketplace_id = (select current_marketplace()))', tenant_table);
  execute format('grant select, insert, update, delete on %s to marketry_app', tenant_table);
end $$;

-- The same for what is only ever added to: history, entries, the activity log.
create procedure isolate_append_only(tenant_table regclass)
  language plpgsql as $$
begin
  call isolate(tenant_table);
  execute format('revoke update, delete on %s from marketry_app', tenant_table);
end $$;

create table marketplace (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  preset text not null,
  name text not null,
  -- What differs from the preset: fees, windows, brand. Read together with the preset, never alone.
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
alter table marketplace enable row level security;
alter table marketplace force row level security;
create policy own_marketplace on marketplace
  using (id = (select current_marketplace())) with check (id = (select current_marketplace()));
grant select, update on marketplace to marketry_app;

create table marketplace_host (
  host text primary key check (host = lower(host)),
  marketplace_id uuid not null references marketplace,
  is_primary boolean not null default false
);
create unique index one_primary_host on marketplace_host (marketplace_id) where is_primary;
call isolate('marketplace_host');

-- How cached reads stay fresh: whoever changes what a cached answer shows raises the topic's revision in the same
-- transaction; a reader compares. Spread over several rows, so that writers do not queue behind one another.
create table revision (
  marketplace_id uuid not null references marketplace,
  topic text not null,
  shard smallint not null,
  number bigint not null,
  primary key (marketplace_id, topic, shard)
);
call isolate('revision');

-- Crossing 1: which marketplaces there are. The edge needs it before it can enter one.
grant select, insert on marketplace, marketplace_host to marketry_crossing;

create function all_marketplaces()
  returns table (id uuid, slug text, preset text, name text, settings jsonb, hosts text[], created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id, m.slug, m.preset, m.name, m.settings,
           array(select h.host from public.marketplace_host h where h.marketplace_id = m.id
                 order by h.is_primary desc, h.host),
           m.created_at
    from public.marketplace m order by m.created_at, m.slug;
  end;
alter function all_marketplaces() owner to marketry_crossing;
grant execute on function all_marketplaces() to marketry_app;

-- Crossing 2: a marketplace is opened by the superadmin or by command.
create function open_marketplace(new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[])
  returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.marketplace (id, slug, preset, name) values (new_id, new_slug, new_preset, new_name);
    insert into public.marketplace_host (host, marketplace_id, is_primary)
      select host, new_id, place = 1 from unnest(new_hosts) with ordinality as given (host, place);
  end;
alter function open_marketplace(uuid, text, text, text, text[]) owner to marketry_crossing;
grant execute on function open_marketplace(uuid, text, text, text, text[]) to marketry_app;

-- Development turns business time forward; every process reads the offset here. Not a tenant's: one clock for all.
create table business_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
insert into business_clock default values;
grant select on business_clock to marketry_app;

create function turn_clock_forward(by_ms bigint) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.business_clock set offset_ms = offset_ms + greatest(by_ms, 0) returning offset_ms;
  end;
grant execute on function turn_clock_forward(bigint) to marketry_app;
