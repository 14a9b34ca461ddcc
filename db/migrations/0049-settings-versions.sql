-- How a marketplace was set, each time that changed: so that a change can be looked at, and undone by taking an older
-- version back. Nothing here is changed or removed.

create table settings_version (
  marketplace_id uuid not null references marketplace,
  number integer not null check (number > 0),
  name text not null,
  -- What the marketplace had set for itself; the preset lies beneath.
  settings jsonb not null,
  -- Which settings differ from the version before, by dotted name: before and after.
  changes jsonb not null,
  -- The member who did it, as the log names them; null for what was there before versions were kept.
  actor text,
  -- The version that was taken back, where this one is an undoing.
  restores integer,
  at timestamptz not null,
  primary key (marketplace_id, number)
);
call isolate_append_only('settings_version');
