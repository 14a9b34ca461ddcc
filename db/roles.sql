-- The roles of Marketry. Run as a superuser of the server, in any database; running it again changes nothing.
--
-- `npm start` does all of this by itself for the embedded PostgreSQL. Whoever brings a PostgreSQL (18 or newer) runs:
--
--   psql -d postgres -f db/roles.sql
--   psql -d postgres -c "alter role marketry_owner password '…'" -c "alter role marketry_app password '…'"
--   psql -d postgres -c "create database marketry owner marketry_owner template template0
--                        encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
--   psql -d marketry -f db/database.sql
--
-- and then sets DATABASE_OWNER_URL (marketry_owner, used for migrations only) and DATABASE_URL (marketry_app).

do $$
begin
  -- Owns the database and everything in it. Under FORCE ROW LEVEL SECURITY even its own queries are filtered.
  if not exists (select from pg_roles where rolname = 'marketry_owner') then
    create role marketry_owner;
  end if;
  -- What the application works as. It owns nothing, and sees the rows of one marketplace at a time.
  if not exists (select from pg_roles where rolname = 'marketry_app') then
    create role marketry_app;
  end if;
  -- Owns the few named functions that must look across marketplaces (due timers, routing of webhooks). Nobody logs in as it.
  if not exists (select from pg_roles where rolname = 'marketry_crossing') then
    create role marketry_crossing;
  end if;
  -- Owns the functions that search (text, ranges), whose operators row-level security would keep from their indexes.
  -- It bypasses nothing: those functions put the marketplace's condition themselves.
  if not exists (select from pg_roles where rolname = 'marketry_reader') then
    create role marketry_reader;
  end if;
end
$$;

alter role marketry_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role marketry_app with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role marketry_crossing with nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;
alter role marketry_reader with nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- So that a migration can hand a function to them, and grant or replace it afterwards. BYPASSRLS is an attribute, and
-- attributes are never inherited: the owner's own queries stay filtered.
grant marketry_crossing, marketry_reader to marketry_owner with inherit true, set true, admin false;
