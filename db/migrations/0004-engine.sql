-- What every lifecycle needs: deals and their parties, history, timers; and the answers kept for repeated requests.

-- A deal: an agreement between members, of whatever kind. Each kind adds a detail table of its own.
create table deal (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- What people call it, e.g. MP-7K3F-9QXD.
  reference text not null,
  process text not null,
  process_version integer not null,
  state text not null,
  -- When it came into its state, business time: its timers count from here.
  entered_at timestamptz not null,
  -- The rules as they stood when it was made: fees, windows. Never changed afterwards.
  policy jsonb not null,
  -- The whole price in minor units.
  amount bigint not null check (amount >= 0),
  currency text not null,
  -- How many steps it has taken; each writes one row of history with this number.
  step integer not null default 0,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, reference)
);
create index deal_newest on deal (marketplace_id, id desc);
create index deal_by_state on deal (marketplace_id, process, state, id desc);
call isolate('deal');

-- Who is in it, and as what. No member: the house itself.
create table deal_party (
  marketplace_id uuid not null,
  deal_id uuid not null,
  role text not null,
  member_id uuid,
  primary key (marketplace_id, deal_id, role),
  foreign key (marketplace_id, deal_id) references deal
);
create index deals_of_member on deal_party (marketplace_id, member_id, role, deal_id desc);
call isolate('deal_party');

-- What happened, step by step: of deals and of every other lifecycle (a payment attempt, a refund, a payout).
create table history (
  marketplace_id uuid not null,
  process text not null,
  subject_id uuid not null,
  step integer not null,
  transition text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null,
  actor_id uuid,
  -- The role in which the actor took the step: seller, operator, timer.
  acted_as text not null,
  input jsonb not null default '{}',
  at timestamptz not null,
  request_id text,
  primary key (marketplace_id, process, subject_id, step)
);
call isolate_append_only('history');

-- A deadline that is running: written with the state it belongs to, gone with it.
create table timer (
  marketplace_id uuid not null,
  process text not null,
  subject_id uuid not null,
  transition text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- Leased by a worker, or waiting after a failure: not to be picked before (real time).
  retry_at timestamptz,
  last_error text,
  primary key (marketplace_id, process, subject_id, transition)
);
create index timer_due on timer (due_at);
call isolate('timer');

-- Crossing 3: the worker picks up due timers of all marketplaces. It learns only which; each is fired inside its own.
-- Picking leases a row (real time), so that two workers do not fire the same one and a killed worker's come again.
grant select, update on timer to marketry_crossing;
create function pick_due_timers(business_now timestamptz, real_now timestamptz, lease_until timestamptz, most integer)
  returns table (marketplace_id uuid, process text, subject_id uuid, transition text, due_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.timer t set retry_at = lease_until
    from (
      select d.marketplace_id, d.process, d.subject_id, d.transition from public.timer d
      where d.due_at <= business_now and (d.retry_at is null or d.retry_at <= real_now)
      order by d.due_at limit most for update skip locked
    ) due
    where t.marketplace_id = due.marketplace_id and t.process = due.process
      and t.subject_id = due.subject_id and t.transition = due.transition
    returning t.marketplace_id, t.process, t.subject_id, t.transition, t.due_at;
  end;
alter function pick_due_timers(timestamptz, timestamptz, timestamptz, integer) owner to marketry_crossing;
grant execute on function pick_due_timers(timestamptz, timestamptz, timestamptz, integer) to marketry_app;

-- Crossing 4: a cached read asks whether what it shows has changed, without entering the marketplace: one number.
grant select on revision to marketry_crossing;
create function revision_of(of_marketplace uuid, of_topics text[]) returns bigint
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select coalesce(sum(r.number), 0)::bigint from public.revision r
    where r.marketplace_id = of_marketplace and r.topic = any (of_topics);
  end;
alter function revision_of(uuid, text[]) owner to marketry_crossing;
grant execute on function revision_of(uuid, text[]) to marketry_app;

-- The answers to requests that came with an Idempotency-Key, kept for 24 hours of real time.
create table idempotency_key (
  marketplace_id uuid not null,
  member_id uuid not null,
  route text not null,
  key text not null,
  request_hash text not null,
  -- Null while the request is still running.
  status integer,
  answer jsonb,
  started_at timestamptz not null,
  primary key (marketplace_id, member_id, route, key)
);
create index idempotency_key_age on idempotency_key (started_at);
call isolate('idempotency_key');

-- Crossing 5: answers older than their day are forgotten everywhere at once.
grant select, delete on idempotency_key to marketry_crossing;
create function forget_idempotency_keys(before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with gone as (delete from public.idempotency_key k where k.started_at < before returning 1)
    select count(*) from gone;
  end;
alter function forget_idempotency_keys(timestamptz) owner to marketry_crossing;
grant execute on function forget_idempotency_keys(timestamptz) to marketry_app;
