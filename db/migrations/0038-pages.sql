-- Pages: what a marketplace says about itself. A page is one text in one language at one path; translations share the path.

create table page (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  kind text not null check (kind in ('home', 'page', 'landing', 'service', 'post')),
  -- ISO 639-1.
  language text not null check (language ~ '^[a-z]{2}$'),
  -- Below the marketplace's own address, without the first slash; the home page's is empty.
  path text not null check (length(path) <= 120 and (path = '') = (kind = 'home')),
  -- The lifecycle: see modules/pages/process.ts.
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  -- The newest revision; the one that is shown to everybody, if one is.
  latest integer not null check (latest > 0),
  published integer,
  -- What is to be shown from when on, and until when; business time.
  due_revision integer,
  publish_at timestamptz,
  withdraw_at timestamptz,
  first_published_at timestamptz,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (marketplace_id, id),
  check ((publish_at is null) = (due_revision is null))
);
-- Whoever publishes at a path has it to themselves; what was thrown away leaves it free.
create unique index one_page_at_a_path on page (marketplace_id, language, path) where state <> 'discarded';
create index posts_newest on page (marketplace_id, first_published_at desc, id desc)
  where kind = 'post' and state = 'published';
call isolate('page');
-- A program that knows another version of the lifecycle asks this before it starts (0016-lifecycles.sql).
grant select (state, version) on page to marketry_crossing;

-- Every save, for good: who, when, what.
create table page_revision (
  marketplace_id uuid not null references marketplace,
  page_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 140),
  lead text not null default '' check (length(lead) <= 300),
  seo jsonb not null,
  -- A Tiptap document, of the blocks that modules/pages/body.ts lets in and no others.
  body jsonb not null,
  -- The pictures in it and in its SEO fields.
  pictures uuid[] not null,
  -- Null: the program itself, when the marketplace was opened.
  made_by uuid,
  made_at timestamptz not null,
  restored_from integer,
  primary key (marketplace_id, page_id, number),
  foreign key (marketplace_id, page_id) references page
);
call isolate_append_only('page_revision');

alter table page
  add foreign key (marketplace_id, id, latest) references page_revision (marketplace_id, page_id, number)
    deferrable initially deferred,
  add foreign key (marketplace_id, id, published) references page_revision (marketplace_id, page_id, number)
    deferrable initially deferred,
  add foreign key (marketplace_id, id, due_revision) references page_revision (marketplace_id, page_id, number)
    deferrable initially deferred;

-- Where a page used to be. Both paths are without their first slash; no chain is longer than one step.
create table page_redirect (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  from_path text not null check (from_path <> ''),
  to_path text not null check (to_path <> from_path),
  made_at timestamptz not null,
  -- Made by itself, when a page was moved.
  by_move boolean not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, from_path)
);
create index redirects_to on page_redirect (marketplace_id, to_path);
call isolate('page_redirect');

-- The links in the head and at the foot of every page, in their order: [{label, href}].
create table page_menu (
  marketplace_id uuid not null references marketplace,
  place text not null check (place in ('header', 'footer')),
  language text not null check (language ~ '^[a-z]{2}$'),
  revision integer not null check (revision > 0),
  items jsonb not null,
  changed_at timestamptz not null,
  primary key (marketplace_id, place, language)
);
call isolate('page_menu');
