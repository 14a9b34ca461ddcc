-- What happens to a deal's money when things go wrong: parts of a price given back, refunds after the payout, what is taken
-- back from a seller, disputes, second attempts at delivery.

-- How much of its price was given back, in whatever way: out of escrow, after the payout, or by a lost dispute. Written
-- under the deal's lock; whoever miscounts is stopped here: more than the price never goes back.
alter table payable add column given_back bigint not null default 0;
alter table payable add constraint not_more_than_the_price check (given_back between 0 and amount);
update payable p set given_back = coalesce((select sum(r.amount) from refund r
  where r.marketplace_id = p.marketplace_id and r.payable_id = p.id and r.source = 'escrow'), 0);

-- 'clawback': given back after the seller was paid.
alter table refund drop constraint refund_source_check;
alter table refund add constraint refund_source_check check (source in ('escrow', 'surplus', 'clawback'));
-- What the operator did about a refund that could not be sent: the number of a bank transfer, a receipt.
alter table refund add column settled_note text;
create index refunds_of_attempt on refund (marketplace_id, attempt_id);

-- What of a payout is still to be sent (or on its way): what was earned less what it was kept back for.
alter table payout add column due bigint not null default 0 check (due >= 0);
-- What its last transfer was over, and what of that could still be reversed.
alter table payout add column transferred bigint not null default 0;
alter table payout add column reversible bigint not null default 0 check (reversible >= 0);
update payout set due = case when state = 'paid' then 0 else amount end,
                  transferred = case when state = 'paid' then amount else 0 end,
                  reversible = case when state = 'paid' then amount else 0 end;

-- Money taken back from a member: for a refund after the payout, or for a lost dispute.
create table clawback (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  member_id uuid not null,
  -- Why: the refund or the dispute.
  because text not null check (because in ('refund', 'dispute')),
  because_id uuid not null,
  -- The payout the money had gone out by.
  payout_id uuid,
  amount bigint not null check (amount > 0),
  currency text not null,
  -- What of it Stripe is asked to reverse; the rest came from what was owed, or is debt.
  reversing bigint not null default 0,
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  stripe_reversal_id text,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, deal_id) references deal
);
create index clawbacks_of_deal on clawback (marketplace_id, deal_id, id);
create index clawbacks_of_payout on clawback (marketplace_id, payout_id) where payout_id is not null;
create index clawbacks_of_member on clawback (marketplace_id, member_id, id);
call isolate('clawback');
-- A program that lacks the version of an open one does not start; see 0016.
grant select (state, version) on clawback to marketry_crossing;

-- A dispute as Stripe last described it: the buyer's bank takes the money back, or asks why it should not.
create table dispute (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  stripe_id text not null,
  -- Minor units.
  amount bigint not null check (amount >= 0),
  currency text not null,
  -- In Stripe's words: fraudulent, product_not_received …
  reason text not null,
  -- The bank only asks as yet; nothing was taken.
  inquiry boolean not null,
  due_at timestamptz,
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  policy jsonb not null,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, stripe_id),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, attempt_id) references payment_attempt
);
create index disputes_of_deal on dispute (marketplace_id, deal_id, id);
create index disputes_open on dispute (marketplace_id, state, id desc);
call isolate('dispute');
grant select (state, version) on dispute to marketry_crossing;

-- What the parties and the operator say for the bank to read.
create table dispute_evidence (
  marketplace_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  author_id uuid not null,
  author_role text not null,
  text text not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, dispute_id) references dispute
);
create index evidence_of_dispute on dispute_evidence (marketplace_id, dispute_id, id);
call isolate('dispute_evidence');

-- Where an order stood before its dispute, and why the carrier could not deliver it.
alter table goods_order add column disputed_from text;
alter table goods_order add column delivery_failure text;
-- How often the parcel was sent: a second time, and no more.
alter table goods_order add column sent_times integer not null default 0;
update goods_order set sent_times = 1 where tracking_number is not null;

-- The versions of processes that open ones run under are counted over all marketplaces: see unknown_versions in 0016.
grant select (state, version) on clawback, dispute to marketry_crossing;
