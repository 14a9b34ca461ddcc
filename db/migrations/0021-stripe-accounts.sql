-- Sellers' Stripe accounts in both kinds, what Stripe pays them on to their banks, and events that went missing.

-- Whose account it is: opened by us (express), or a member's own, connected by OAuth (standard). We keep no tokens:
-- the platform's own key acts for a connected account, named by its id.
alter table connected_account
  add column kind text not null default 'express' check (kind in ('express', 'standard')),
  -- When the connection ended, from our side or from Stripe's. The row stays: what waits to be paid stays owed.
  add column disconnected_at timestamptz,
  -- An account that was connected instead of opened has no call that opened it.
  alter column opening_call_id drop not null;

-- A member who goes to Stripe to connect an account of their own, and has not come back. Of the secret that Stripe hands
-- back to us only its hash is kept.
create table stripe_authorization (
  marketplace_id uuid not null,
  state_hash text not null,
  member_id uuid not null,
  -- Real time: it guards a browser's way there and back.
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (marketplace_id, state_hash)
);
create index authorizations_of_member on stripe_authorization (marketplace_id, member_id);
call isolate('stripe_authorization');

-- Of two who ask Stripe for one object at once, the answer to the later question stays: whoever asks takes a number
-- first, and an answer to a lower number than one already kept is dropped.
alter table stripe_object
  add column asked bigint not null default 0,
  add column answered bigint not null default 0;
-- One account may sell in two marketplaces of this deployment; every other object belongs to one.
drop index stripe_object_once;
create unique index stripe_object_once on stripe_object (object_id) where object_id not like 'acct\_%';
create index stripe_object_by_id on stripe_object (object_id);

-- What Stripe pays from a seller's account to their bank: Stripe's doing, kept so that the seller sees it here.
create table bank_payout (
  marketplace_id uuid not null,
  id text not null,
  member_id uuid not null,
  account_id text not null,
  -- Minor units.
  amount bigint not null,
  currency text not null,
  state text not null check (state in ('pending', 'in_transit', 'paid', 'failed', 'canceled')),
  -- When Stripe expects it at the bank.
  arrival_at timestamptz not null,
  failure_code text,
  failure_message text,
  created_at timestamptz not null,
  primary key (marketplace_id, id)
);
create index bank_payouts_of_member on bank_payout (marketplace_id, member_id, created_at desc, id desc);
call isolate('bank_payout');

-- How far the list of events was read, for each Stripe account; the platform's own is ''. Above marketplaces, as the
-- inbox is.
create table stripe_watermark (
  account text primary key,
  -- The time of the newest event that was seen, as Stripe counts it: seconds since 1970.
  created bigint not null
);
revoke all on stripe_watermark from public;

grant select on connected_account to marketry_crossing;
grant select, insert, update on stripe_watermark to marketry_crossing;

-- Crossing 11: the accounts whose events are read, with how far: the platform's, and every one that is connected.
create function stripe_watermarks() returns table (account text, created bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select watched.account, w.created
    from (select '' as account union select c.account_id from public.connected_account c
          where c.account_id is not null and c.disconnected_at is null) as watched
    left join public.stripe_watermark w on w.account = watched.account order by watched.account;
  end;
alter function stripe_watermarks() owner to marketry_crossing;
grant execute on function stripe_watermarks() to marketry_app;

-- Crossing 12: the list of an account was read so far; it never goes back.
create function raise_stripe_watermark(of_account text, seen bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.stripe_watermark as w (account, created) values (of_account, seen)
    on conflict (account) do update set created = greatest(w.created, excluded.created);
  end;
alter function raise_stripe_watermark(text, bigint) owner to marketry_crossing;
grant execute on function raise_stripe_watermark(text, bigint) to marketry_app;

-- Crossing 13: the marketplaces that an account sells in: what Stripe says of it concerns each of them.
create function marketplaces_of_stripe_account(of_account text) returns table (marketplace_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select c.marketplace_id from public.connected_account c
    where c.account_id = of_account and c.disconnected_at is null order by c.marketplace_id;
  end;
alter function marketplaces_of_stripe_account(text) owner to marketry_crossing;
grant execute on function marketplaces_of_stripe_account(text) to marketry_app;
create index connected_account_by_id on connected_account (account_id);

-- Crossing 14: which of these events the inbox has already.
create function known_stripe_events(ids text[]) returns table (id text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select e.id from public.stripe_event e where e.id = any (ids);
  end;
alter function known_stripe_events(text[]) owner to marketry_crossing;
grant execute on function known_stripe_events(text[]) to marketry_app;

-- An offer held back: out of everybody's sight but its seller's, for as long as a reason stands. Its product stays
-- spoken for, so that it can be shown again.
alter table listing
  drop constraint listing_status_check,
  add constraint listing_status_check check (status in ('active', 'held', 'closed')),
  add column held_for text[] not null default '{}' check (held_for <@ array['payouts', 'suspended']),
  add check ((status = 'held') = (cardinality(held_for) > 0) or status = 'closed');
