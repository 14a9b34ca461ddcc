-- Provinces and cities are a marketplace's own (docs/decisions/places-are-each-marketplaces-own.md): its operator adds
-- them, names them and takes them out of use. Each marketplace opens with a copy of one list. Countries stay the world's.

-- What every marketplace opens with.
create table opening_province (
  -- ISO 3166-2.
  id text primary key check (id ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  country_code text not null references country,
  name text not null,
  -- In the country's own script.
  local_name text not null,
  unique (country_code, name)
);

create table opening_city (
  id text primary key check (id ~ '^[a-z]{2}-[a-z0-9-]+$'),
  province_id text not null references opening_province,
  name text not null,
  local_name text not null,
  unique (province_id, name)
);
insert into opening_province select id, country_code, name, local_name from province;
insert into opening_city select id, province_id, name, local_name from city;
grant select on opening_province, opening_city to marketry_crossing;

alter table address drop constraint address_city_id_fkey;
alter table product drop constraint product_city_id_fkey;
alter table shipping_rate drop constraint shipping_rate_province_id_fkey;
drop table city;
drop table province;

create table province (
  marketplace_id uuid not null references marketplace,
  -- ISO 3166-2; of one that an operator added a longer code, which ISO has not: PK-Z9F3A1.
  id text not null check (id ~ '^[A-Z]{2}-([A-Z0-9]{1,3}|Z[0-9A-F]{5})$'),
  country_code text not null references country,
  -- Blanks are single and none is at an end, so that names are the same when they look the same.
  name text not null check (name ~ '^\S+( \S+)*$' and length(name) <= 80),
  local_name text not null check (local_name ~ '^\S+( \S+)*$' and length(local_name) <= 80),
  -- Out of use: no longer offered where a place is chosen. What names it already keeps it.
  is_offered boolean not null default true,
  -- Raised with each change of a name, so that of two operators the later one is told.
  version integer not null default 1,
  primary key (marketplace_id, id)
);
create unique index province_name on province (marketplace_id, country_code, fold_words(name));
create unique index province_local_name on province (marketplace_id, country_code, fold_words(local_name));
call isolate('province');

create table city (
  marketplace_id uuid not null references marketplace,
  id text not null check (id ~ '^[a-z]{2}-[a-z0-9-]+$' and length(id) <= 60),
  province_id text not null,
  name text not null check (name ~ '^\S+( \S+)*$' and length(name) <= 80),
  local_name text not null check (local_name ~ '^\S+( \S+)*$' and length(local_name) <= 80),
  is_offered boolean not null default true,
  version integer not null default 1,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, province_id) references province
);
create unique index city_name on city (marketplace_id, province_id, fold_words(name));
create unique index city_local_name on city (marketplace_id, province_id, fold_words(local_name));
call isolate('city');
grant insert on province, city to marketry_crossing;
grant execute on function fold_words(text) to marketry_crossing;

-- Those that are open already.
alter table marketplace no force row level security;
alter table province no force row level security;
alter table city no force row level security;
insert into province (marketplace_id, id, country_code, name, local_name)
  select m.id, p.id, p.country_code, p.name, p.local_name from marketplace m cross join opening_province p;
insert into city (marketplace_id, id, province_id, name, local_name)
  select m.id, c.id, c.province_id, c.name, c.local_name from marketplace m cross join opening_city c;

-- A place that is named is never deleted from under its name. The rows that are there are looked through by a statement
-- that the wall would hold too.
alter table address no force row level security;
alter table product no force row level security;
alter table shipping_rate no force row level security;
alter table address add constraint address_city_id_fkey foreign key (marketplace_id, city_id) references city;
alter table product add constraint product_city_id_fkey foreign key (marketplace_id, city_id) references city;
alter table shipping_rate add constraint shipping_rate_province_id_fkey
  foreign key (marketplace_id, province_id) references province;
alter table shipping_rate force row level security;
alter table product force row level security;
alter table address force row level security;
alter table city force row level security;
alter table province force row level security;
alter table marketplace force row level security;

create index addresses_in_city on address (marketplace_id, city_id) where city_id is not null;
create index products_in_city on product (marketplace_id, city_id) where city_id is not null;
create index rates_of_province on shipping_rate (marketplace_id, province_id) where province_id is not null;

create or replace function open_marketplace(
  new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[]
) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    select public.open_marketplace_set(new_id, new_slug, new_preset, new_name, new_hosts, '{}');
  end;

create or replace function open_marketplace_set(
  new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[], new_settings jsonb
) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.marketplace (id, slug, preset, name, settings)
      values (new_id, new_slug, new_preset, new_name, new_settings);
    insert into public.marketplace_host (host, marketplace_id, is_primary)
      select host, new_id, place = 1 from unnest(new_hosts) with ordinality as given (host, place);
    insert into public.province (marketplace_id, id, country_code, name, local_name)
      select new_id, id, country_code, name, local_name from public.opening_province;
    insert into public.city (marketplace_id, id, province_id, name, local_name)
      select new_id, id, province_id, name, local_name from public.opening_city;
  end;
