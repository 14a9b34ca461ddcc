-- Second factors, known places and idle sessions. All of it lives by the real clock.

-- When the session was last used, to the minute. Null: not since it was opened.
alter table session add column last_seen_at timestamptz;

-- A member's time-based one-time password (RFC 6238). The secret is sealed with a key of the deployment, so that whoever
-- reads this table has no second factor. `last_step` is the time step of the newest code taken: none is taken twice.
create table totp (
  marketplace_id uuid not null,
  member_id uuid not null,
  sealed_secret text not null,
  -- Null: shown to the member, who has not yet proved by a code that their device has it.
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  primary key (marketplace_id, member_id),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
call isolate('totp');

-- What stands in for a lost device. Hashed with a key of the deployment; each is good once.
create table recovery_code (
  marketplace_id uuid not null,
  member_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (marketplace_id, member_id, code_hash),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
call isolate('recovery_code');

-- Between the password and the second factor: who has shown the one, for a few minutes.
create table login_challenge (
  marketplace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash text not null,
  expires_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, token_hash),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
create index login_challenge_of_member on login_challenge (marketplace_id, member_id);
create index login_challenge_by_end on login_challenge (marketplace_id, expires_at);
call isolate('login_challenge');

-- Devices and networks from which a member has signed in: what strangers try elsewhere uses up nothing of theirs.
-- Only hashes, made with a key of the deployment.
create table known_place (
  marketplace_id uuid not null,
  member_id uuid not null,
  place_hash text not null,
  seen_at timestamptz not null,
  primary key (marketplace_id, member_id, place_hash),
  foreign key (marketplace_id, member_id) references member on delete cascade
);
create index known_place_by_age on known_place (marketplace_id, seen_at);
call isolate('known_place');
