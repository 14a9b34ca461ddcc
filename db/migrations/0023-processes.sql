-- What is told as it happens: numbered by channel, and kept for a while, so that whoever lost the line can ask for what
-- they missed (src/platform/realtime).

-- The counter of a channel. Its row is locked by whoever writes an event until they commit: numbers are seen in their
-- order, and none is left out. A sequence would let a lower number appear after a higher one.
create table live_channel (
  marketplace_id uuid not null references marketplace,
  -- Kind and key: notices:<member>, auction:<auction>.
  channel text not null,
  -- The last number given.
  number bigint not null,
  primary key (marketplace_id, channel)
);
call isolate('live_channel');

create table live_event (
  marketplace_id uuid not null,
  channel text not null,
  number bigint not null,
  event text not null,
  -- As it is told.
  data jsonb not null,
  -- Real time; kept for a day.
  at timestamptz not null,
  primary key (marketplace_id, channel, number),
  foreign key (marketplace_id, channel) references live_channel on delete cascade
);
call isolate('live_event');
create index live_event_age on live_event (marketplace_id, at);

-- Crossing: a process has watchers in many marketplaces, and asks for all of their channels at once. What each watcher
-- may hear was decided when it came.
grant select, delete on live_channel, live_event to marketry_crossing;

create function live_heads(in_marketplaces uuid[], on_channels text[])
  returns table (marketplace_id uuid, channel text, number bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select c.marketplace_id, c.channel, c.number
    from unnest(in_marketplaces, on_channels) as asked (marketplace_id, channel)
    join public.live_channel c using (marketplace_id, channel);
  end;
alter function live_heads(uuid[], text[]) owner to marketry_crossing;
grant execute on function live_heads(uuid[], text[]) to marketry_app;

create function live_events_after(in_marketplaces uuid[], on_channels text[], after_numbers bigint[], most_each int)
  returns table (marketplace_id uuid, channel text, number bigint, event text, data text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select e.marketplace_id, e.channel, e.number, e.event, e.data::text
    from unnest(in_marketplaces, on_channels, after_numbers) as asked (marketplace_id, channel, after)
    cross join lateral (
      select e.* from public.live_event e
      where e.marketplace_id = asked.marketplace_id and e.channel = asked.channel and e.number > asked.after
      order by e.number
      limit most_each) e
    order by e.marketplace_id, e.channel, e.number;
  end;
alter function live_events_after(uuid[], text[], bigint[], int) owner to marketry_crossing;
grant execute on function live_events_after(uuid[], text[], bigint[], int) to marketry_app;

-- Crossing: what is older than anybody asks for goes. The counters stay, so that no number is ever given twice.
create function forget_live_events(before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with gone as (delete from public.live_event e where e.at < before returning 1)
    select count(*) from gone;
  end;
alter function forget_live_events(timestamptz) owner to marketry_crossing;
grant execute on function forget_live_events(timestamptz) to marketry_app;

-- The worker processes: each says here that it is there, and answers when it is called.
create table job_worker (
  id uuid primary key,
  -- Machine and process, for the person who looks.
  host text not null,
  pid int not null,
  -- Real times.
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- Jobs in its hands when it was seen.
  running int not null,
  -- The last call it answered.
  call_id uuid
);
grant select, insert, update, delete on job_worker to marketry_app;
