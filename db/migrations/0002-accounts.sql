-- Members of a marketplace and the ways they sign in. `member`, `session`, `credential` and `verification` are
-- better-auth's user, session, account and verification under our names; it reaches them in our own transactions.
-- Sessions, tokens and throttles live by the real clock, members by the business clock.

create table member (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- Normalised before it comes here, so that plain equality finds it: under row-level security citext reaches no index.
  email text not null check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  username text check (username = lower(username)),
  name text not null check (length(name) between 1 and 100),
  image text,
  standing text not null default 'active' check (standing in ('active', 'suspended')),
  -- Null: the marketplace's own.
  zone text,
  locale text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- What an operator's search looks through.
  search_text text not null generated always as (lower(name) || ' ' || email || ' ' || coalesce(username, '')) stored,
  primary key (marketplace_id, id),
  unique (marketplace_id, email),
  unique (marketplace_id, username)
);
create index member_by_age on member (marketplace_id, created_at, id);
create index member_by_words on member using gin (search_text gin_trgm_ops);
call isolate('member');

create table member_role (
  marketplace_id uuid not null,
  member_id uuid not null,
  role text not null,
  primary key (marketplace_id, member_id, role),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
create index member_by_role on member_role (marketplace_id, role, member_id);
call isolate('member_role');

create table session (
  marketplace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, token),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
create index session_of_member on session (marketplace_id, member_id);
create index session_by_end on session (marketplace_id, expires_at);
call isolate('session');

-- A way to sign in: a password (provider_id 'credential'), later others.
create table credential (
  marketplace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, provider_id, account_id),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
create index credential_of_member on credential (marketplace_id, member_id);
call isolate('credential');

-- Links that were mailed and not yet used. `identifier` is a hash: whoever reads this table can use none of them.
create table verification (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (marketplace_id, id)
);
create index verification_by_identifier on verification (marketplace_id, identifier);
create index verification_by_end on verification (marketplace_id, expires_at);
call isolate('verification');

-- A session's refresh tokens are one family: each is used once, and gives the next. The used ones stay until the session
-- ends, because a used one that comes again means that somebody copied it.
create table refresh_token (
  marketplace_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  token_hash text not null,
  used_at timestamptz,
  replaced_by uuid,
  expires_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, token_hash),
  foreign key (marketplace_id, session_id) references session on delete cascade
);
create index refresh_token_of_session on refresh_token (marketplace_id, session_id);
call isolate('refresh_token');

-- How much each key (an account tried from an address) has used of its allowance; see modules/accounts/throttle.ts.
-- Unlogged: after a crash of the server everybody begins with a full allowance, which harms nobody.
create unlogged table throttle (
  marketplace_id uuid not null,
  key text not null,
  used_until timestamptz not null,
  primary key (marketplace_id, key)
);
create index throttle_by_end on throttle (marketplace_id, used_until);
call isolate('throttle');

-- Pattern matching is not leakproof, so under row-level security it would read every row. The reader's role may see all
-- members, and the function puts the marketplace's condition itself.
create policy reader on member for select to marketry_reader using (true);
grant select on member to marketry_reader;

create function search_members(wanted text, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id from public.member m
    where m.marketplace_id = public.current_marketplace()
      and m.search_text like '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    order by m.created_at desc, m.id desc
    limit most;
  end;
alter function search_members(text, integer) owner to marketry_reader;
grant execute on function search_members(text, integer) to marketry_app;
