-- Posting finds accounts by their keys, whatever the planner believes.
--
-- PostgreSQL keeps the plans of a function, and makes them by what it knew when they were made. Where that was an empty
-- table (a fresh deployment, until its statistics are first taken), joins with `account` were planned as a walk over all
-- accounts of the marketplace, a little longer with each sale. Here each account is looked up by itself: a subquery with a
-- limit is never merged into a join, and two equalities over a unique key leave nothing to be chosen.

create or replace function post_entries(
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
  changed record;
begin
  -- Not by coalesce in the lookup below: it is not leakproof, so under row-level security it would not reach the index.
  owner_ids := array_replace(owner_ids, null, house);

  insert into public.account (id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
    select uuidv7(), a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded,
           case when a.bounded then 0 end
    from unnest(kinds, owner_kinds, owner_ids, currencies, normal_sides, boundeds)
      as a (kind, owner_kind, owner_id, currency, normal_side, bounded)
    order by a.kind, a.owner_id, a.currency
    on conflict do nothing;

  -- A statement of its own: only one that begins after the insert sees the accounts that others have opened meanwhile.
  select array_agg(c.id order by a.place) into account_ids
    from unnest(kinds, owner_kinds, owner_ids, currencies) with ordinality
      as a (kind, owner_kind, owner_id, currency, place)
    cross join lateral (
      select f.id from public.account f where f.marketplace_id = house and f.kind = a.kind
        and f.owner_kind = a.owner_kind and f.owner_id = a.owner_id and f.currency = a.currency limit 1) c;

  for changed in select l.id from unnest(account_ids, boundeds) as l (id, bounded) where l.bounded order by l.id loop
    perform from public.account c where c.marketplace_id = house and c.id = changed.id for no key update;
  end loop;

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

  for changed in
    select account_ids[l.account] as id, l.account,
           sum(case normal_sides[l.account] when 'debit' then l.amount else -l.amount end)::bigint as gain
    from unnest(line_entries, line_accounts, line_amounts) as l (entry, account, amount)
    where boundeds[l.account] and entry_ids[l.entry] is not null
    group by l.account order by l.account
  loop
    update public.account c set balance = c.balance + changed.gain
      where c.marketplace_id = house and c.id = changed.id and c.balance + changed.gain >= 0;
    if not found then
      short_account := changed.account;
      return;
    end if;
  end loop;

  insert into public.posting (entry_id, line, account_id, currency, amount)
    select entry_ids[l.entry], row_number() over (partition by l.entry order by l.place),
           account_ids[l.account], currencies[l.account], l.amount
    from unnest(line_entries, line_accounts, line_amounts) with ordinality as l (entry, account, amount, place)
    where entry_ids[l.entry] is not null;
end $$;
