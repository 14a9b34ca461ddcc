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
