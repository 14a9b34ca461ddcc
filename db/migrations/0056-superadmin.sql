-- A marketplace may be closed for a while by the superadmin: since when, and why. Its deals, timers and money go on.
alter table marketplace
  add column suspended_at timestamptz,
  add column suspended_because text check (length(suspended_because) between 3 and 500),
  add constraint suspended_with_a_reason check ((suspended_at is null) = (suspended_because is null));

-- The edge must know before it lets anybody in: a function's columns cannot be changed, so it is made anew.
drop function all_marketplaces();
create function all_marketplaces()
  returns table (id uuid, slug text, preset text, name text, settings jsonb, hosts text[], created_at timestamptz,
    suspended_at timestamptz, suspended_because text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id, m.slug, m.preset, m.name, m.settings,
           array(select h.host from public.marketplace_host h where h.marketplace_id = m.id
                 order by h.is_primary desc, h.host),
           m.created_at, m.suspended_at, m.suspended_because
    from public.marketplace m order by m.created_at, m.slug;
  end;
alter function all_marketplaces() owner to marketry_crossing;
revoke all on function all_marketplaces() from public;
grant execute on function all_marketplaces() to marketry_app;

-- Crossing: how each marketplace fares, in figures alone, for the superadmin. What is told are counts and two times.
grant select (marketplace_id, standing) on member to marketry_crossing;
grant select (marketplace_id, status) on listing to marketry_crossing;
grant select (marketplace_id, made_at) on ledger_point to marketry_crossing;

create function marketplace_vitals(business_now timestamptz)
  returns table (marketplace_id uuid, members bigint, offers bigint, deals bigint, timers_overdue bigint,
    timers_failing bigint, letters_waiting bigint, letters_refused bigint, proved_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id,
           (select count(*) from public.member p where p.marketplace_id = m.id and p.standing = 'active'),
           (select count(*) from public.listing l where l.marketplace_id = m.id and l.status = 'active'),
           (select count(*) from public.deal d where d.marketplace_id = m.id),
           (select count(*) from public.timer t where t.marketplace_id = m.id and t.due_at < business_now),
           (select count(*) from public.timer t where t.marketplace_id = m.id and t.attempts > 0),
           (select count(*) from public.notification n
            where n.marketplace_id = m.id and (n.mail_state = 'due' or n.mail_began_at is not null)
              and n.mail_state in ('due', 'doubt', 'refused')),
           (select count(*) from public.notification n
            where n.marketplace_id = m.id and n.mail_state in ('doubt', 'refused') and n.mail_began_at is null),
           (select max(l.made_at) from public.ledger_point l where l.marketplace_id = m.id)
    from public.marketplace m;
  end;
alter function marketplace_vitals(timestamptz) owner to marketry_crossing;
revoke all on function marketplace_vitals(timestamptz) from public;
grant execute on function marketplace_vitals(timestamptz) to marketry_app;
