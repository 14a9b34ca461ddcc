-- Documents: files that are nobody's but the parties'. The row says what each is and whose; the bytes lie on disk or in S3
-- under '<marketplace>/documents/<id>', written once: a further version is a row and a key of its own.
create table document (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- The first version's id, shared by all later ones.
  series_id uuid not null,
  version integer not null check (version > 0),
  owner_member_id uuid not null,
  -- What it is for, as a module declares it, e.g. 'evidence'.
  purpose text not null check (purpose ~ '^[a-z][a-z_]{1,40}$'),
  -- As the member's device named it; shown, never used as a path.
  name text not null check (length(name) between 1 and 200),
  -- As announced while it is awaited, then as found by looking into the bytes.
  media_type text not null check (length(media_type) <= 100),
  bytes bigint not null check (bytes > 0),
  -- Of the bytes, hexadecimal; known once they have come.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Announced; come and looked into; part of something. What stays on the way for a day is swept.
  state text not null check (state in ('awaited', 'received', 'attached')),
  -- What it is part of.
  subject_kind text,
  subject_id uuid,
  created_at timestamptz not null,
  -- Business time after which it is removed; null for what is kept.
  expires_at timestamptz,
  primary key (marketplace_id, id),
  unique (marketplace_id, series_id, version),
  foreign key (marketplace_id, owner_member_id) references member on delete cascade,
  check ((state = 'awaited') = (sha256 is null)),
  check ((state = 'attached') = (subject_id is not null and subject_kind is not null))
);
create index document_of_owner on document (marketplace_id, owner_member_id, created_at);
create index document_of_subject on document (marketplace_id, subject_id) where state = 'attached';
create index document_on_the_way on document (marketplace_id, created_at) where state <> 'attached';
create index document_expiring on document (marketplace_id, expires_at) where expires_at is not null;
call isolate('document');
