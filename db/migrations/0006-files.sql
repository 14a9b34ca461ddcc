-- Files: the row says what a file is and whose; the bytes lie on disk or in S3 under '<marketplace>/<id>/…'.
create table file (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  owner_member_id uuid not null,
  -- What it was sent in for, e.g. 'product_picture'.
  purpose text not null check (purpose ~ '^[a-z][a-z_]{1,40}$'),
  -- As the member's device named it; shown, never used as a path.
  name text not null check (length(name) <= 200),
  -- Found by looking into the bytes, not believed.
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  -- Of the bytes that were sent in, hexadecimal.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- Sent in and not used yet, or part of something. What stays pending for a day is swept.
  state text not null default 'pending' check (state in ('pending', 'attached')),
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, owner_member_id) references member on delete cascade
);
create index file_of_owner on file (marketplace_id, owner_member_id, created_at);
create index file_pending on file (marketplace_id, created_at) where state = 'pending';
call isolate('file');
