-- Run by the owner after pg-boss has made its tables; running it again changes nothing.
-- What the app's role may do: put jobs in, take them up, look at them. It cannot change the tables.
grant select, insert, update, delete on jobs.job, jobs.job_common, jobs.job_dependency, jobs.warning to marketry_app;
grant select, insert, update on jobs.queue to marketry_app;
grant select, update on jobs.version to marketry_app;
grant select on jobs.schedule, jobs.subscription, jobs.bam, jobs.queue_stats to marketry_app;
grant execute on function jobs.job_now(), jobs.create_queue(text, jsonb) to marketry_app;

-- An operator's list of jobs. Ids are UUIDv7, so the newest come first.
create index if not exists job_of_marketplace on jobs.job_common ((data ->> 'marketplaceId'), id desc);

-- What an operator may see: the jobs of the marketplace this transaction has entered, and no other's.
create or replace function public.jobs_of_marketplace(only_queue text, only_states text[], before_id uuid,
    only_scheduled boolean, at_most int)
  returns setof jobs.job
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  return query
    select * from jobs.job j
    where j.data ->> 'marketplaceId' = public.current_marketplace()::text
      and (only_queue is null or j.name = only_queue)
      and (only_states is null or j.state::text = any (only_states))
      and (only_scheduled is null or (j.start_after > jobs.job_now()) = only_scheduled)
      and (before_id is null or j.id < before_id)
    order by j.id desc
    limit at_most;
end $$;
grant execute on function public.jobs_of_marketplace(text, text[], uuid, boolean, int) to marketry_app;

create or replace function public.job_of_marketplace(wanted uuid)
  returns setof jobs.job
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  return query
    select * from jobs.job j
    where j.id = wanted and j.data ->> 'marketplaceId' = public.current_marketplace()::text;
end $$;
grant execute on function public.job_of_marketplace(uuid) to marketry_app;

create or replace function public.job_counts_of_marketplace()
  returns table (name text, state text, scheduled boolean, count bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  return query
    select j.name, j.state::text, j.state < 'active' and j.start_after > jobs.job_now(), count(*)
    from jobs.job j
    where j.data ->> 'marketplaceId' = public.current_marketplace()::text
    group by 1, 2, 3;
end $$;
grant execute on function public.job_counts_of_marketplace() to marketry_app;
