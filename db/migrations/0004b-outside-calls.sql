-- Calls to the outside (Stripe, mail, rooms): stored with their idempotency key in the transaction that wants them,
-- performed after its commit without a database connection, answered in a second transaction. See platform/outside.
create table outside_call (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- The declared call, e.g. 'create_transfer'.
  kind text not null,
  -- What it is about: the id of a payment, a payout, a member.
  subject_id uuid not null,
  idempotency_key text not null,
  request jsonb not null,
  state text not null default 'intended' check (state in ('intended', 'answered', 'refused')),
  answer jsonb,
  attempts integer not null default 0,
  last_error text,
  -- Business time of the intention.
  created_at timestamptz not null,
  -- Real time of the first attempt: the other side forgets a key after a while.
  first_tried_at timestamptz,
  answered_at timestamptz,
  primary key (marketplace_id, id),
  unique (marketplace_id, idempotency_key),
  check ((state = 'intended') = (answered_at is null))
);
create index outside_call_of_subject on outside_call (marketplace_id, subject_id, kind);
create index outside_call_unanswered on outside_call (marketplace_id, created_at) where state = 'intended';
call isolate('outside_call');
revoke delete on outside_call from marketry_app;
