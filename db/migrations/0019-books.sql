-- The books of a house that has run for years: a schedule of fees with its history, balances that are read without
-- adding up everything, months that are closed, and what Stripe says it has booked.

-- What the house takes of a sale. A schedule holds from its time on until the next one does; of two for the same time the
-- later made holds. It is only ever added to: what held when stays to be seen.
create table fee_schedule (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  valid_from timestamptz not null,
  -- Ordered; the first that fits a sale holds. What none fits pays the fee of the settings.
  rules jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (marketplace_id, id)
);
create index fee_schedules_by_time on fee_schedule (marketplace_id, valid_from desc, id desc);
call isolate_append_only('fee_schedule');

-- A span of business time is found without reading all entries.
create index entries_by_time on entry (marketplace_id, at, id);

-- Points up to which the books were proved and added up. Entries up to `through` were all committed when it was made, and
-- none with a smaller id can come: see src/ledger/rollup.ts.
create table ledger_point (
  marketplace_id uuid not null references marketplace,
  through uuid not null,
  entries bigint not null,
  -- The latest business time among them; null where there are none.
  latest_at timestamptz,
  -- The earliest among those since the point before: a statement that ends sooner need not look at them.
  earliest_at timestamptz,
  made_at timestamptz not null,
  primary key (marketplace_id, through)
);
call isolate_append_only('ledger_point');

-- Sums of all postings up to a point, by kind of account and currency, debits positive.
create table balance_rollup (
  marketplace_id uuid not null,
  through uuid not null,
  kind text not null,
  currency text not null,
  sum bigint not null,
  -- Accounts of the kind that any of them went to.
  accounts bigint not null,
  primary key (marketplace_id, kind, currency, through),
  foreign key (marketplace_id, through) references ledger_point
);
call isolate_append_only('balance_rollup');

-- Months that were closed: nothing dated before `ends_at` is posted any more.
create table closed_period (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  -- The end of the month in the marketplace's zone, UTC.
  ends_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz not null,
  -- When its balances were written down; until then it is closed, and they are missing.
  kept_at timestamptz,
  reopened_at timestamptz,
  reopened_by uuid,
  reopened_reason text,
  primary key (marketplace_id, id),
  check ((reopened_at is null) = (reopened_reason is null))
);
create unique index month_closed_once on closed_period (marketplace_id, month) where reopened_at is null;
create index closed_until on closed_period (marketplace_id, ends_at desc) where reopened_at is null;
call isolate('closed_period');
revoke update, delete on closed_period from marketry_app;
grant update (kept_at, reopened_at, reopened_by, reopened_reason) on closed_period to marketry_app;

-- What each account held when a month was closed, debits positive; those that held nothing are left out.
create table period_balance (
  marketplace_id uuid not null,
  period_id uuid not null,
  account_id uuid not null,
  sum bigint not null,
  primary key (marketplace_id, period_id, account_id),
  foreign key (marketplace_id, period_id) references closed_period,
  foreign key (marketplace_id, account_id) references account
);
call isolate_append_only('period_balance');

create function refuse_closed_periods() returns trigger
  language plpgsql as $$
declare
  closed text;
begin
  select c.month into closed from new_entries n
    join public.closed_period c on c.marketplace_id = n.marketplace_id and c.reopened_at is null and c.ends_at > n.at
    limit 1;
  if found then
    raise exception 'the books are closed up to and with %', closed
      using errcode = 'check_violation', constraint = 'period_is_open', table = 'entry';
  end if;
  return null;
end $$;
create trigger refuse_closed_periods after insert on entry
  referencing new table as new_entries for each statement execute function refuse_closed_periods();

-- What Stripe says it has booked. Marketplaces share the Stripe account, so it lies above them; the app reads it through
-- the functions below, inside a marketplace only what is that marketplace's.
create table stripe_movement (
  id text primary key,
  -- In Stripe's words: charge, refund, transfer, adjustment, payout, stripe_fee …
  type text not null,
  -- The object that moved it: a charge, a refund, a transfer, a reversal, a dispute, a payout.
  source text,
  -- Other objects by which its marketplace is found.
  object_ids text[] not null,
  hinted_marketplace uuid,
  -- Minor units, what Stripe has more of positive; `net` is the amount less the fee.
  amount bigint not null,
  fee bigint not null,
  net bigint not null,
  currency text not null,
  created timestamptz not null
);
create index stripe_movements_by_time on stripe_movement (created, id);
create index stripe_movements_by_object on stripe_movement using gin (object_ids);
revoke all on stripe_movement from public;
grant select, insert on stripe_movement to marketry_crossing;

