-- How far Stripe's bookings were read without a gap. They come newest first, page by page: a reading that breaks off has
-- kept the newest and left out older ones, so the newest that was kept says nothing of what lies before it. No row until
-- the first reading is at its end; where there are bookings already, that one reads all of them once more, and what an
-- earlier reading left out is had after all.
create table stripe_movements_read (
  only_row boolean primary key default true check (only_row),
  -- When the newest booking of a reading that came to its end was made.
  read_to timestamptz not null
);
revoke all on stripe_movements_read from public;
grant select, insert, update on stripe_movements_read to marketry_crossing;

-- Crossing: up to when Stripe's bookings were read without a gap; null where no reading has come to its end.
create function stripe_movements_read_to() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select max(r.read_to) from public.stripe_movements_read r;
  end;
alter function stripe_movements_read_to() owner to marketry_crossing;
grant execute on function stripe_movements_read_to() to marketry_app;

-- Crossing: a reading has come to its end; it never goes back.
create function raise_stripe_movements_read_to(newest timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    insert into public.stripe_movements_read as r (read_to) values (newest)
    on conflict (only_row) do update set read_to = greatest(r.read_to, excluded.read_to);
  end;
alter function raise_stripe_movements_read_to(timestamptz) owner to marketry_crossing;
grant execute on function raise_stripe_movements_read_to(timestamptz) to marketry_app;

drop function newest_stripe_movement();
