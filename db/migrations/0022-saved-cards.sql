-- Cards kept at Stripe for their holders, and payments by them. No card data lies here: only the name under which Stripe
-- knows the member.

create table stripe_customer (
  marketplace_id uuid not null,
  member_id uuid not null,
  -- The outside call that makes it: claimed by the first request, so that however many ask, one is made.
  opening_call_id uuid not null,
  customer_id text,
  created_at timestamptz not null,
  primary key (marketplace_id, member_id),
  unique (marketplace_id, customer_id)
);
call isolate('stripe_customer');

alter table payment_attempt
  -- 'page': the payer types a card on Stripe's page; 'saved_card': Stripe charges one it keeps.
  add column means text not null default 'page' check (means in ('page', 'saved_card')),
  -- Whose card it is; null for a page, on which anybody may pay.
  add column payer_id uuid,
  -- Stripe's name of the card.
  add column payment_method_id text,
  -- Charged while its holder is away: nobody is there to be asked by the bank.
  add column off_session boolean not null default false,
  add check ((means = 'saved_card') = (payer_id is not null and payment_method_id is not null));

-- How a payable is charged: 'separate' holds the price with the house and transfers it when it is earned; 'destination'
-- lets Stripe pass it on to the seller's account with the charge, and take our fee back from it.
alter table payable
  add column charging text not null default 'separate' check (charging in ('separate', 'destination')),
  add column destination_member uuid,
  add column destination_account text,
  -- The house's fee, minor units.
  add column application_fee bigint check (application_fee between 0 and amount),
  -- Whether the seller is the merchant of record.
  add column on_behalf_of boolean not null default false,
  add check ((charging = 'destination') = (destination_member is not null and destination_account is not null
                                           and application_fee is not null));

-- Money on its way back out of a seller's account, for a destination charge.
create table destination_refund (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  -- What of our fee went with it, as Stripe rounded it; null until it has.
  fee bigint,
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  stripe_refund_id text,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, attempt_id) references payment_attempt
);
create index destination_refunds_of_deal on destination_refund (marketplace_id, deal_id, id);
create index destination_refunds_of_payable on destination_refund (marketplace_id, payable_id);
call isolate('destination_refund');
grant select (state, version) on destination_refund to marketry_crossing;
