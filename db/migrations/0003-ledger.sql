-- The books of each marketplace: accounts, entries, postings. Money is nowhere else.
-- An entry is balanced in each currency, complete when its statement ends, and never changed or added to afterwards.

create table account (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  kind text not null,
  -- Whose it is: the house (owner_id is then the marketplace itself), a member, a payable, a payout, a refund …
  owner_kind text not null,
  owner_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  normal_side text not null check (normal_side in ('debit', 'credit')),
  -- A bounded account keeps its balance here and may never fall below zero. An unbounded one is shared by all sales
  -- (Stripe's balance, fee revenue): it takes no update, so that sales do not queue, and its balance is a sum.
  bounded boolean not null,
  balance bigint,
  primary key (marketplace_id, id),
  unique (marketplace_id, kind, owner_kind, owner_id, currency),
  -- What a posting refers to: so its currency is the account's.
  unique (marketplace_id, id, currency),
  constraint only_bounded_accounts_keep_a_balance check (bounded = (balance is not null)),
  constraint balance_not_below_zero check (balance >= 0)
) with (fillfactor = 75); -- room for a new balance on the same page, which then needs no new index entries
call isolate('account');
revoke update, delete on account from marketry_app;
grant update (balance) on account to marketry_app;

create table entry (
  marketplace_id uuid not null,
  -- Made after the bounded accounts are locked, so that ids follow the order in which balances changed.
  id uuid not null,
  at timestamptz not null, -- business time
  kind text not null,
  -- Why it was posted. The same cause posts once.
  cause_kind text not null,
  cause_id text not null,
  cause_step text not null,
  memo text,
  -- How its amounts came about: rule, rate, rounding, for the one who asks later.
  basis jsonb,
  deal_id uuid,
  request_id text,
  primary key (marketplace_id, id),
  unique (marketplace_id, cause_kind, cause_id, cause_step)
);
call isolate_append_only('entry');
create index entries_of_a_deal on entry (marketplace_id, deal_id, id) where deal_id is not null;

create table posting (
  marketplace_id uuid not null,
  entry_id uuid not null,
  line smallint not null check (line > 0),
  account_id uuid not null,
  currency text not null,
  amount bigint not null check (amount <> 0), -- minor units; debits positive, credits negative
  primary key (marketplace_id, entry_id, line),
  foreign key (marketplace_id, entry_id) references entry,
  foreign key (marketplace_id, account_id, currency) references account (marketplace_id, id, currency)
);
call isolate_append_only('posting');
-- A statement of an account in the order of the books, and its sum, without touching the table.
create index postings_of_an_account on posting (marketplace_id, account_id, entry_id, line) include (amount);

-- The postings of an entry are written by one statement, which is checked as a whole when it ends. Sooner than at the
-- commit, and nothing can come in between: a posting that is added to a complete entry makes its count wrong.
create function check_new_postings() returns trigger
  language plpgsql as $$
declare
  wrong uuid;
begin
  select n.entry_id into wrong from new_postings n
    group by n.marketplace_id, n.entry_id, n.currency having sum(n.amount) <> 0 limit 1;
  if found then
    raise exception 'the debits and credits of entry % differ', wrong
      using errcode = 'check_violation', constraint = 'entry_balances', table = 'posting';
  end if;
  select n.entry_id into wrong from new_postings n
    group by n.marketplace_id, n.entry_id
    having count(*) < 2 or count(*) <> (select count(*) from public.posting p
      where p.marketplace_id = n.marketplace_id and p.entry_id = n.entry_id) limit 1;
  if found then
    raise exception 'entry % does not get all its postings, two or more, at once', wrong
      using errcode = 'check_violation', constraint = 'entry_is_complete', table = 'posting';
  end if;
  return null;
end $$;
create trigger check_new_postings after insert on posting
  referencing new table as new_postings for each statement execute function check_new_postings();

-- An entry without postings would take its cause away from the real one.
create function check_entry_has_postings() returns trigger
  language plpgsql as $$
begin
  if not exists (select from public.posting p where p.marketplace_id = new.marketplace_id and p.entry_id = new.id) then
    raise exception 'entry % has no postings', new.id
      using errcode = 'check_violation', constraint = 'entry_has_postings', table = 'entry';
  end if;
  return null;
end $$;
create constraint trigger check_entry_has_postings after insert on entry
  deferrable initially deferred for each row execute function check_entry_has_postings();

-- Posts entries, all or none: opens the accounts that are missing, locks the bounded ones in the order of their ids,
-- and writes entries, postings and balances. Runs with the rights of its caller; row-level security holds within.
--
-- Accounts, entries and lines are parallel arrays; a line names its entry and account by place, from 1. An owner that is
-- null is the house. Answers the new entries' ids, null in the place of an entry whose cause was posted before (it has no
-- second effect), or the place of an account that would fall below zero: then nothing may be committed, and if somebody
-- tries, the entries without postings forbid it.
--
-- Planned once a connection: with a plan for each call, planning took as long as the work. The plan must serve when the
-- tables have grown, so it goes by the indexes even while they are empty.
create function post_entries(
  business_time timestamptz,
  kinds text[], owner_kinds text[], owner_ids uuid[], currencies text[], normal_sides text[], boundeds boolean[],
  entry_kinds text[], cause_kinds text[], cause_ids text[], cause_steps text[],
  memos text[], bases jsonb[], deal_ids uuid[], request_ids text[],
  line_entries smallint[], line_accounts smallint[], line_amounts bigint[],
  out entry_ids uuid[], out short_account smallint)
  language plpgsql volatile security invoker
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  house constant uuid := public.current_marketplace();
  new_ids uuid[];
  account_ids uuid[];
