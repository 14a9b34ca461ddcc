-- Grants: one member may do one thing to one object, until a time or for as long as it stands. They live and die with the
-- object, which a foreign key cannot say of many tables: so each table whose things can be granted is named below, and
-- gets the two triggers a foreign key would have.
create table object_grant (
  marketplace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- As the policies call it: Product.
  noun text not null,
  object_id uuid not null,
  action text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  -- Business time from which it is nothing any more; null: as long as the object is there.
  until timestamptz,
  primary key (marketplace_id, id),
  constraint one_grant_each unique (marketplace_id, member_id, noun, object_id, action),
  foreign key (marketplace_id, member_id) references member on delete cascade,
  foreign key (marketplace_id, granted_by) references member
);
create index grants_on_object on object_grant (marketplace_id, noun, object_id);
call isolate('object_grant');

-- A grant needs its object, and holds it until the commit, as a foreign key would: nobody removes it meanwhile.
create function grant_needs_object() returns trigger
  language plpgsql as $$
declare there boolean;
begin
  execute format('select true from public.%I o where o.marketplace_id = $1 and o.id = $2 %s for key share',
    tg_argv[0], case when tg_nargs > 1 then format('and o.%I is null', tg_argv[1]) else '' end)
    into there using new.marketplace_id, new.object_id;
  if there is null then
    raise exception 'there is no % to be granted', new.noun
      using errcode = 'foreign_key_violation', constraint = 'grant_has_object', table = 'object_grant';
  end if;
  return new;
end $$;

create function end_grants_of_object() returns trigger
  language plpgsql as $$
begin
  delete from public.object_grant g
    where g.marketplace_id = old.marketplace_id and g.noun = tg_argv[0] and g.object_id = old.id;
  return null;
end $$;

-- Lets things of a table be granted. `gone` names the column that is set when one is as good as removed, where the table
-- keeps such rows. Any other noun is refused by the check.
create procedure make_grantable(noun text, of_table name, gone name default null)
  language plpgsql as $$
declare known text[];
begin
  execute format('create trigger %I before insert or update on object_grant for each row when (new.noun = %L)
    execute function grant_needs_object(%s)', 'grant_needs_' || of_table, noun, concat_ws(', ', quote_literal(of_table),
    quote_literal(gone)));
  execute format('create trigger end_grants after delete on %I for each row execute function end_grants_of_object(%L)',
    of_table, noun);
  if gone is not null then
    execute format('create trigger end_grants_when_gone after update of %I on %I for each row
      when (old.%I is null and new.%I is not null) execute function end_grants_of_object(%L)',
      gone, of_table, gone, gone, noun);
  end if;
  select array_agg(distinct m[1]) into known from pg_trigger t,
    regexp_matches(pg_get_triggerdef(t.oid), 'new\.noun = ''([^'']+)''') as m
    where t.tgrelid = 'object_grant'::regclass and not t.tgisinternal;
  alter table object_grant drop constraint if exists noun_can_be_granted;
  execute format('alter table object_grant add constraint noun_can_be_granted check (noun = any (%L::text[]))', known);
end $$;

call make_grantable('Product', 'product', 'archived_at');
