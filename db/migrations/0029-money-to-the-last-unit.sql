-- What an adversarial reading of the money left open: payouts keep all their transfers, what is reversed of each is on
-- record, what Stripe cannot send is carried on, disputed top-ups are held, destination charges are reconciled.

-- A transfer of a payout. One that came back in part and was sent again has several; each can be reversed by itself.
create table payout_transfer (
  marketplace_id uuid not null,
  -- Stripe's id, tr_…
  id text not null,
  payout_id uuid not null,
  -- Minor units.
  amount bigint not null check (amount > 0),
  -- What of it was neither reversed nor is asked to be.
  reversible bigint not null check (reversible between 0 and amount),
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, payout_id) references payout
);
create index transfers_of_payout on payout_transfer (marketplace_id, payout_id, created_at);
insert into payout_transfer (marketplace_id, id, payout_id, amount, reversible, created_at)
  select marketplace_id, stripe_transfer_id, id, transferred, least(reversible, transferred), entered_at
  from payout where stripe_transfer_id is not null and transferred > 0;
call isolate('payout_transfer');
alter table payout drop column reversible;
-- Kept back for good is what was never sent; where a transfer stands, Stripe may still tell of it.
update payout p set state = 'rest_withheld' where state = 'withheld' and exists (
  select from payout_transfer t where t.marketplace_id = p.marketplace_id and t.payout_id = p.id);

-- What a clawback asks Stripe to reverse: a part of one transfer.
create table clawback_reversal (
  marketplace_id uuid not null,
  id uuid not null,
  clawback_id uuid not null,
  transfer_id text not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('asked', 'done', 'refused')),
  stripe_reversal_id text,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, clawback_id) references clawback,
  foreign key (marketplace_id, transfer_id) references payout_transfer
);
create index reversals_of_clawback on clawback_reversal (marketplace_id, clawback_id, id);
-- Calls under way name the clawback: its one reversal so far bears its id.
insert into clawback_reversal (marketplace_id, id, clawback_id, transfer_id, amount, state, stripe_reversal_id, last_error,
                               created_at)
  select c.marketplace_id, c.id, c.id, p.stripe_transfer_id, c.reversing,
         case c.state when 'reversing' then 'asked' when 'recovered' then 'done' else 'refused' end,
         c.stripe_reversal_id, c.last_error, c.created_at
  from clawback c join payout p on p.marketplace_id = c.marketplace_id and p.id = c.payout_id
  where c.reversing > 0 and p.stripe_transfer_id is not null;
call isolate('clawback_reversal');
alter table clawback drop column stripe_reversal_id, drop column last_error;

-- What is owed to a member and is less than Stripe can send: it goes with their next payout.
create table payout_remainder (
  marketplace_id uuid not null,
  member_id uuid not null,
  currency text not null,
  -- Minor units.
  amount bigint not null check (amount >= 0),
  primary key (marketplace_id, member_id, currency)
);
call isolate('payout_remainder');

-- What of a wallet may not be spent: its top-up is disputed.
create table wallet_hold (
  marketplace_id uuid not null,
  dispute_id uuid not null,
  member_id uuid not null,
  currency text not null,
  -- Minor units; may be more than the wallet has.
  amount bigint not null check (amount >= 0),
  created_at timestamptz not null,
  primary key (marketplace_id, dispute_id),
  foreign key (marketplace_id, dispute_id) references dispute
);
create index holds_of_member on wallet_hold (marketplace_id, member_id, currency);
insert into wallet_hold (marketplace_id, dispute_id, member_id, currency, amount, created_at)
  select d.marketplace_id, d.id, p.member_id, d.currency, d.amount, d.created_at
  from dispute d
  join wallet_top_up t on t.marketplace_id = d.marketplace_id and t.deal_id = d.deal_id
  join deal_party p on p.marketplace_id = d.marketplace_id and p.deal_id = d.deal_id and p.role = 'member'
  join payment_attempt a on a.marketplace_id = d.marketplace_id and a.id = d.attempt_id and not a.surplus
  where d.state not in ('won', 'lost', 'closed') and p.member_id is not null;
call isolate('wallet_hold');

-- What Stripe made with a destination charge: its own bookings of these are compared with ours.
alter table payment_attempt add column transfer_id text, add column application_fee_id text;
create index attempts_by_fee on payment_attempt (marketplace_id, application_fee_id) where application_fee_id is not null;

-- Where a seller's account at Stripe is, as Stripe says: its rules for holding money may be stricter than ours.
alter table connected_account add column country text;
