-- A new account is opened with what it holds when the call is over.
--
-- It used to be opened at zero, locked and updated: its row was written three times for each sale, which opens an escrow.
-- Accounts that are there are looked up before any is opened, so the house's own cost one look and no attempt to open them
-- again; and what is only reckoned is reckoned in the function's memory, for each statement costs more than its work.
--
-- What else was promised stands: see 0003 (the meaning of the arrays, all or none, floors, repeated causes), 0026 (why
-- each account is looked up by itself).

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
  lines constant integer := cardinality(line_amounts);
  account_ids uuid[];
  fresh_ids uuid[] := array_fill(null::uuid, array[cardinality(kinds)]);
  opened_ids uuid[];
  -- What is still to be added to the balance on each account's row, in its normal side.
  gains bigint[] := array_fill(0::bigint, array[cardinality(kinds)]);
  to_lock uuid[] := '{}';
  one uuid;
  new_ids uuid[];
  line_numbers smallint[];
  counts smallint[] := array_fill(0::smallint, array[cardinality(entry_kinds)]);
begin
  -- Not by coalesce in the lookup below: it is not leakproof, so under row-level security it would not reach the index.
  owner_ids := array_replace(owner_ids, null, house);

  for i in 1 .. lines loop
    gains[line_accounts[i]] := gains[line_accounts[i]]
      + case normal_sides[line_accounts[i]] when 'debit' then line_amounts[i] else -line_amounts[i] end;
    counts[line_entries[i]] := counts[line_entries[i]] + 1;
    line_numbers[i] := counts[line_entries[i]];
  end loop;

  account_ids := array(
    select (select f.id from public.account f where f.marketplace_id = house and f.kind = a.kind
              and f.owner_kind = a.owner_kind and f.owner_id = a.owner_id and f.currency = a.currency limit 1)
    from unnest(kinds, owner_kinds, owner_ids, currencies) with ordinality
      as a (kind, owner_kind, owner_id, currency, place)
    order by a.place);

  if array_position(account_ids, null) is not null then
    for i in 1 .. cardinality(kinds) loop
      if account_ids[i] is null then fresh_ids[i] := uuidv7(); end if;
    end loop;
    with opened as (
      insert into public.account (id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
        select a.id, a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded,
               case when a.bounded then greatest(a.gain, 0) end
        from unnest(fresh_ids, kinds, owner_kinds, owner_ids, currencies, normal_sides, boundeds, gains)
          as a (id, kind, owner_kind, owner_id, currency, normal_side, bounded, gain)
        where a.id is not null
        order by a.kind, a.owner_id, a.currency
        on conflict (marketplace_id, kind, owner_kind, owner_id, currency) do nothing
        returning id)
      select array_agg(o.id) into opened_ids from opened o;
    for i in 1 .. cardinality(kinds) loop
      if fresh_ids[i] = any (opened_ids) then
        account_ids[i] := fresh_ids[i];
        gains[i] := least(gains[i], 0);
      elsif account_ids[i] is null then
        -- Somebody else opened it meanwhile: only a statement that begins after the insert sees it.
        fresh_ids[i] := null;
        select f.id into one from public.account f where f.marketplace_id = house and f.kind = kinds[i]
          and f.owner_kind = owner_kinds[i] and f.owner_id = owner_ids[i] and f.currency = currencies[i];
        account_ids[i] := one;
      end if;
    end loop;
  end if;

  -- One that was opened just now is nobody else's yet.
  for i in 1 .. cardinality(kinds) loop
    if boundeds[i] and fresh_ids[i] is null then to_lock := to_lock || account_ids[i]; end if;
  end loop;
  if cardinality(to_lock) > 1 then to_lock := array(select l.id from unnest(to_lock) as l (id) order by l.id); end if;
  foreach one in array to_lock loop
    perform from public.account c where c.marketplace_id = house and c.id = one for no key update;
  end loop;

  for i in 1 .. cardinality(entry_kinds) loop new_ids[i] := uuidv7(); end loop;
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

  if array_position(entry_ids, null) is not null then
    for i in 1 .. lines loop
      if entry_ids[line_entries[i]] is null then
        gains[line_accounts[i]] := gains[line_accounts[i]]
          - case normal_sides[line_accounts[i]] when 'debit' then line_amounts[i] else -line_amounts[i] end;
      end if;
    end loop;
  end if;

  for i in 1 .. cardinality(kinds) loop
    if boundeds[i] and gains[i] <> 0 then
      update public.account c set balance = c.balance + gains[i]
        where c.marketplace_id = house and c.id = account_ids[i] and c.balance + gains[i] >= 0;
      if not found then
        short_account := i;
        return;
      end if;
    end if;
  end loop;

  insert into public.posting (entry_id, line, account_id, currency, amount)
    select entry_ids[l.entry], l.number, account_ids[l.account], currencies[l.account], l.amount
    from unnest(line_entries, line_numbers, line_accounts, line_amounts) as l (entry, number, account, amount)
    where entry_ids[l.entry] is not null;
end $$;
