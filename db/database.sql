-- What a superuser does once inside Marketry's database; see roles.sql. Running it again changes nothing.

create extension if not exists pg_trgm;    -- search that forgives a typing error
create extension if not exists unaccent;   -- search that forgives a missing accent
create extension if not exists btree_gist; -- exclusion constraints over time

alter schema public owner to marketry_owner;
revoke all on schema public from public;
grant usage on schema public to marketry_app;
-- A function can be handed only to a role that may create in its schema.
grant usage, create on schema public to marketry_crossing, marketry_reader;

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to marketry_app, marketry_owner', current_database());
end
$$;
