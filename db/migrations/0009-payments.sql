-- Money in: payables, attempts to pay them, refunds. Money out: sellers' Stripe accounts and payouts to them.
-- What is owned and owed stands in the ledger alone; these rows say what was asked of Stripe and how it went.

-- Something that must be paid: here a deal's whole price; later a milestone, an installment, a deposit.
create table payable (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, deal_id) references deal
);
create index payables_of_deal on payable (marketplace_id, deal_id);
call isolate('payable');

-- One try to pay a payable on Stripe's page.
create table payment_attempt (
  marketplace_id uuid not null,
  id uuid not null,
  payable_id uuid not null,
  deal_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  session_id text,
  checkout_url text,
  expires_at timestamptz not null,
  payment_intent_id text,
  charge_id text,
  -- What Stripe kept of it, minor units.
  processing_fee bigint,
  -- Whether the money paid the payable, or came too late or twice and goes back.
  surplus boolean not null default false,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, payable_id) references payable
);
create index attempts_of_deal on payment_attempt (marketplace_id, deal_id, id desc);
-- Starting an attempt ends the one before: two open pages for one price would take it twice.
create unique index one_open_attempt on payment_attempt (marketplace_id, payable_id)
  where state in ('starting', 'open');
call isolate('payment_attempt');

create table refund (
  marketplace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  -- 'escrow': given back from what was held; 'surplus': money that paid nothing.
  source text not null check (source in ('escrow', 'surplus')),
  amount bigint not null check (amount > 0),
  currency text not null,
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
create index refunds_of_deal on refund (marketplace_id, deal_id, id desc);
call isolate('refund');

-- A seller's connected account, as Stripe last described it.
create table connected_account (
  marketplace_id uuid not null,
  member_id uuid not null,
  -- The outside call that opens it: claimed by the first request, so that however many ask, one account is opened.
  opening_call_id uuid not null,
  account_id text,
  charges_enabled boolean not null default false,
  payouts_enabled boolean not null default false,
  details_submitted boolean not null default false,
  requirements jsonb not null default '[]',
  disabled_reason text,
  refreshed_at timestamptz,
  created_at timestamptz not null,
  primary key (marketplace_id, member_id),
  unique (marketplace_id, account_id)
);
call isolate('connected_account');

-- What a seller is sent of a deal.
create table payout (
  marketplace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  deal_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  -- The charge the money came by: Stripe then does not wait for the rest of the balance.
  source_charge_id text,
  stripe_transfer_id text,
  last_error text,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, deal_id) references deal
);
create index payouts_of_member on payout (marketplace_id, member_id, id desc);
create index payouts_of_deal on payout (marketplace_id, deal_id);
call isolate('payout');

-- Whose each Stripe object is: written when it is made, so that an event finds its marketplace.
create table stripe_object (
  marketplace_id uuid not null references marketplace,
  object_id text not null,
  primary key (marketplace_id, object_id)
);
create unique index stripe_object_once on stripe_object (object_id);
call isolate('stripe_object');

-- The inbox of Stripe's events: one endpoint for all marketplaces, so it lies above them. The app cannot read it but
-- through the functions below.
create table stripe_event (
  id text primary key,
  type text not null,
  account text,
  -- Ids of the objects it speaks of, the nearest first.
  object_ids text[] not null,
  -- The marketplace its metadata names: an event may come before we have stored the object's id.
  hinted_marketplace uuid,
  payload jsonb not null,
  received_at timestamptz not null,
  marketplace_id uuid,
  state text not null default 'received' check (state in ('received', 'processed', 'unroutable', 'ignored')),
  processed_at timestamptz
);
create index stripe_event_open on stripe_event (received_at) where state in ('received', 'unroutable');
revoke all on stripe_event from public;

grant select on stripe_object to marketry_crossing;
grant select, insert, update on stripe_event to marketry_crossing;

-- Crossing 6: an event comes in. Answers whether it is new.
create function receive_stripe_event(event_id text, event_type text, event_account text, event_objects text[],
                                     hint uuid, event_payload jsonb, at timestamptz)
  returns boolean
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with came as (
      insert into public.stripe_event (id, type, account, object_ids, hinted_marketplace, payload, received_at)
      values (event_id, event_type, event_account, event_objects, hint, event_payload, at)
      on conflict (id) do nothing returning 1
    )
    select exists (select from came);
  end;
alter function receive_stripe_event(text, text, text, text[], uuid, jsonb, timestamptz) owner to marketry_crossing;
grant execute on function receive_stripe_event(text, text, text, text[], uuid, jsonb, timestamptz) to marketry_app;

-- Crossing 7: an event is routed: by the objects we made, else by its metadata if such a marketplace exists.
create function route_stripe_event(event_id text)
  returns table (id text, type text, account text, payload jsonb, state text, marketplace_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select e.id, e.type, e.account, e.payload, e.state,
           coalesce(
             (select o.marketplace_id from unnest(e.object_ids) with ordinality as spoken (object_id, place)
              join public.stripe_object o on o.object_id = spoken.object_id order by place limit 1),
             (select m.id from public.marketplace m where m.id = e.hinted_marketplace))
    from public.stripe_event e where e.id = event_id;
  end;
alter function route_stripe_event(text) owner to marketry_crossing;
grant execute on function route_stripe_event(text) to marketry_app;

-- Crossing 8: an event has been dealt with, or nobody's.
create function settle_stripe_event(event_id text, of_marketplace uuid, new_state text, at timestamptz)
  returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.stripe_event set marketplace_id = of_marketplace, state = new_state, processed_at = at
    where id = event_id;
  end;
alter function settle_stripe_event(text, uuid, text, timestamptz) owner to marketry_crossing;
grant execute on function settle_stripe_event(text, uuid, text, timestamptz) to marketry_app;

-- Crossing 9: events nobody could be found for; the superadmin is shown them.
create function unroutable_stripe_events()
  returns table (id text, type text, received_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select e.id, e.type, e.received_at from public.stripe_event e where e.state = 'unroutable' order by e.received_at;
  end;
alter function unroutable_stripe_events() owner to marketry_crossing;
grant execute on function unroutable_stripe_events() to marketry_app;

-- Crossing 10: marketplaces that share one Stripe account share its balance, so the books are compared over all of them.
grant select on account, posting to marketry_crossing;
create function booked_at_stripe() returns table (currency text, sum bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select a.currency, sum(p.amount)::bigint
    from public.account a
    join public.posting p on p.marketplace_id = a.marketplace_id and p.account_id = a.id
    where a.kind = 'stripe_balance' group by a.currency;
  end;
alter function booked_at_stripe() owner to marketry_crossing;
grant execute on function booked_at_stripe() to marketry_app;
