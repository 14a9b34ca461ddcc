-- What a member wants: things they keep an eye on, and searches they have kept to be told of new finds.

create table favourite (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  product_id uuid not null,
  created_at timestamptz not null,
  primary key (marketplace_id, member_id, product_id),
  foreign key (marketplace_id, member_id) references member,
  foreign key (marketplace_id, product_id) references product
);
create index favourites_newest on favourite (marketplace_id, member_id, created_at desc, product_id desc);
create index favourites_of_product on favourite (marketplace_id, product_id);
call isolate('favourite');

create table saved_search (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  member_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- The filters as the API's own list takes them: text by name.
  wanted jsonb not null,
  -- Whether the member is told of new finds.
  told boolean not null default true,
  -- What was offered up to here (business time) has been looked through.
  seen_until timestamptz not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  constraint one_search_of_a_name unique (marketplace_id, member_id, name),
  foreign key (marketplace_id, member_id) references member
);
-- The job goes through those that wait longest first.
create index saved_searches_to_tell on saved_search (marketplace_id, seen_until, id) where told;
call isolate('saved_search');