begin
  -- Not by coalesce in the joins below: it is not leakproof, so under row-level security it would not reach the index.
  owner_ids := array_replace(owner_ids, null, house);

  insert into public.account (id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
    select uuidv7(), a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded,
           case when a.bounded then 0 end
    from unnest(kinds, owner_kinds, owner_ids, currencies, normal_sides, boundeds)
      as a (kind, owner_kind, owner_id, currency, normal_side, bounded)
    order by a.kind, a.owner_id, a.currency
    on conflict do nothing;

  perform from unnest(kinds, owner_kinds, owner_ids, currencies, boundeds)
      as a (kind, owner_kind, owner_id, currency, bounded)
    join public.account c on c.marketplace_id = house and c.kind = a.kind and c.owner_kind = a.owner_kind
      and c.owner_id = a.owner_id and c.currency = a.currency
    where a.bounded
    order by c.id
    for no key update of c;

  -- A statement of its own: only one that begins after the locks were got sees what their last holders wrote.
  select array_agg(c.id order by a.place) into account_ids
    from unnest(kinds, owner_kinds, owner_ids, currencies) with ordinality
      as a (kind, owner_kind, owner_id, currency, place)
    join public.account c on c.marketplace_id = house and c.kind = a.kind and c.owner_kind = a.owner_kind
      and c.owner_id = a.owner_id and c.currency = a.currency;

  new_ids := array(select uuidv7() from generate_subscripts(entry_kinds, 1));
  with written as (
    insert into public.entry (id, at, kind, cause_kind, cause_id, cause_step, memo, basis, deal_id, request_id)
    select e.id, business_time, e.kind, e.cause_kind, e.cause_id, e.cause_step, e.memo, e.basis, e.deal_id, e.request_id
    from unnest(new_ids, entry_kinds, cause_kinds, cause_ids, cause_steps, memos, bases, deal_ids, request_ids)
      as e (id, kind, cause_kind, cause_id, cause_step, memo, basis, deal_id, request_id)
    order by e.cause_kind, e.cause_id, e.cause_step
    on conflict (marketplace_id, cause_kind, cause_id, cause_step) do nothing
    returning id)
  select array_agg(w.id order by n.place) into entry_ids
    from unnest(new_ids) with ordinality as n (id, place) left join written w using (id);

  with change as (
    select account_ids[l.account] as id, l.account,
           sum(case normal_sides[l.account] when 'debit' then l.amount else -l.amount end)::bigint as gain
    from unnest(line_entries, line_accounts, line_amounts) as l (entry, account, amount)
    where boundeds[l.account] and entry_ids[l.entry] is not null
    group by l.account
  ), changed as (
    update public.account c set balance = c.balance + d.gain from change d
    where c.marketplace_id = house and c.id = d.id and c.balance + d.gain >= 0
    returning c.id
  )
  select d.account into short_account from change d left join changed using (id)
    where changed.id is null order by d.account limit 1;
  if short_account is not null then return; end if;

  insert into public.posting (entry_id, line, account_id, currency, amount)
    select entry_ids[l.entry], row_number() over (partition by l.entry order by l.place),
           account_ids[l.account], currencies[l.account], l.amount
    from unnest(line_entries, line_accounts, line_amounts) with ordinality as l (entry, account, amount, place)
    where entry_ids[l.entry] is not null;
end $$;
grant execute on function post_entries(timestamptz, text[], text[], uuid[], text[], text[], boolean[],
  text[], text[], text[], text[], text[], jsonb[], uuid[], text[], smallint[], smallint[], bigint[]) to marketry_app;
