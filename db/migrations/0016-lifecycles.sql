-- Deadlines that fail stand in nobody's way; and the versions of processes that open subjects still run under.

-- One that was never tried is found by when it is due, one that failed by when it may be tried again. They are two lanes:
-- however many fail, they never fill the lane of the others.
create index timer_fresh on timer (due_at) where attempts = 0;
create index timer_failing on timer (retry_at) where attempts > 0;
-- The operator's list: the marketplace's own, those due longest first.
create index timer_of_marketplace on timer (marketplace_id, due_at);
drop index timer_due;

create or replace function pick_due_timers(business_now timestamptz, real_now timestamptz, lease_until timestamptz, most integer)
  returns table (marketplace_id uuid, process text, subject_id uuid, transition text, due_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with fresh as (
      select d.marketplace_id, d.process, d.subject_id, d.transition from public.timer d
      where d.attempts = 0 and d.due_at <= business_now and (d.retry_at is null or d.retry_at <= real_now)
      order by d.due_at limit most for update skip locked
    ), failing as (
      select d.marketplace_id, d.process, d.subject_id, d.transition from public.timer d
      where d.attempts > 0 and d.retry_at <= real_now and d.due_at <= business_now
      order by d.retry_at limit greatest(most / 4, 1) for update skip locked
    )
    update public.timer t set retry_at = lease_until
    from (select * from fresh union all select * from failing) due
    where t.marketplace_id = due.marketplace_id and t.process = due.process
      and t.subject_id = due.subject_id and t.transition = due.transition
    returning t.marketplace_id, t.process, t.subject_id, t.transition, t.due_at;
  end;

-- Crossing: how many deadlines of all marketplaces have passed and wait, for the metrics. Two numbers, and whose they are
-- is not told.
create function timer_counts(overdue_before timestamptz)
  returns table (overdue bigint, failing bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select (select count(*) from public.timer t where t.due_at < overdue_before),
           (select count(*) from public.timer t where t.attempts > 0);
  end;
alter function timer_counts(timestamptz) owner to marketry_crossing;
grant execute on function timer_counts(timestamptz) to marketry_app;

create index deal_versions on deal (process, process_version);

-- Crossing: the versions of a process that subjects which are not over run under, in any marketplace, and that a program
-- does not know; it must not start then. Deals keep their version in `deal`; any other lifecycle in the table of its name.
grant select on deal to marketry_crossing;
do $$
declare of_lifecycle text;
begin
  for of_lifecycle in
    select c.relname from pg_class c
    join pg_attribute s on s.attrelid = c.oid and s.attname = 'state'
    join pg_attribute v on v.attrelid = c.oid and v.attname = 'version'
    join pg_attribute e on e.attrelid = c.oid and e.attname = 'entered_at'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('grant select (state, version) on %I to marketry_crossing', of_lifecycle);
  end loop;
end $$;

create function unknown_versions(of_process text, known integer[], final_states text[])
  returns table (version integer, subjects bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare own text := replace(of_process, '-', '_');
begin
  if exists (
    select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = own
  ) then
    return query execute format(
      'select t.version, count(*) from public.%I t where t.version <> all ($1) and t.state <> all ($2) group by 1 order by 1',
      own) using known, final_states;
  else
    return query
      select d.process_version, count(*) from public.deal d
      where d.process = of_process and d.process_version <> all (known) and d.state <> all (final_states)
      group by 1 order by 1;
  end if;
end $$;
alter function unknown_versions(text, integer[], text[]) owner to marketry_crossing;
grant execute on function unknown_versions(text, integer[], text[]) to marketry_app;

-- How many subjects of a process stand in each state, and of how many a deadline is overdue, in the caller's own
-- marketplace: it runs with the caller's rights. Where the subjects lie is found as above.
create function subjects_by_state(of_process text, overdue_before timestamptz)
  returns table (version integer, state text, subjects bigint, overdue bigint)
  language plpgsql stable set search_path = pg_catalog, public
as $$
declare own text := replace(of_process, '-', '_');
begin
  if exists (
    select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = own
  ) then
    return query execute format(
      'select s.version, s.state, count(*), count(late.subject_id)
       from public.%I s
       left join (select distinct t.subject_id from public.timer t where t.process = $1 and t.due_at < $2) late
         on late.subject_id = s.id
       group by 1, 2', own) using of_process, overdue_before;
  else
    return query
      select d.process_version, d.state, count(*), count(late.subject_id)
      from public.deal d
      left join (select distinct t.subject_id from public.timer t
                 where t.process = of_process and t.due_at < overdue_before) late on late.subject_id = d.id
      where d.process = of_process
      group by 1, 2;
  end if;
end $$;
grant execute on function subjects_by_state(text, timestamptz) to marketry_app;
