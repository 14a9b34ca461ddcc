-- The log with what changed, personal values apart from it; and the two things a person may ask for: everything that is
-- held of them, and to be forgotten.

-- Before and after, field by field: {"price": {"before": "500.00", "after": "450.00"}}. Never a personal value.
alter table activity add column changes jsonb not null default '{}';
-- What an operator's search looks through.
alter table activity add column words text not null generated always as (
  lower(action || ' ' || object_kind || ' ' || object_id || ' ' || coalesce(actor_id, '') || ' '
    || coalesce(request_id, '') || ' ' || details::text || ' ' || changes::text)) stored;
create index activity_by_words on activity using gin (words gin_trgm_ops);

-- The personal half of a line: what was changed about a person, before and after. It goes when they go, the line stays.
create table activity_personal (
  marketplace_id uuid not null references marketplace,
  at timestamptz not null,
  id uuid not null,
  -- Whose values these are; the one who acted may be another.
  member_id uuid not null,
  changes jsonb not null,
  primary key (marketplace_id, at, id),
  foreign key (marketplace_id, at, id) references activity,
  foreign key (marketplace_id, member_id) references member
);
create index activity_personal_of_member on activity_personal (marketplace_id, member_id);
call isolate('activity_personal');
-- What is on record is erased or stays; it is never another than it was.
revoke update on activity_personal, activity_origin from marketry_app;

-- Pattern matching is not leakproof, so under row-level security it would read every line. The reader's role may see all,
-- and the function puts the marketplace's condition itself. A word may also be part of a member's name, username or
-- e-mail: then it means what they did and what was done to them.
create policy reader on activity for select to marketry_reader using (true);
grant select on activity to marketry_reader;

create function search_activity(
  wanted text, of_actor text, action_from text, action_before text, of_kind text, of_object text,
  since timestamptz, before timestamptz, place_at timestamptz, place_id uuid, forward boolean, most integer)
  returns table (at timestamptz, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  here constant uuid := current_marketplace();
  pattern constant text := '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  people constant text[] := array(
    select m.id::text from member m where m.marketplace_id = here and m.search_text like pattern limit 1000);
begin
  return query
    select a.at, a.id from activity a
    where a.marketplace_id = here
      and (a.words like pattern or a.actor_id = any (people)
        or (a.object_kind = 'member' and a.object_id = any (people)))
      and (of_actor is null or a.actor_id = of_actor)
      and (action_from is null or a.action >= action_from)
      and (action_before is null or a.action < action_before)
      and (of_kind is null or a.object_kind = of_kind)
      and (of_object is null or a.object_id = of_object)
      and (since is null or a.at >= since)
      and (before is null or a.at < before)
      and (place_at is null or case when forward then (a.at, a.id) < (place_at, place_id)
                                    else (a.at, a.id) > (place_at, place_id) end)
    order by case when forward then a.at end desc, case when forward then a.id end desc, a.at, a.id
    limit most;
end $$;
alter function search_activity(text, text, text, text, text, text, timestamptz, timestamptz, timestamptz, uuid, boolean,
  integer) owner to marketry_reader;
grant execute on function search_activity(text, text, text, text, text, text, timestamptz, timestamptz, timestamptz, uuid,
  boolean, integer) to marketry_app;

-- A member who was erased: the row stays, because deals and books name it, and says nothing of anybody.
alter table member drop constraint member_standing_check;
alter table member add constraint member_standing_check check (standing in ('active', 'suspended', 'erased'));

-- What a member asked to be given: an archive that lies with the files for some days.
create table personal_export (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  member_id uuid not null,
  state text not null default 'asked' check (state in ('asked', 'ready', 'gone')),
  -- Business time.
  asked_at timestamptz not null,
  ready_at timestamptz,
  -- Real time until which the archive lies there.
  expires_at timestamptz,
  bytes bigint,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, member_id) references member
);
create index exports_of_member on personal_export (marketplace_id, member_id, id);
-- Whoever asks again while one is made is given that one.
create unique index one_export_at_once on personal_export (marketplace_id, member_id) where state = 'asked';
call isolate('personal_export');

-- That a member was erased, when, and at whose word.
create table erasure (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  asked_by text not null check (asked_by in ('member', 'operator')),
  at timestamptz not null,
  primary key (marketplace_id, member_id),
  foreign key (marketplace_id, member_id) references member
);
call isolate('erasure');

-- What a member typed with their steps is no part of the books. History can only be added to; this one function takes the
-- words out and leaves who did what when. It runs as the owner, who under forced row-level security sees the marketplace
-- that was entered and no other.
create function empty_history_of(of_member uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.history h set input = '{}'
    where h.marketplace_id = public.current_marketplace() and h.actor_id = of_member and h.input <> '{}';
  end;
grant execute on function empty_history_of(uuid) to marketry_app;
create index history_of_actor on history (marketplace_id, actor_id) where actor_id is not null;

-- Crossing: Stripe's events lie above the marketplaces and carry the payer's name and address. What has been dealt with
-- keeps what it was and of which object, and loses the rest. Only events of this marketplace.
create function empty_stripe_events(of_objects text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.stripe_event e
    set payload = jsonb_build_object('id', e.id, 'type', e.type, 'erased', true)
    where e.object_ids && of_objects and e.marketplace_id = public.current_marketplace()
      and e.state in ('processed', 'ignored');
  end;
alter function empty_stripe_events(text[]) owner to marketry_crossing;
grant execute on function empty_stripe_events(text[]) to marketry_app;
create index stripe_event_of_objects on stripe_event using gin (object_ids);