-- Crossing: Stripe's bookings come in, a list at a time. Answers how many were new.
create function keep_stripe_movements(ids text[], types text[], sources text[], objects jsonb[], hints uuid[],
                                      amounts bigint[], fees bigint[], nets bigint[], currencies text[],
                                      createds timestamptz[])
  returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with came as (
      insert into public.stripe_movement (id, type, source, object_ids, hinted_marketplace, amount, fee, net, currency,
                                          created)
      select m.id, m.type, m.source, array(select jsonb_array_elements_text(m.objects)), m.hint, m.amount, m.fee, m.net,
             m.currency, m.created
      from unnest(ids, types, sources, objects, hints, amounts, fees, nets, currencies, createds)
        as m (id, type, source, objects, hint, amount, fee, net, currency, created)
      on conflict (id) do nothing returning 1
    )
    select count(*) from came;
  end;
alter function keep_stripe_movements(text[], text[], text[], jsonb[], uuid[], bigint[], bigint[], bigint[], text[],
  timestamptz[]) owner to marketry_crossing;
grant execute on function keep_stripe_movements(text[], text[], text[], jsonb[], uuid[], bigint[], bigint[], bigint[],
  text[], timestamptz[]) to marketry_app;

-- Crossing: when the newest booking that was fetched was made; null where none was.
create function newest_stripe_movement() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select max(m.created) from public.stripe_movement m;
  end;
alter function newest_stripe_movement() owner to marketry_crossing;
grant execute on function newest_stripe_movement() to marketry_app;

-- Crossing: what Stripe has booked for the marketplace that was entered.
create function stripe_movements_here(since timestamptz)
  returns table (id text, type text, source text, amount bigint, fee bigint, net bigint, currency text,
                 created timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id, m.type, m.source, m.amount, m.fee, m.net, m.currency, m.created
    from public.stripe_movement m
    where m.created >= since and public.current_marketplace() = coalesce(
      (select o.marketplace_id from public.stripe_object o where o.object_id = any (m.object_ids) limit 1),
      (select k.id from public.marketplace k where k.id = m.hinted_marketplace))
    order by m.created, m.id;
  end;
alter function stripe_movements_here(timestamptz) owner to marketry_crossing;
grant execute on function stripe_movements_here(timestamptz) to marketry_app;

-- Crossing: what Stripe has booked for nobody we know.
create function stripe_movements_of_nobody(since timestamptz)
  returns table (id text, type text, source text, amount bigint, fee bigint, net bigint, currency text,
                 created timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id, m.type, m.source, m.amount, m.fee, m.net, m.currency, m.created
    from public.stripe_movement m
    where m.created >= since
      and not exists (select from public.stripe_object o where o.object_id = any (m.object_ids))
      and not exists (select from public.marketplace k where k.id = m.hinted_marketplace)
    order by m.created, m.id;
  end;
alter function stripe_movements_of_nobody(timestamptz) owner to marketry_crossing;
grant execute on function stripe_movements_of_nobody(timestamptz) to marketry_app;

-- What is booked at Stripe over all marketplaces (crossing 10): what was added up, and what came since.
grant select on balance_rollup to marketry_crossing;
create or replace function booked_at_stripe() returns table (currency text, sum bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select a.currency, sum(coalesce(r.sum, 0) + coalesce((
        select sum(p.amount) from public.posting p
        where p.marketplace_id = a.marketplace_id and p.account_id = a.id
          and p.entry_id > coalesce(r.through, '00000000-0000-0000-0000-000000000000'::uuid)), 0))::bigint
    from public.account a
    left join lateral (
      select b.sum, b.through from public.balance_rollup b
      where b.marketplace_id = a.marketplace_id and b.kind = a.kind and b.currency = a.currency
      order by b.through desc limit 1) r on true
    where a.kind = 'stripe_balance' group by a.currency;
  end;
