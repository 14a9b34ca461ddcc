-- What db/migrations make, read from the catalogue of a fresh database by `npx marketry generate`. Do not edit.
-- Every table in order of name, each with its indexes, policies, triggers and grants; then the functions.
-- The tables of the job queue (schema jobs) are pg-boss's own and are not here.


create table account (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  kind text not null,
  owner_kind text not null,
  owner_id uuid not null,
  currency text not null,
  normal_side text not null,
  bounded boolean not null,
  balance bigint,
  constraint account_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint account_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint account_marketplace_id_id_currency_key UNIQUE (marketplace_id, id, currency),
  constraint account_marketplace_id_kind_owner_kind_owner_id_currency_key UNIQUE (marketplace_id, kind, owner_kind, owner_id, currency),
  constraint account_normal_side_check CHECK ((normal_side = ANY (ARRAY['debit'::text, 'credit'::text]))),
  constraint account_pkey PRIMARY KEY (marketplace_id, id),
  constraint balance_not_below_zero CHECK ((balance >= 0)),
  constraint only_bounded_accounts_keep_a_balance CHECK ((bounded = (balance IS NOT NULL)))
);
alter table account enable row level security;
alter table account force row level security;
create policy own_marketplace on account
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on account to marketry_app;
grant update (balance) on account to marketry_app;
grant select on account to marketry_crossing;

create table acting (
  marketplace_id uuid not null default current_marketplace(),
  session_id uuid not null,
  id uuid not null,
  operator_id uuid not null,
  member_id uuid not null,
  reason text not null,
  may_change boolean not null,
  began_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint acting_is_for_another CHECK ((operator_id <> member_id)),
  constraint acting_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint acting_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint acting_marketplace_id_operator_id_fkey FOREIGN KEY (marketplace_id, operator_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint acting_marketplace_id_session_id_fkey FOREIGN KEY (marketplace_id, session_id) REFERENCES session(marketplace_id, id) ON DELETE CASCADE,
  constraint acting_pkey PRIMARY KEY (marketplace_id, session_id),
  constraint acting_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500)))
);
alter table acting enable row level security;
alter table acting force row level security;
CREATE INDEX acting_as_member ON public.acting USING btree (marketplace_id, member_id);
CREATE INDEX acting_of_operator ON public.acting USING btree (marketplace_id, operator_id);
create policy own_marketplace on acting
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on acting to marketry_app;

create table activity (
  marketplace_id uuid not null default current_marketplace(),
  at timestamp with time zone not null,
  id uuid not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  request_id text,
  details jsonb not null default '{}'::jsonb,
  changes jsonb not null default '{}'::jsonb,
  words text not null generated always as (lower(((((((((((((action || ' '::text) || object_kind) || ' '::text) || object_id) || ' '::text) || COALESCE(actor_id, ''::text)) || ' '::text) || COALESCE(request_id, ''::text)) || ' '::text) || (details)::text) || ' '::text) || (changes)::text))) stored,
  constraint activity_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['visitor'::text, 'member'::text, 'system'::text]))),
  constraint activity_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint activity_pkey PRIMARY KEY (marketplace_id, at, id)
);
alter table activity enable row level security;
alter table activity force row level security;
CREATE INDEX activity_by_action ON public.activity USING btree (marketplace_id, action, at, id);
CREATE INDEX activity_by_actor ON public.activity USING btree (marketplace_id, actor_id, at, id);
CREATE INDEX activity_by_object ON public.activity USING btree (marketplace_id, object_kind, object_id, at, id);
CREATE INDEX activity_by_words ON public.activity USING gin (words gin_trgm_ops);
create policy own_marketplace on activity
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
create policy reader on activity for select to marketry_reader
  using true;
grant insert, select on activity to marketry_app;
grant select on activity to marketry_reader;

create table activity_origin (
  marketplace_id uuid not null default current_marketplace(),
  at timestamp with time zone not null,
  id uuid not null,
  address text not null,
  user_agent text not null,
  constraint activity_origin_marketplace_id_at_id_fkey FOREIGN KEY (marketplace_id, at, id) REFERENCES activity(marketplace_id, at, id),
  constraint activity_origin_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint activity_origin_pkey PRIMARY KEY (marketplace_id, at, id)
);
alter table activity_origin enable row level security;
alter table activity_origin force row level security;
create policy own_marketplace on activity_origin
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select on activity_origin to marketry_app;

create table activity_personal (
  marketplace_id uuid not null default current_marketplace(),
  at timestamp with time zone not null,
  id uuid not null,
  member_id uuid not null,
  changes jsonb not null,
  constraint activity_personal_marketplace_id_at_id_fkey FOREIGN KEY (marketplace_id, at, id) REFERENCES activity(marketplace_id, at, id),
  constraint activity_personal_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint activity_personal_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint activity_personal_pkey PRIMARY KEY (marketplace_id, at, id)
);
alter table activity_personal enable row level security;
alter table activity_personal force row level security;
CREATE INDEX activity_personal_of_member ON public.activity_personal USING btree (marketplace_id, member_id);
create policy own_marketplace on activity_personal
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select on activity_personal to marketry_app;

create table address (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  label text not null default ''::text,
  recipient text not null,
  phone text not null,
  line1 text not null,
  line2 text not null default ''::text,
  city_id text,
  typed_country text,
  typed_province text,
  typed_city text,
  postal_code text not null default ''::text,
  is_default boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint address_check CHECK (
CASE
    WHEN (city_id IS NULL) THEN ((typed_country IS NOT NULL) AND (typed_city IS NOT NULL))
    ELSE (num_nonnulls(typed_country, typed_province, typed_city) = 0)
END),
  constraint address_city_id_fkey FOREIGN KEY (marketplace_id, city_id) REFERENCES city(marketplace_id, id),
  constraint address_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint address_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint address_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
  constraint address_pkey PRIMARY KEY (marketplace_id, id),
  constraint address_typed_country_fkey FOREIGN KEY (typed_country) REFERENCES country(code)
);
alter table address enable row level security;
alter table address force row level security;
CREATE INDEX addresses_in_city ON public.address USING btree (marketplace_id, city_id) WHERE (city_id IS NOT NULL);
CREATE INDEX addresses_of_member ON public.address USING btree (marketplace_id, member_id, created_at, id);
CREATE UNIQUE INDEX one_default_address ON public.address USING btree (marketplace_id, member_id) WHERE is_default;
create policy own_marketplace on address
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on address to marketry_app;

create table auction (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  product_id uuid not null,
  currency text not null,
  opening bigint not null,
  first_reserve bigint,
  buy_now bigint,
  policy jsonb not null,
  starts_at timestamp with time zone not null,
  first_end_at timestamp with time zone not null,
  hard_end_at timestamp with time zone not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null,
  created_at timestamp with time zone not null,
  seq integer not null default 0,
  bids integer not null default 0,
  price bigint,
  leader_id uuid,
  leading_maximum bigint,
  reserve bigint,
  ends_at timestamp with time zone not null,
  deal_id uuid,
  sold_by text generated always as (
CASE
    WHEN (state = ANY (ARRAY['scheduled'::text, 'live'::text])) THEN 'auction'::text
    ELSE NULL::text
END) stored,
  if_unpaid text not null default 'offer_on'::text,
  tariff_id uuid,
  constraint auction_bids_check CHECK ((bids >= 0)),
  constraint auction_check CHECK ((first_reserve >= opening)),
  constraint auction_check1 CHECK ((buy_now > opening)),
  constraint auction_check2 CHECK ((first_end_at > starts_at)),
  constraint auction_check3 CHECK ((hard_end_at >= first_end_at)),
  constraint auction_check4 CHECK (((ends_at >= first_end_at) AND (ends_at <= hard_end_at))),
  constraint auction_check5 CHECK ((num_nulls(price, leader_id, leading_maximum) = ANY (ARRAY[0, 3]))),
  constraint auction_check6 CHECK (((price >= opening) AND (price <= leading_maximum))),
  constraint auction_check7 CHECK ((((reserve IS NULL) = (first_reserve IS NULL)) AND ((reserve >= opening) AND (reserve <= first_reserve)))),
  constraint auction_check8 CHECK (((state <> 'sold'::text) OR (leader_id IS NOT NULL))),
  constraint auction_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint auction_if_unpaid_check CHECK ((if_unpaid = ANY (ARRAY['offer_on'::text, 'relist'::text, 'nothing'::text]))),
  constraint auction_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint auction_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint auction_marketplace_id_leader_id_fkey FOREIGN KEY (marketplace_id, leader_id) REFERENCES member(marketplace_id, id),
  constraint auction_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint auction_marketplace_id_tariff_id_fkey FOREIGN KEY (marketplace_id, tariff_id) REFERENCES shipping_tariff(marketplace_id, id),
  constraint auction_opening_check CHECK ((opening > 0)),
  constraint auction_pkey PRIMARY KEY (marketplace_id, id),
  constraint auction_seq_check CHECK ((seq >= 0)),
  constraint auction_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'live'::text, 'sold'::text, 'unsold'::text, 'cancelled'::text]))),
  constraint auctioned_one_way FOREIGN KEY (marketplace_id, product_id, sold_by) REFERENCES product(marketplace_id, id, sold_by)
);
alter table auction enable row level security;
alter table auction force row level security;
CREATE INDEX auctions_by_end ON public.auction USING btree (marketplace_id, ends_at, id);
CREATE INDEX auctions_ending ON public.auction USING btree (marketplace_id, state, ends_at, id);
CREATE INDEX auctions_of_product ON public.auction USING btree (marketplace_id, product_id);
CREATE UNIQUE INDEX one_open_auction ON public.auction USING btree (marketplace_id, product_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'live'::text]));
create policy own_marketplace on auction
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on auction to marketry_app;
grant select (state) on auction to marketry_crossing;
grant select (version) on auction to marketry_crossing;

create table auction_log (
  marketplace_id uuid not null default current_marketplace(),
  auction_id uuid not null,
  seq integer not null,
  kind text not null,
  bidder_id uuid,
  ref text,
  amount bigint,
  refusal text,
  reason text,
  takes_back integer[],
  at timestamp with time zone not null,
  price bigint,
  leader_id uuid,
  ends_at timestamp with time zone not null,
  constraint auction_log_check CHECK (((kind = 'reserve'::text) = (bidder_id IS NULL))),
  constraint auction_log_check1 CHECK (((kind = 'bid'::text) = (ref IS NOT NULL))),
  constraint auction_log_check2 CHECK ((((kind = 'retraction'::text) = (reason IS NOT NULL)) AND ((kind = 'retraction'::text) = (takes_back IS NOT NULL)))),
  constraint auction_log_check3 CHECK (((kind = 'retraction'::text) = (amount IS NULL))),
  constraint auction_log_check4 CHECK (((refusal IS NULL) OR (kind = 'bid'::text))),
  constraint auction_log_kind_check CHECK ((kind = ANY (ARRAY['bid'::text, 'retraction'::text, 'reserve'::text, 'buy_now'::text]))),
  constraint auction_log_marketplace_id_auction_id_fkey FOREIGN KEY (marketplace_id, auction_id) REFERENCES auction(marketplace_id, id),
  constraint auction_log_marketplace_id_bidder_id_fkey FOREIGN KEY (marketplace_id, bidder_id) REFERENCES member(marketplace_id, id),
  constraint auction_log_pkey PRIMARY KEY (marketplace_id, auction_id, seq),
  constraint auction_log_reason_check CHECK ((reason = ANY (ARRAY['typing_error'::text, 'description_changed'::text, 'seller_unreachable'::text, 'bidder_left'::text]))),
  constraint auction_log_ref_check CHECK (((length(ref) >= 1) AND (length(ref) <= 100))),
  constraint auction_log_seq_check CHECK ((seq > 0)),
  constraint one_bid_of_a_ref UNIQUE (marketplace_id, bidder_id, ref)
);
alter table auction_log enable row level security;
alter table auction_log force row level security;
CREATE INDEX auction_log_of_bidder ON public.auction_log USING btree (marketplace_id, bidder_id, auction_id) WHERE (refusal IS NULL);
create policy own_marketplace on auction_log
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on auction_log to marketry_app;

create table balance_rollup (
  marketplace_id uuid not null default current_marketplace(),
  through uuid not null,
  kind text not null,
  currency text not null,
  sum bigint not null,
  accounts bigint not null,
  constraint balance_rollup_marketplace_id_through_fkey FOREIGN KEY (marketplace_id, through) REFERENCES ledger_point(marketplace_id, through),
  constraint balance_rollup_pkey PRIMARY KEY (marketplace_id, kind, currency, through)
);
alter table balance_rollup enable row level security;
alter table balance_rollup force row level security;
create policy own_marketplace on balance_rollup
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on balance_rollup to marketry_app;
grant select on balance_rollup to marketry_crossing;

create table bank_payout (
  marketplace_id uuid not null default current_marketplace(),
  id text not null,
  member_id uuid not null,
  account_id text not null,
  amount bigint not null,
  currency text not null,
  state text not null,
  arrival_at timestamp with time zone not null,
  failure_code text,
  failure_message text,
  created_at timestamp with time zone not null,
  constraint bank_payout_pkey PRIMARY KEY (marketplace_id, id),
  constraint bank_payout_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'in_transit'::text, 'paid'::text, 'failed'::text, 'canceled'::text])))
);
alter table bank_payout enable row level security;
alter table bank_payout force row level security;
CREATE INDEX bank_payouts_of_member ON public.bank_payout USING btree (marketplace_id, member_id, created_at DESC, id DESC);
create policy own_marketplace on bank_payout
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on bank_payout to marketry_app;

create table bidder_rule (
  marketplace_id uuid not null default current_marketplace(),
  seller_id uuid not null,
  refused_from integer not null,
  days integer not null,
  changed_at timestamp with time zone not null,
  constraint bidder_rule_days_check CHECK ((days = ANY (ARRAY[30, 180, 360]))),
  constraint bidder_rule_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint bidder_rule_marketplace_id_seller_id_fkey FOREIGN KEY (marketplace_id, seller_id) REFERENCES member(marketplace_id, id),
  constraint bidder_rule_pkey PRIMARY KEY (marketplace_id, seller_id),
  constraint bidder_rule_refused_from_check CHECK (((refused_from >= 1) AND (refused_from <= 5)))
);
alter table bidder_rule enable row level security;
alter table bidder_rule force row level security;
create policy own_marketplace on bidder_rule
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on bidder_rule to marketry_app;

create table business_clock (
  only_row boolean not null default true,
  offset_ms bigint not null default 0,
  constraint business_clock_offset_ms_check CHECK ((offset_ms >= 0)),
  constraint business_clock_only_row_check CHECK (only_row),
  constraint business_clock_pkey PRIMARY KEY (only_row)
);
grant select on business_clock to marketry_app;

create table category (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  parent_id uuid,
  parent_depth integer,
  depth integer not null generated always as (COALESCE((parent_depth + 1), 0)) stored,
  name text not null,
  slug text not null,
  "position" integer not null default 0,
  constraint category_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint category_marketplace_id_id_depth_key UNIQUE (marketplace_id, id, depth),
  constraint category_name_check CHECK (((length(name) >= 2) AND (length(name) <= 60))),
  constraint category_pkey PRIMARY KEY (marketplace_id, id),
  constraint category_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint depth_bound CHECK ((depth <= 7)),
  constraint parent_in_tree FOREIGN KEY (marketplace_id, parent_id, parent_depth) REFERENCES category(marketplace_id, id, depth) ON UPDATE CASCADE,
  constraint parent_with_depth CHECK (((parent_id IS NULL) = (parent_depth IS NULL))),
  constraint slug_among_siblings UNIQUE NULLS NOT DISTINCT (marketplace_id, parent_id, slug)
);
alter table category enable row level security;
alter table category force row level security;
create policy own_marketplace on category
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on category to marketry_app;

create table chat_line (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  until timestamp with time zone not null,
  constraint chat_line_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint chat_line_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint chat_line_pkey PRIMARY KEY (marketplace_id, id)
);
alter table chat_line enable row level security;
alter table chat_line force row level security;
CREATE INDEX chat_lines_of_member ON public.chat_line USING btree (marketplace_id, member_id, until);
create policy own_marketplace on chat_line
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on chat_line to marketry_app;

create table checklist_put_away (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  checklist text not null,
  put_away_at timestamp with time zone not null,
  constraint checklist_put_away_checklist_check CHECK (((length(checklist) >= 1) AND (length(checklist) <= 40))),
  constraint checklist_put_away_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint checklist_put_away_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint checklist_put_away_pkey PRIMARY KEY (marketplace_id, member_id, checklist)
);
alter table checklist_put_away enable row level security;
alter table checklist_put_away force row level security;
create policy own_marketplace on checklist_put_away
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on checklist_put_away to marketry_app;

create table city (
  marketplace_id uuid not null default current_marketplace(),
  id text not null,
  province_id text not null,
  name text not null,
  local_name text not null,
  is_offered boolean not null default true,
  version integer not null default 1,
  constraint city_id_check CHECK (((id ~ '^[a-z]{2}-[a-z0-9-]+$'::text) AND (length(id) <= 60))),
  constraint city_local_name_check CHECK (((local_name ~ '^\S+( \S+)*$'::text) AND (length(local_name) <= 80))),
  constraint city_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint city_marketplace_id_province_id_fkey FOREIGN KEY (marketplace_id, province_id) REFERENCES province(marketplace_id, id),
  constraint city_name_check CHECK (((name ~ '^\S+( \S+)*$'::text) AND (length(name) <= 80))),
  constraint city_pkey PRIMARY KEY (marketplace_id, id)
);
alter table city enable row level security;
alter table city force row level security;
CREATE UNIQUE INDEX city_local_name ON public.city USING btree (marketplace_id, province_id, fold_words(local_name));
CREATE UNIQUE INDEX city_name ON public.city USING btree (marketplace_id, province_id, fold_words(name));
create policy own_marketplace on city
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on city to marketry_app;
grant insert on city to marketry_crossing;

create table clawback (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  member_id uuid not null,
  because text not null,
  because_id uuid not null,
  payout_id uuid,
  amount bigint not null,
  currency text not null,
  reversing bigint not null default 0,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  created_at timestamp with time zone not null,
  constraint clawback_amount_check CHECK ((amount > 0)),
  constraint clawback_because_check CHECK ((because = ANY (ARRAY['refund'::text, 'dispute'::text]))),
  constraint clawback_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint clawback_pkey PRIMARY KEY (marketplace_id, id)
);
alter table clawback enable row level security;
alter table clawback force row level security;
CREATE INDEX clawbacks_of_deal ON public.clawback USING btree (marketplace_id, deal_id, id);
CREATE INDEX clawbacks_of_member ON public.clawback USING btree (marketplace_id, member_id, id);
CREATE INDEX clawbacks_of_payout ON public.clawback USING btree (marketplace_id, payout_id) WHERE (payout_id IS NOT NULL);
create policy own_marketplace on clawback
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on clawback to marketry_app;
grant select (state) on clawback to marketry_crossing;
grant select (version) on clawback to marketry_crossing;

create table clawback_reversal (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  clawback_id uuid not null,
  transfer_id text not null,
  amount bigint not null,
  state text not null,
  stripe_reversal_id text,
  last_error text,
  created_at timestamp with time zone not null,
  constraint clawback_reversal_amount_check CHECK ((amount > 0)),
  constraint clawback_reversal_marketplace_id_clawback_id_fkey FOREIGN KEY (marketplace_id, clawback_id) REFERENCES clawback(marketplace_id, id),
  constraint clawback_reversal_marketplace_id_transfer_id_fkey FOREIGN KEY (marketplace_id, transfer_id) REFERENCES payout_transfer(marketplace_id, id),
  constraint clawback_reversal_pkey PRIMARY KEY (marketplace_id, id),
  constraint clawback_reversal_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'done'::text, 'refused'::text])))
);
alter table clawback_reversal enable row level security;
alter table clawback_reversal force row level security;
CREATE INDEX reversals_of_clawback ON public.clawback_reversal USING btree (marketplace_id, clawback_id, id);
create policy own_marketplace on clawback_reversal
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on clawback_reversal to marketry_app;

create table closed_period (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  month text not null,
  ends_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  reopened_at timestamp with time zone,
  reopened_by uuid,
  reopened_reason text,
  constraint closed_period_check CHECK (((reopened_at IS NULL) = (reopened_reason IS NULL))),
  constraint closed_period_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint closed_period_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint closed_period_pkey PRIMARY KEY (marketplace_id, id)
);
alter table closed_period enable row level security;
alter table closed_period force row level security;
CREATE INDEX closed_until ON public.closed_period USING btree (marketplace_id, ends_at DESC) WHERE (reopened_at IS NULL);
CREATE UNIQUE INDEX month_closed_once ON public.closed_period USING btree (marketplace_id, month) WHERE (reopened_at IS NULL);
create policy own_marketplace on closed_period
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on closed_period to marketry_app;
grant update (kept_at) on closed_period to marketry_app;
grant update (reopened_at) on closed_period to marketry_app;
grant update (reopened_by) on closed_period to marketry_app;
grant update (reopened_reason) on closed_period to marketry_app;

create table complaint (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  reference text not null,
  about text not null,
  deal_id uuid,
  product_id uuid,
  kind text not null,
  title text,
  complainant_id uuid not null,
  respondent_id uuid not null,
  wants_back bigint,
  offered bigint,
  outcome text,
  refund bigint not null default 0,
  strike boolean not null default false,
  given_back bigint not null default 0,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null,
  policy jsonb not null,
  created_at timestamp with time zone not null,
  constraint complaint_about_check CHECK ((about = ANY (ARRAY['order'::text, 'member'::text, 'product'::text]))),
  constraint complaint_check CHECK ((complainant_id <> respondent_id)),
  constraint complaint_check1 CHECK (((about = 'order'::text) = (deal_id IS NOT NULL))),
  constraint complaint_check2 CHECK (((about = 'product'::text) = (product_id IS NOT NULL))),
  constraint complaint_check3 CHECK (((outcome IS DISTINCT FROM 'rejected'::text) OR ((refund = 0) AND (NOT strike)))),
  constraint complaint_given_back_check CHECK ((given_back >= 0)),
  constraint complaint_kind_check CHECK ((kind = ANY (ARRAY['not_as_described'::text, 'not_received'::text, 'conduct'::text, 'counterfeit'::text, 'other'::text]))),
  constraint complaint_marketplace_id_complainant_id_fkey FOREIGN KEY (marketplace_id, complainant_id) REFERENCES member(marketplace_id, id),
  constraint complaint_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint complaint_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint complaint_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint complaint_marketplace_id_reference_key UNIQUE (marketplace_id, reference),
  constraint complaint_marketplace_id_respondent_id_fkey FOREIGN KEY (marketplace_id, respondent_id) REFERENCES member(marketplace_id, id),
  constraint complaint_offered_check CHECK ((offered > 0)),
  constraint complaint_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly_upheld'::text, 'rejected'::text]))),
  constraint complaint_pkey PRIMARY KEY (marketplace_id, id),
  constraint complaint_refund_check CHECK ((refund >= 0)),
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['opened'::text, 'under_review'::text, 'decided'::text, 'appealed'::text, 'closed'::text, 'settled'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint complaint_wants_back_check CHECK ((wants_back > 0))
);
alter table complaint enable row level security;
alter table complaint force row level security;
CREATE INDEX complaints_by_age ON public.complaint USING btree (marketplace_id, created_at, id);
CREATE INDEX complaints_of_complainant ON public.complaint USING btree (marketplace_id, complainant_id, id DESC);
CREATE INDEX complaints_of_deal ON public.complaint USING btree (marketplace_id, deal_id) WHERE (deal_id IS NOT NULL);
CREATE INDEX complaints_of_respondent ON public.complaint USING btree (marketplace_id, respondent_id, id DESC);
CREATE UNIQUE INDEX one_open_complaint ON public.complaint USING btree (marketplace_id, complainant_id, about, COALESCE(deal_id, product_id, respondent_id)) WHERE (state <> ALL (ARRAY['closed'::text, 'settled'::text, 'withdrawn'::text, 'lapsed'::text]));
create policy own_marketplace on complaint
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on complaint to marketry_app;
grant select (state) on complaint to marketry_crossing;
grant select (version) on complaint to marketry_crossing;

create table complaint_decision (
  marketplace_id uuid not null default current_marketplace(),
  complaint_id uuid not null,
  instance integer not null,
  decider_id uuid not null,
  outcome text not null,
  refund bigint not null,
  strike boolean not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint complaint_decision_instance_check CHECK ((instance = ANY (ARRAY[1, 2]))),
  constraint complaint_decision_marketplace_id_complaint_id_fkey FOREIGN KEY (marketplace_id, complaint_id) REFERENCES complaint(marketplace_id, id),
  constraint complaint_decision_marketplace_id_decider_id_fkey FOREIGN KEY (marketplace_id, decider_id) REFERENCES member(marketplace_id, id),
  constraint complaint_decision_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint complaint_decision_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly_upheld'::text, 'rejected'::text]))),
  constraint complaint_decision_pkey PRIMARY KEY (marketplace_id, complaint_id, instance),
  constraint complaint_decision_reason_check CHECK ((length(reason) <= 5000)),
  constraint complaint_decision_refund_check CHECK ((refund >= 0))
);
alter table complaint_decision enable row level security;
alter table complaint_decision force row level security;
create policy own_marketplace on complaint_decision
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on complaint_decision to marketry_app;

create table complaint_line (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  complaint_id uuid not null,
  author_id uuid not null,
  author_role text not null,
  kind text not null,
  text text,
  document_id uuid,
  at timestamp with time zone not null,
  constraint complaint_line_author_role_check CHECK ((author_role = ANY (ARRAY['complainant'::text, 'respondent'::text, 'operator'::text]))),
  constraint complaint_line_check CHECK (((text IS NOT NULL) OR (document_id IS NOT NULL))),
  constraint complaint_line_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'reply'::text, 'appeal'::text]))),
  constraint complaint_line_marketplace_id_author_id_fkey FOREIGN KEY (marketplace_id, author_id) REFERENCES member(marketplace_id, id),
  constraint complaint_line_marketplace_id_complaint_id_fkey FOREIGN KEY (marketplace_id, complaint_id) REFERENCES complaint(marketplace_id, id),
  constraint complaint_line_marketplace_id_document_id_fkey FOREIGN KEY (marketplace_id, document_id) REFERENCES document(marketplace_id, id),
  constraint complaint_line_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint complaint_line_pkey PRIMARY KEY (marketplace_id, id),
  constraint complaint_line_text_check CHECK ((length(text) <= 5000))
);
alter table complaint_line enable row level security;
alter table complaint_line force row level security;
CREATE UNIQUE INDEX complaint_file_once ON public.complaint_line USING btree (marketplace_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX complaint_lines_of_author ON public.complaint_line USING btree (marketplace_id, author_id, id);
CREATE INDEX lines_of_complaint ON public.complaint_line USING btree (marketplace_id, complaint_id, id);
create policy own_marketplace on complaint_line
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on complaint_line to marketry_app;

create table connected_account (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  opening_call_id uuid,
  account_id text,
  charges_enabled boolean not null default false,
  payouts_enabled boolean not null default false,
  details_submitted boolean not null default false,
  requirements jsonb not null default '[]'::jsonb,
  disabled_reason text,
  refreshed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  kind text not null default 'express'::text,
  disconnected_at timestamp with time zone,
  country text,
  transfers_active boolean not null default false,
  constraint connected_account_kind_check CHECK ((kind = ANY (ARRAY['express'::text, 'standard'::text]))),
  constraint connected_account_marketplace_id_account_id_key UNIQUE (marketplace_id, account_id),
  constraint connected_account_pkey PRIMARY KEY (marketplace_id, member_id)
);
alter table connected_account enable row level security;
alter table connected_account force row level security;
CREATE INDEX connected_account_by_id ON public.connected_account USING btree (account_id);
create policy own_marketplace on connected_account
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on connected_account to marketry_app;
grant select on connected_account to marketry_crossing;

create table contact_answer (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  message_id uuid not null,
  author_id uuid not null,
  text text not null,
  mail_state text not null default 'due'::text,
  created_at timestamp with time zone not null,
  constraint contact_answer_mail_state_check CHECK ((mail_state = ANY (ARRAY['due'::text, 'sent'::text, 'refused'::text]))),
  constraint contact_answer_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint contact_answer_marketplace_id_message_id_fkey FOREIGN KEY (marketplace_id, message_id) REFERENCES contact_message(marketplace_id, id),
  constraint contact_answer_pkey PRIMARY KEY (marketplace_id, id)
);
alter table contact_answer enable row level security;
alter table contact_answer force row level security;
CREATE INDEX answers_of_message ON public.contact_answer USING btree (marketplace_id, message_id, id);
create policy own_marketplace on contact_answer
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on contact_answer to marketry_app;

create table contact_message (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  policy jsonb not null,
  form text not null,
  member_id uuid,
  name text not null,
  email text not null,
  subject text not null,
  text text not null,
  language text not null,
  created_at timestamp with time zone not null,
  constraint contact_message_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint contact_message_marketplace_id_form_key UNIQUE (marketplace_id, form),
  constraint contact_message_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint contact_message_pkey PRIMARY KEY (marketplace_id, id)
);
alter table contact_message enable row level security;
alter table contact_message force row level security;
CREATE INDEX contact_messages_by_state ON public.contact_message USING btree (marketplace_id, state, id DESC);
create policy own_marketplace on contact_message
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on contact_message to marketry_app;
grant select (state) on contact_message to marketry_crossing;
grant select (version) on contact_message to marketry_crossing;

create table conversation (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  about text not null,
  product_id uuid,
  deal_id uuid,
  title text not null default ''::text,
  begun_by uuid not null,
  one_of text,
  last_number bigint not null default 0,
  last_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint conversation_about_check CHECK ((about = ANY (ARRAY['product'::text, 'deal'::text, 'members'::text, 'group'::text]))),
  constraint conversation_check CHECK (((about = 'product'::text) = (product_id IS NOT NULL))),
  constraint conversation_check1 CHECK (((about = 'deal'::text) = (deal_id IS NOT NULL))),
  constraint conversation_check2 CHECK (((about = 'group'::text) = (one_of IS NULL))),
  constraint conversation_last_number_check CHECK ((last_number >= 0)),
  constraint conversation_marketplace_id_begun_by_fkey FOREIGN KEY (marketplace_id, begun_by) REFERENCES member(marketplace_id, id),
  constraint conversation_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint conversation_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint conversation_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint conversation_pkey PRIMARY KEY (marketplace_id, id),
  constraint conversation_title_check CHECK ((length(title) <= 300)),
  constraint one_conversation UNIQUE (marketplace_id, one_of)
);
alter table conversation enable row level security;
alter table conversation force row level security;
CREATE INDEX conversations_begun ON public.conversation USING btree (marketplace_id, begun_by);
CREATE INDEX conversations_of_deal ON public.conversation USING btree (marketplace_id, deal_id) WHERE (deal_id IS NOT NULL);
CREATE INDEX conversations_of_product ON public.conversation USING btree (marketplace_id, product_id) WHERE (product_id IS NOT NULL);
create policy own_marketplace on conversation
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on conversation to marketry_app;

create table conversation_member (
  marketplace_id uuid not null default current_marketplace(),
  conversation_id uuid not null,
  member_id uuid not null,
  joined_at timestamp with time zone not null,
  sees_from bigint not null default 0,
  left_at timestamp with time zone,
  sees_to bigint,
  read_number bigint not null default 0,
  read_at timestamp with time zone,
  unread_since timestamp with time zone,
  told_at timestamp with time zone,
  muted boolean not null default false,
  constraint conversation_member_check CHECK ((sees_to >= sees_from)),
  constraint conversation_member_check1 CHECK (((left_at IS NULL) = (sees_to IS NULL))),
  constraint conversation_member_marketplace_id_conversation_id_fkey FOREIGN KEY (marketplace_id, conversation_id) REFERENCES conversation(marketplace_id, id),
  constraint conversation_member_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint conversation_member_pkey PRIMARY KEY (marketplace_id, conversation_id, member_id),
  constraint conversation_member_read_number_check CHECK ((read_number >= 0)),
  constraint conversation_member_sees_from_check CHECK ((sees_from >= 0))
);
alter table conversation_member enable row level security;
alter table conversation_member force row level security;
CREATE INDEX conversations_of_member ON public.conversation_member USING btree (marketplace_id, member_id, conversation_id);
CREATE INDEX conversations_unread ON public.conversation_member USING btree (marketplace_id, unread_since) WHERE ((unread_since IS NOT NULL) AND (told_at IS NULL) AND (NOT muted) AND (left_at IS NULL));
create policy own_marketplace on conversation_member
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on conversation_member to marketry_app;

create table country (
  code text not null,
  name text not null,
  constraint country_code_check CHECK ((code ~ '^[A-Z]{2}$'::text)),
  constraint country_name_key UNIQUE (name),
  constraint country_pkey PRIMARY KEY (code)
);
grant select on country to marketry_app;
grant select on country to marketry_crossing;
grant select on country to marketry_reader;

create table credential (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint credential_marketplace_id_provider_id_account_id_key UNIQUE (marketplace_id, provider_id, account_id),
  constraint credential_pkey PRIMARY KEY (marketplace_id, id)
);
alter table credential enable row level security;
alter table credential force row level security;
CREATE INDEX credential_of_member ON public.credential USING btree (marketplace_id, member_id);
create policy own_marketplace on credential
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on credential to marketry_app;

create table deal (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  reference text not null,
  process text not null,
  process_version integer not null,
  state text not null,
  entered_at timestamp with time zone not null,
  policy jsonb not null,
  amount bigint not null,
  currency text not null,
  step integer not null default 0,
  created_at timestamp with time zone not null,
  constraint deal_amount_check CHECK ((amount >= 0)),
  constraint deal_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint deal_marketplace_id_reference_key UNIQUE (marketplace_id, reference),
  constraint deal_pkey PRIMARY KEY (marketplace_id, id)
);
alter table deal enable row level security;
alter table deal force row level security;
CREATE INDEX deal_by_age ON public.deal USING btree (marketplace_id, created_at, id);
CREATE INDEX deal_by_amount ON public.deal USING btree (marketplace_id, amount, id);
CREATE INDEX deal_by_entry ON public.deal USING btree (marketplace_id, entered_at, id);
CREATE INDEX deal_by_state ON public.deal USING btree (marketplace_id, process, state, id DESC);
CREATE INDEX deal_newest ON public.deal USING btree (marketplace_id, id DESC);
CREATE INDEX deal_versions ON public.deal USING btree (process, process_version);
create policy own_marketplace on deal
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on deal to marketry_app;
grant select on deal to marketry_crossing;

create table deal_party (
  marketplace_id uuid not null default current_marketplace(),
  deal_id uuid not null,
  role text not null,
  member_id uuid,
  constraint deal_party_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint deal_party_pkey PRIMARY KEY (marketplace_id, deal_id, role)
);
alter table deal_party enable row level security;
alter table deal_party force row level security;
CREATE INDEX deals_of_member ON public.deal_party USING btree (marketplace_id, member_id, role, deal_id DESC);
create policy own_marketplace on deal_party
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on deal_party to marketry_app;

create table destination_refund (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  amount bigint not null,
  currency text not null,
  fee bigint,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  stripe_refund_id text,
  last_error text,
  created_at timestamp with time zone not null,
  constraint destination_refund_amount_check CHECK ((amount > 0)),
  constraint destination_refund_marketplace_id_attempt_id_fkey FOREIGN KEY (marketplace_id, attempt_id) REFERENCES payment_attempt(marketplace_id, id),
  constraint destination_refund_pkey PRIMARY KEY (marketplace_id, id)
);
alter table destination_refund enable row level security;
alter table destination_refund force row level security;
CREATE INDEX destination_refunds_of_deal ON public.destination_refund USING btree (marketplace_id, deal_id, id);
CREATE INDEX destination_refunds_of_payable ON public.destination_refund USING btree (marketplace_id, payable_id);
create policy own_marketplace on destination_refund
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on destination_refund to marketry_app;
grant select (state) on destination_refund to marketry_crossing;
grant select (version) on destination_refund to marketry_crossing;

create table dispute (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  stripe_id text not null,
  amount bigint not null,
  currency text not null,
  reason text not null,
  inquiry boolean not null,
  due_at timestamp with time zone,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  policy jsonb not null,
  last_error text,
  created_at timestamp with time zone not null,
  at_stripe text,
  constraint dispute_amount_check CHECK ((amount >= 0)),
  constraint dispute_marketplace_id_attempt_id_fkey FOREIGN KEY (marketplace_id, attempt_id) REFERENCES payment_attempt(marketplace_id, id),
  constraint dispute_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint dispute_marketplace_id_stripe_id_key UNIQUE (marketplace_id, stripe_id),
  constraint dispute_pkey PRIMARY KEY (marketplace_id, id)
);
alter table dispute enable row level security;
alter table dispute force row level security;
CREATE INDEX disputes_by_age ON public.dispute USING btree (marketplace_id, created_at, id);
CREATE INDEX disputes_of_deal ON public.dispute USING btree (marketplace_id, deal_id, id);
CREATE INDEX disputes_open ON public.dispute USING btree (marketplace_id, state, id DESC);
create policy own_marketplace on dispute
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on dispute to marketry_app;
grant select (state) on dispute to marketry_crossing;
grant select (version) on dispute to marketry_crossing;

create table dispute_evidence (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  dispute_id uuid not null,
  author_id uuid not null,
  author_role text not null,
  text text,
  created_at timestamp with time zone not null,
  document_id uuid,
  stripe_file_id text,
  last_error text,
  constraint dispute_evidence_check CHECK (((text IS NOT NULL) OR (document_id IS NOT NULL))),
  constraint dispute_evidence_marketplace_id_dispute_id_fkey FOREIGN KEY (marketplace_id, dispute_id) REFERENCES dispute(marketplace_id, id),
  constraint dispute_evidence_pkey PRIMARY KEY (marketplace_id, id)
);
alter table dispute_evidence enable row level security;
alter table dispute_evidence force row level security;
CREATE INDEX evidence_of_dispute ON public.dispute_evidence USING btree (marketplace_id, dispute_id, id);
CREATE UNIQUE INDEX evidence_once ON public.dispute_evidence USING btree (marketplace_id, document_id) WHERE (document_id IS NOT NULL);
create policy own_marketplace on dispute_evidence
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on dispute_evidence to marketry_app;

create table document (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  series_id uuid not null,
  version integer not null,
  owner_member_id uuid not null,
  purpose text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text,
  state text not null,
  subject_kind text,
  subject_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  constraint document_bytes_check CHECK ((bytes > 0)),
  constraint document_check CHECK (((state = 'awaited'::text) = (sha256 IS NULL))),
  constraint document_check1 CHECK (((state = 'attached'::text) = ((subject_id IS NOT NULL) AND (subject_kind IS NOT NULL)))),
  constraint document_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint document_marketplace_id_owner_member_id_fkey FOREIGN KEY (marketplace_id, owner_member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint document_marketplace_id_series_id_version_key UNIQUE (marketplace_id, series_id, version),
  constraint document_media_type_check CHECK ((length(media_type) <= 100)),
  constraint document_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint document_pkey PRIMARY KEY (marketplace_id, id),
  constraint document_purpose_check CHECK ((purpose ~ '^[a-z][a-z_]{1,40}$'::text)),
  constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint document_state_check CHECK ((state = ANY (ARRAY['awaited'::text, 'received'::text, 'attached'::text]))),
  constraint document_version_check CHECK ((version > 0))
);
alter table document enable row level security;
alter table document force row level security;
CREATE INDEX document_expiring ON public.document USING btree (marketplace_id, expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX document_of_owner ON public.document USING btree (marketplace_id, owner_member_id, created_at);
CREATE INDEX document_of_subject ON public.document USING btree (marketplace_id, subject_id) WHERE (state = 'attached'::text);
CREATE INDEX document_on_the_way ON public.document USING btree (marketplace_id, created_at) WHERE (state <> 'attached'::text);
create policy own_marketplace on document
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on document to marketry_app;

create table entry (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  cause_kind text not null,
  cause_id text not null,
  cause_step text not null,
  memo text,
  basis jsonb,
  deal_id uuid,
  request_id text,
  constraint entry_marketplace_id_cause_kind_cause_id_cause_step_key UNIQUE (marketplace_id, cause_kind, cause_id, cause_step),
  constraint entry_pkey PRIMARY KEY (marketplace_id, id)
);
alter table entry enable row level security;
alter table entry force row level security;
CREATE INDEX entries_by_time ON public.entry USING btree (marketplace_id, at, id);
CREATE INDEX entries_of_a_deal ON public.entry USING btree (marketplace_id, deal_id, id) WHERE (deal_id IS NOT NULL);
create policy own_marketplace on entry
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
CREATE CONSTRAINT TRIGGER check_entry_has_postings AFTER INSERT ON public.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_has_postings();
CREATE TRIGGER refuse_closed_periods AFTER INSERT ON public.entry REFERENCING NEW TABLE AS new_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_periods();
grant insert, select on entry to marketry_app;

create table erasure (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  asked_by text not null,
  at timestamp with time zone not null,
  constraint erasure_asked_by_check CHECK ((asked_by = ANY (ARRAY['member'::text, 'operator'::text]))),
  constraint erasure_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint erasure_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint erasure_pkey PRIMARY KEY (marketplace_id, member_id)
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy own_marketplace on erasure
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on erasure to marketry_app;

create table favourite (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  product_id uuid not null,
  created_at timestamp with time zone not null,
  constraint favourite_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint favourite_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint favourite_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint favourite_pkey PRIMARY KEY (marketplace_id, member_id, product_id)
);
alter table favourite enable row level security;
alter table favourite force row level security;
CREATE INDEX favourites_newest ON public.favourite USING btree (marketplace_id, member_id, created_at DESC, product_id DESC);
CREATE INDEX favourites_of_product ON public.favourite USING btree (marketplace_id, product_id);
create policy own_marketplace on favourite
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on favourite to marketry_app;

create table fee_schedule (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  valid_from timestamp with time zone not null,
  rules jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  follows uuid,
  constraint fee_schedule_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint fee_schedule_marketplace_id_follows_fkey FOREIGN KEY (marketplace_id, follows) REFERENCES fee_schedule(marketplace_id, id),
  constraint fee_schedule_pkey PRIMARY KEY (marketplace_id, id),
  constraint one_fee_schedule_after_another UNIQUE NULLS NOT DISTINCT (marketplace_id, follows)
);
alter table fee_schedule enable row level security;
alter table fee_schedule force row level security;
CREATE INDEX fee_schedules_by_time ON public.fee_schedule USING btree (marketplace_id, valid_from DESC, id DESC);
create policy own_marketplace on fee_schedule
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on fee_schedule to marketry_app;

create table feedback (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  about text not null,
  author_id uuid not null,
  seller_id uuid,
  rating integer not null,
  comment text not null default ''::text,
  created_at timestamp with time zone not null,
  hidden_at timestamp with time zone,
  hidden_because text,
  buyer_id uuid,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null,
  policy jsonb not null,
  reply text,
  replied_at timestamp with time zone,
  constraint feedback_about_check CHECK ((about = ANY (ARRAY['seller'::text, 'buyer'::text, 'platform'::text]))),
  constraint feedback_check CHECK (((hidden_at IS NULL) = (hidden_because IS NULL))),
  constraint feedback_check1 CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint feedback_check2 CHECK (((about = 'buyer'::text) = (buyer_id IS NOT NULL))),
  constraint feedback_hidden_because_check CHECK ((length(hidden_because) <= 500)),
  constraint feedback_marketplace_id_deal_id_about_key UNIQUE (marketplace_id, deal_id, about),
  constraint feedback_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint feedback_pkey PRIMARY KEY (marketplace_id, id),
  constraint feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint feedback_reply_check CHECK ((length(reply) <= 2000)),
  constraint feedback_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'published'::text])))
);
alter table feedback enable row level security;
alter table feedback force row level security;
CREATE INDEX feedback_by_age ON public.feedback USING btree (marketplace_id, created_at, id);
CREATE INDEX feedback_of_author ON public.feedback USING btree (marketplace_id, author_id, id DESC);
CREATE INDEX feedback_of_buyer ON public.feedback USING btree (marketplace_id, buyer_id, id DESC) WHERE (about = 'buyer'::text);
CREATE INDEX feedback_of_seller ON public.feedback USING btree (marketplace_id, seller_id, id DESC) WHERE (about = 'seller'::text);
create policy own_marketplace on feedback
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on feedback to marketry_app;
grant select (state) on feedback to marketry_crossing;
grant select (version) on feedback to marketry_crossing;

create table file (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  owner_member_id uuid not null,
  purpose text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  state text not null default 'pending'::text,
  created_at timestamp with time zone not null,
  constraint file_bytes_check CHECK ((bytes > 0)),
  constraint file_height_check CHECK ((height > 0)),
  constraint file_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint file_marketplace_id_owner_member_id_fkey FOREIGN KEY (marketplace_id, owner_member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint file_name_check CHECK ((length(name) <= 200)),
  constraint file_pkey PRIMARY KEY (marketplace_id, id),
  constraint file_purpose_check CHECK ((purpose ~ '^[a-z][a-z_]{1,40}$'::text)),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'attached'::text]))),
  constraint file_width_check CHECK ((width > 0))
);
alter table file enable row level security;
alter table file force row level security;
CREATE INDEX file_of_owner ON public.file USING btree (marketplace_id, owner_member_id, created_at);
CREATE INDEX file_pending ON public.file USING btree (marketplace_id, created_at) WHERE (state = 'pending'::text);
create policy own_marketplace on file
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on file to marketry_app;

create table goods_order (
  marketplace_id uuid not null default current_marketplace(),
  deal_id uuid not null,
  payable_id uuid not null,
  listing_id uuid,
  product_id uuid not null,
  title text not null,
  unit_price bigint not null,
  quantity integer not null,
  ship_to jsonb not null,
  carrier text,
  tracking_number text,
  delivered_at timestamp with time zone,
  return_reason text,
  return_tracking_number text,
  disputed_from text,
  delivery_failure text,
  sent_times integer not null default 0,
  auction_id uuid,
  shipping bigint,
  tariff_id uuid,
  constraint goods_order_check CHECK ((num_nonnulls(listing_id, auction_id) = 1)),
  constraint goods_order_check1 CHECK (((shipping IS NOT NULL) OR (tariff_id IS NOT NULL))),
  constraint goods_order_marketplace_id_auction_id_fkey FOREIGN KEY (marketplace_id, auction_id) REFERENCES auction(marketplace_id, id),
  constraint goods_order_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint goods_order_marketplace_id_payable_id_fkey FOREIGN KEY (marketplace_id, payable_id) REFERENCES payable(marketplace_id, id),
  constraint goods_order_marketplace_id_tariff_id_fkey FOREIGN KEY (marketplace_id, tariff_id) REFERENCES shipping_tariff(marketplace_id, id),
  constraint goods_order_pkey PRIMARY KEY (marketplace_id, deal_id),
  constraint goods_order_quantity_check CHECK ((quantity > 0)),
  constraint goods_order_shipping_check CHECK ((shipping >= 0)),
  constraint goods_order_unit_price_check CHECK ((unit_price > 0))
);
alter table goods_order enable row level security;
alter table goods_order force row level security;
CREATE INDEX orders_of_auction ON public.goods_order USING btree (marketplace_id, auction_id) WHERE (auction_id IS NOT NULL);
CREATE INDEX orders_of_product ON public.goods_order USING btree (marketplace_id, product_id);
create policy own_marketplace on goods_order
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on goods_order to marketry_app;

create table history (
  marketplace_id uuid not null default current_marketplace(),
  process text not null,
  subject_id uuid not null,
  step integer not null,
  transition text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null,
  actor_id uuid,
  acted_as text not null,
  input jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  request_id text,
  constraint history_pkey PRIMARY KEY (marketplace_id, process, subject_id, step)
);
alter table history enable row level security;
alter table history force row level security;
CREATE INDEX history_of_actor ON public.history USING btree (marketplace_id, actor_id) WHERE (actor_id IS NOT NULL);
create policy own_marketplace on history
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on history to marketry_app;

create table idempotency_key (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  started_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (marketplace_id, member_id, route, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (started_at);
create policy own_marketplace on idempotency_key
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on idempotency_key to marketry_app;
grant delete, select on idempotency_key to marketry_crossing;

create table job_schedule (
  name text not null,
  scope text not null default ''::text,
  cron text not null,
  zone text not null,
  enabled boolean not null default true,
  next_due timestamp with time zone not null,
  constraint job_schedule_pkey PRIMARY KEY (name, scope)
);
grant insert, select, update on job_schedule to marketry_app;

create table job_worker (
  id uuid not null,
  host text not null,
  pid integer not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  running integer not null,
  call_id uuid,
  constraint job_worker_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on job_worker to marketry_app;

create table known_place (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  place_hash text not null,
  seen_at timestamp with time zone not null,
  constraint known_place_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint known_place_pkey PRIMARY KEY (marketplace_id, member_id, place_hash)
);
alter table known_place enable row level security;
alter table known_place force row level security;
CREATE INDEX known_place_by_age ON public.known_place USING btree (marketplace_id, seen_at);
create policy own_marketplace on known_place
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on known_place to marketry_app;

create table ledger_point (
  marketplace_id uuid not null default current_marketplace(),
  through uuid not null,
  entries bigint not null,
  latest_at timestamp with time zone,
  earliest_at timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint ledger_point_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint ledger_point_pkey PRIMARY KEY (marketplace_id, through)
);
alter table ledger_point enable row level security;
alter table ledger_point force row level security;
create policy own_marketplace on ledger_point
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on ledger_point to marketry_app;
grant select (made_at) on ledger_point to marketry_crossing;
grant select (marketplace_id) on ledger_point to marketry_crossing;

create table listing (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  product_id uuid not null,
  price bigint not null,
  currency text not null,
  status text not null default 'active'::text,
  sold_by text generated always as (
CASE
    WHEN (status = 'active'::text) THEN 'fixed_price'::text
    ELSE NULL::text
END) stored,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  held_for text[] not null default '{}'::text[],
  constraint listing_check CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint listing_check1 CHECK ((((status = 'held'::text) = (cardinality(held_for) > 0)) OR (status = 'closed'::text))),
  constraint listing_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint listing_held_for_check CHECK ((held_for <@ ARRAY['payouts'::text, 'suspended'::text, 'house'::text])),
  constraint listing_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint listing_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint listing_pkey PRIMARY KEY (marketplace_id, id),
  constraint listing_price_check CHECK ((price > 0)),
  constraint listing_status_check CHECK ((status = ANY (ARRAY['active'::text, 'held'::text, 'closed'::text]))),
  constraint offered_one_way FOREIGN KEY (marketplace_id, product_id, sold_by) REFERENCES product(marketplace_id, id, sold_by)
);
alter table listing enable row level security;
alter table listing force row level security;
CREATE INDEX listing_by_price ON public.listing USING btree (marketplace_id, price, id) WHERE (status = 'active'::text);
CREATE INDEX listing_newest ON public.listing USING btree (marketplace_id, created_at DESC, id DESC) WHERE (status = 'active'::text);
CREATE INDEX listings_of_product ON public.listing USING btree (marketplace_id, product_id);
CREATE UNIQUE INDEX one_active_listing ON public.listing USING btree (marketplace_id, product_id) WHERE (status = 'active'::text);
create policy own_marketplace on listing
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on listing to marketry_app;
grant select (marketplace_id) on listing to marketry_crossing;
grant select (status) on listing to marketry_crossing;

create table live_channel (
  marketplace_id uuid not null default current_marketplace(),
  channel text not null,
  number bigint not null,
  constraint live_channel_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint live_channel_pkey PRIMARY KEY (marketplace_id, channel)
);
alter table live_channel enable row level security;
alter table live_channel force row level security;
create policy own_marketplace on live_channel
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on live_channel to marketry_app;
grant delete, select on live_channel to marketry_crossing;

create table live_event (
  marketplace_id uuid not null default current_marketplace(),
  channel text not null,
  number bigint not null,
  event text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  constraint live_event_marketplace_id_channel_fkey FOREIGN KEY (marketplace_id, channel) REFERENCES live_channel(marketplace_id, channel) ON DELETE CASCADE,
  constraint live_event_pkey PRIMARY KEY (marketplace_id, channel, number)
);
alter table live_event enable row level security;
alter table live_event force row level security;
CREATE INDEX live_event_age ON public.live_event USING btree (marketplace_id, at);
create policy own_marketplace on live_event
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on live_event to marketry_app;
grant delete, select on live_event to marketry_crossing;

create table login_challenge (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  token_hash text not null,
  expires_at timestamp with time zone not null,
  constraint login_challenge_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint login_challenge_marketplace_id_token_hash_key UNIQUE (marketplace_id, token_hash),
  constraint login_challenge_pkey PRIMARY KEY (marketplace_id, id)
);
alter table login_challenge enable row level security;
alter table login_challenge force row level security;
CREATE INDEX login_challenge_by_end ON public.login_challenge USING btree (marketplace_id, expires_at);
CREATE INDEX login_challenge_of_member ON public.login_challenge USING btree (marketplace_id, member_id);
create policy own_marketplace on login_challenge
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on login_challenge to marketry_app;

create table marketplace (
  id uuid not null,
  slug text not null,
  preset text not null,
  name text not null,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  suspended_at timestamp with time zone,
  suspended_because text,
  constraint marketplace_pkey PRIMARY KEY (id),
  constraint marketplace_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text)),
  constraint marketplace_slug_key UNIQUE (slug),
  constraint marketplace_suspended_because_check CHECK (((length(suspended_because) >= 3) AND (length(suspended_because) <= 500))),
  constraint suspended_with_a_reason CHECK (((suspended_at IS NULL) = (suspended_because IS NULL)))
);
alter table marketplace enable row level security;
alter table marketplace force row level security;
create policy own_marketplace on marketplace
  using (id = ( SELECT current_marketplace() AS current_marketplace))
  with check (id = ( SELECT current_marketplace() AS current_marketplace));
grant select, update on marketplace to marketry_app;
grant insert, select on marketplace to marketry_crossing;

create table marketplace_host (
  host text not null,
  marketplace_id uuid not null default current_marketplace(),
  is_primary boolean not null default false,
  constraint marketplace_host_host_check CHECK ((host = lower(host))),
  constraint marketplace_host_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint marketplace_host_pkey PRIMARY KEY (host)
);
alter table marketplace_host enable row level security;
alter table marketplace_host force row level security;
CREATE UNIQUE INDEX one_primary_host ON public.marketplace_host USING btree (marketplace_id) WHERE is_primary;
create policy own_marketplace on marketplace_host
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on marketplace_host to marketry_app;
grant insert, select on marketplace_host to marketry_crossing;

create table member (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  email text not null,
  email_verified boolean not null default false,
  username text,
  name text not null,
  image text,
  standing text not null default 'active'::text,
  zone text,
  locale text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  search_text text not null generated always as (((((lower(name) || ' '::text) || email) || ' '::text) || COALESCE(username, ''::text))) stored,
  constraint member_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint member_marketplace_id_email_key UNIQUE (marketplace_id, email),
  constraint member_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint member_marketplace_id_username_key UNIQUE (marketplace_id, username),
  constraint member_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint member_pkey PRIMARY KEY (marketplace_id, id),
  constraint member_standing_check CHECK ((standing = ANY (ARRAY['active'::text, 'suspended'::text, 'erased'::text]))),
  constraint member_username_check CHECK ((username = lower(username)))
);
alter table member enable row level security;
alter table member force row level security;
CREATE INDEX member_by_age ON public.member USING btree (marketplace_id, created_at, id);
CREATE INDEX member_by_beginning ON public.member USING btree (marketplace_id, fold_words(name) text_pattern_ops);
CREATE INDEX member_by_name ON public.member USING btree (marketplace_id, name, id);
CREATE INDEX member_by_words ON public.member USING gin (search_text gin_trgm_ops);
create policy own_marketplace on member
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
create policy reader on member for select to marketry_reader
  using true;
grant delete, insert, select, update on member to marketry_app;
grant select (marketplace_id) on member to marketry_crossing;
grant select (standing) on member to marketry_crossing;
grant select on member to marketry_reader;

create table member_block (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  blocked_id uuid not null,
  at timestamp with time zone not null,
  constraint member_block_check CHECK ((blocked_id <> member_id)),
  constraint member_block_marketplace_id_blocked_id_fkey FOREIGN KEY (marketplace_id, blocked_id) REFERENCES member(marketplace_id, id),
  constraint member_block_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint member_block_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint member_block_pkey PRIMARY KEY (marketplace_id, member_id, blocked_id)
);
alter table member_block enable row level security;
alter table member_block force row level security;
CREATE INDEX blocks_of_blocked ON public.member_block USING btree (marketplace_id, blocked_id);
create policy own_marketplace on member_block
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on member_block to marketry_app;

create table member_role (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  role text not null,
  constraint member_role_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint member_role_pkey PRIMARY KEY (marketplace_id, member_id, role)
);
alter table member_role enable row level security;
alter table member_role force row level security;
CREATE INDEX member_by_role ON public.member_role USING btree (marketplace_id, role, member_id);
create policy own_marketplace on member_role
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on member_role to marketry_app;

create table message (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  conversation_id uuid not null,
  number bigint not null,
  author_id uuid not null,
  ref text not null,
  body text not null,
  files integer not null default 0,
  at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint message_body_check CHECK ((length(body) <= 4000)),
  constraint message_check CHECK (((body <> ''::text) OR (files > 0) OR (removed_at IS NOT NULL))),
  constraint message_files_check CHECK (((files >= 0) AND (files <= 5))),
  constraint message_marketplace_id_author_id_fkey FOREIGN KEY (marketplace_id, author_id) REFERENCES member(marketplace_id, id),
  constraint message_marketplace_id_conversation_id_fkey FOREIGN KEY (marketplace_id, conversation_id) REFERENCES conversation(marketplace_id, id),
  constraint message_number_check CHECK ((number > 0)),
  constraint message_pkey PRIMARY KEY (marketplace_id, id),
  constraint message_ref_check CHECK (((length(ref) >= 1) AND (length(ref) <= 100))),
  constraint one_message_of_a_ref UNIQUE (marketplace_id, conversation_id, author_id, ref),
  constraint one_number UNIQUE (marketplace_id, conversation_id, number)
);
alter table message enable row level security;
alter table message force row level security;
CREATE INDEX messages_of_author ON public.message USING btree (marketplace_id, author_id);
create policy own_marketplace on message
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on message to marketry_app;

create table message_report (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid,
  reported_number bigint not null,
  about_id uuid,
  reporter_id uuid not null,
  reason text not null,
  words text not null,
  created_at timestamp with time zone not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  note text not null default ''::text,
  constraint message_report_check CHECK ((num_nulls(decision, decided_by, decided_at) = ANY (ARRAY[0, 3]))),
  constraint message_report_decision_check CHECK ((decision = ANY (ARRAY['dismissed'::text, 'removed'::text, 'warned'::text]))),
  constraint message_report_marketplace_id_about_id_fkey FOREIGN KEY (marketplace_id, about_id) REFERENCES member(marketplace_id, id),
  constraint message_report_marketplace_id_conversation_id_fkey FOREIGN KEY (marketplace_id, conversation_id) REFERENCES conversation(marketplace_id, id),
  constraint message_report_marketplace_id_decided_by_fkey FOREIGN KEY (marketplace_id, decided_by) REFERENCES member(marketplace_id, id),
  constraint message_report_marketplace_id_message_id_fkey FOREIGN KEY (marketplace_id, message_id) REFERENCES message(marketplace_id, id),
  constraint message_report_marketplace_id_reporter_id_fkey FOREIGN KEY (marketplace_id, reporter_id) REFERENCES member(marketplace_id, id),
  constraint message_report_note_check CHECK ((length(note) <= 1000)),
  constraint message_report_pkey PRIMARY KEY (marketplace_id, id),
  constraint message_report_reason_check CHECK ((reason = ANY (ARRAY['spam'::text, 'insult'::text, 'fraud'::text, 'outside'::text, 'other'::text]))),
  constraint message_report_reported_number_check CHECK ((reported_number >= 0)),
  constraint message_report_words_check CHECK ((length(words) <= 1000))
);
alter table message_report enable row level security;
alter table message_report force row level security;
CREATE UNIQUE INDEX one_open_report ON public.message_report USING btree (marketplace_id, reporter_id, conversation_id, message_id) NULLS NOT DISTINCT WHERE (decision IS NULL);
CREATE INDEX reports_about ON public.message_report USING btree (marketplace_id, about_id);
CREATE INDEX reports_by_age ON public.message_report USING btree (marketplace_id, created_at, id);
CREATE INDEX reports_of_message ON public.message_report USING btree (marketplace_id, message_id);
create policy own_marketplace on message_report
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on message_report to marketry_app;

create table migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
grant select on migration to marketry_app;

create table notification (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  cause text not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  mail_state text not null,
  mail_attempts integer not null default 0,
  mail_began_at timestamp with time zone,
  mail_fault text,
  message_id text,
  shown boolean not null default true,
  digest_id uuid,
  name_of uuid,
  constraint notification_mail_state_check CHECK ((mail_state = ANY (ARRAY['none'::text, 'due'::text, 'sent'::text, 'doubt'::text, 'refused'::text, 'daily'::text, 'weekly'::text, 'digested'::text]))),
  constraint notification_marketplace_id_digest_id_fkey FOREIGN KEY (marketplace_id, digest_id) REFERENCES notification(marketplace_id, id) ON DELETE SET NULL (digest_id),
  constraint notification_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint notification_marketplace_id_member_id_kind_cause_key UNIQUE (marketplace_id, member_id, kind, cause),
  constraint notification_pkey PRIMARY KEY (marketplace_id, id)
);
alter table notification enable row level security;
alter table notification force row level security;
CREATE INDEX notification_by_name ON public.notification USING btree (marketplace_id, name_of) WHERE (name_of IS NOT NULL);
CREATE INDEX notification_for_digest ON public.notification USING btree (marketplace_id, member_id, id) WHERE (mail_state = ANY (ARRAY['daily'::text, 'weekly'::text]));
CREATE INDEX notification_of_digest ON public.notification USING btree (marketplace_id, digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notification_of_member ON public.notification USING btree (marketplace_id, member_id, id);
CREATE INDEX notification_undelivered ON public.notification USING btree (marketplace_id, id) WHERE (mail_state = ANY (ARRAY['due'::text, 'doubt'::text, 'refused'::text]));
CREATE INDEX notification_unread ON public.notification USING btree (marketplace_id, member_id, id) WHERE ((read_at IS NULL) AND shown);
create policy own_marketplace on notification
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on notification to marketry_app;
grant select on notification to marketry_crossing;

create table notification_preference (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  kind text not null,
  in_app boolean not null,
  email text not null,
  constraint notification_preference_email_check CHECK ((email = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text, 'never'::text]))),
  constraint notification_preference_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint notification_preference_pkey PRIMARY KEY (marketplace_id, member_id, kind)
);
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy own_marketplace on notification_preference
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on notification_preference to marketry_app;

create table object_grant (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  noun text not null,
  object_id uuid not null,
  action text not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  until timestamp with time zone,
  constraint noun_can_be_granted CHECK ((noun = ANY ('{Product}'::text[]))),
  constraint object_grant_marketplace_id_granted_by_fkey FOREIGN KEY (marketplace_id, granted_by) REFERENCES member(marketplace_id, id),
  constraint object_grant_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint object_grant_pkey PRIMARY KEY (marketplace_id, id),
  constraint one_grant_each UNIQUE (marketplace_id, member_id, noun, object_id, action)
);
alter table object_grant enable row level security;
alter table object_grant force row level security;
CREATE INDEX grants_by_age ON public.object_grant USING btree (marketplace_id, granted_at, id);
CREATE INDEX grants_on_object ON public.object_grant USING btree (marketplace_id, noun, object_id);
create policy own_marketplace on object_grant
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
CREATE TRIGGER grant_needs_product BEFORE INSERT OR UPDATE ON public.object_grant FOR EACH ROW WHEN ((new.noun = 'Product'::text)) EXECUTE FUNCTION grant_needs_object('product', 'archived_at');
grant delete, insert, select, update on object_grant to marketry_app;

create table opening_city (
  id text not null,
  province_id text not null,
  name text not null,
  local_name text not null,
  constraint opening_city_id_check CHECK ((id ~ '^[a-z]{2}-[a-z0-9-]+$'::text)),
  constraint opening_city_pkey PRIMARY KEY (id),
  constraint opening_city_province_id_fkey FOREIGN KEY (province_id) REFERENCES opening_province(id),
  constraint opening_city_province_id_name_key UNIQUE (province_id, name)
);
grant select on opening_city to marketry_crossing;

create table opening_province (
  id text not null,
  country_code text not null,
  name text not null,
  local_name text not null,
  constraint opening_province_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code),
  constraint opening_province_country_code_name_key UNIQUE (country_code, name),
  constraint opening_province_id_check CHECK ((id ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text)),
  constraint opening_province_pkey PRIMARY KEY (id)
);
grant select on opening_province to marketry_crossing;

create table outside_call (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  idempotency_key text not null,
  request jsonb not null,
  state text not null default 'intended'::text,
  answer jsonb,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  first_tried_at timestamp with time zone,
  answered_at timestamp with time zone,
  constraint outside_call_check CHECK (((state = 'intended'::text) = (answered_at IS NULL))),
  constraint outside_call_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint outside_call_marketplace_id_idempotency_key_key UNIQUE (marketplace_id, idempotency_key),
  constraint outside_call_pkey PRIMARY KEY (marketplace_id, id),
  constraint outside_call_state_check CHECK ((state = ANY (ARRAY['intended'::text, 'answered'::text, 'refused'::text])))
);
alter table outside_call enable row level security;
alter table outside_call force row level security;
CREATE INDEX outside_call_of_subject ON public.outside_call USING btree (marketplace_id, subject_id, kind);
CREATE INDEX outside_call_unanswered ON public.outside_call USING btree (marketplace_id, created_at) WHERE (state = 'intended'::text);
create policy own_marketplace on outside_call
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select, update on outside_call to marketry_app;

create table page (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  kind text not null,
  language text not null,
  path text not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  latest integer not null,
  published integer,
  due_revision integer,
  publish_at timestamp with time zone,
  withdraw_at timestamp with time zone,
  first_published_at timestamp with time zone,
  published_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint page_check CHECK (((length(path) <= 120) AND ((path = ''::text) = (kind = 'home'::text)))),
  constraint page_check1 CHECK (((publish_at IS NULL) = (due_revision IS NULL))),
  constraint page_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'page'::text, 'landing'::text, 'service'::text, 'post'::text]))),
  constraint page_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint page_latest_check CHECK ((latest > 0)),
  constraint page_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint page_marketplace_id_id_due_revision_fkey FOREIGN KEY (marketplace_id, id, due_revision) REFERENCES page_revision(marketplace_id, page_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint page_marketplace_id_id_latest_fkey FOREIGN KEY (marketplace_id, id, latest) REFERENCES page_revision(marketplace_id, page_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint page_marketplace_id_id_published_fkey FOREIGN KEY (marketplace_id, id, published) REFERENCES page_revision(marketplace_id, page_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint page_pkey PRIMARY KEY (marketplace_id, id)
);
alter table page enable row level security;
alter table page force row level security;
CREATE UNIQUE INDEX one_page_at_a_path ON public.page USING btree (marketplace_id, language, path) WHERE (state <> 'discarded'::text);
CREATE INDEX posts_newest ON public.page USING btree (marketplace_id, first_published_at DESC, id DESC) WHERE ((kind = 'post'::text) AND (state = 'published'::text));
create policy own_marketplace on page
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on page to marketry_app;
grant select (state) on page to marketry_crossing;
grant select (version) on page to marketry_crossing;

create table page_menu (
  marketplace_id uuid not null default current_marketplace(),
  place text not null,
  language text not null,
  revision integer not null,
  items jsonb not null,
  changed_at timestamp with time zone not null,
  constraint page_menu_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint page_menu_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint page_menu_pkey PRIMARY KEY (marketplace_id, place, language),
  constraint page_menu_place_check CHECK ((place = ANY (ARRAY['header'::text, 'footer'::text]))),
  constraint page_menu_revision_check CHECK ((revision > 0))
);
alter table page_menu enable row level security;
alter table page_menu force row level security;
create policy own_marketplace on page_menu
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on page_menu to marketry_app;

create table page_picture (
  marketplace_id uuid not null default current_marketplace(),
  file_id uuid not null,
  alt text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint page_picture_alt_check CHECK (((length(alt) >= 1) AND (length(alt) <= 300))),
  constraint page_picture_marketplace_id_file_id_fkey FOREIGN KEY (marketplace_id, file_id) REFERENCES file(marketplace_id, id),
  constraint page_picture_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint page_picture_pkey PRIMARY KEY (marketplace_id, file_id)
);
alter table page_picture enable row level security;
alter table page_picture force row level security;
CREATE INDEX page_pictures_newest ON public.page_picture USING btree (marketplace_id, added_at DESC, file_id DESC);
create policy own_marketplace on page_picture
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on page_picture to marketry_app;

create table page_redirect (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  from_path text not null,
  to_path text not null,
  made_at timestamp with time zone not null,
  by_move boolean not null,
  constraint page_redirect_check CHECK ((to_path <> from_path)),
  constraint page_redirect_from_path_check CHECK ((from_path <> ''::text)),
  constraint page_redirect_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint page_redirect_marketplace_id_from_path_key UNIQUE (marketplace_id, from_path),
  constraint page_redirect_pkey PRIMARY KEY (marketplace_id, id)
);
alter table page_redirect enable row level security;
alter table page_redirect force row level security;
CREATE INDEX redirects_to ON public.page_redirect USING btree (marketplace_id, to_path);
create policy own_marketplace on page_redirect
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on page_redirect to marketry_app;

create table page_revision (
  marketplace_id uuid not null default current_marketplace(),
  page_id uuid not null,
  number integer not null,
  title text not null,
  lead text not null default ''::text,
  seo jsonb not null,
  body jsonb not null,
  pictures uuid[] not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  restored_from integer,
  constraint page_revision_lead_check CHECK ((length(lead) <= 300)),
  constraint page_revision_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint page_revision_marketplace_id_page_id_fkey FOREIGN KEY (marketplace_id, page_id) REFERENCES page(marketplace_id, id),
  constraint page_revision_number_check CHECK ((number > 0)),
  constraint page_revision_pkey PRIMARY KEY (marketplace_id, page_id, number),
  constraint page_revision_title_check CHECK (((length(title) >= 1) AND (length(title) <= 140)))
);
alter table page_revision enable row level security;
alter table page_revision force row level security;
create policy own_marketplace on page_revision
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on page_revision to marketry_app;

create table payable (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  amount bigint not null,
  currency text not null,
  created_at timestamp with time zone not null,
  given_back bigint not null default 0,
  charging text not null default 'separate'::text,
  destination_member uuid,
  destination_account text,
  application_fee bigint,
  on_behalf_of boolean not null default false,
  constraint not_more_than_the_price CHECK (((given_back >= 0) AND (given_back <= amount))),
  constraint payable_amount_check CHECK ((amount > 0)),
  constraint payable_charging_check CHECK ((charging = ANY (ARRAY['separate'::text, 'destination'::text]))),
  constraint payable_check CHECK (((application_fee >= 0) AND (application_fee <= amount))),
  constraint payable_check1 CHECK (((charging = 'destination'::text) = ((destination_member IS NOT NULL) AND (destination_account IS NOT NULL) AND (application_fee IS NOT NULL)))),
  constraint payable_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint payable_pkey PRIMARY KEY (marketplace_id, id)
);
alter table payable enable row level security;
alter table payable force row level security;
CREATE INDEX payables_of_deal ON public.payable USING btree (marketplace_id, deal_id);
create policy own_marketplace on payable
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on payable to marketry_app;

create table payment_attempt (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  payable_id uuid not null,
  deal_id uuid not null,
  amount bigint not null,
  currency text not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  session_id text,
  checkout_url text,
  expires_at timestamp with time zone not null,
  payment_intent_id text,
  charge_id text,
  processing_fee bigint,
  surplus boolean not null default false,
  last_error text,
  created_at timestamp with time zone not null,
  wallet_of uuid,
  means text not null default 'page'::text,
  payer_id uuid,
  payment_method_id text,
  off_session boolean not null default false,
  transfer_id text,
  application_fee_id text,
  constraint payment_attempt_amount_check CHECK ((amount > 0)),
  constraint payment_attempt_check CHECK (((means = 'saved_card'::text) = ((payer_id IS NOT NULL) AND (payment_method_id IS NOT NULL)))),
  constraint payment_attempt_marketplace_id_payable_id_fkey FOREIGN KEY (marketplace_id, payable_id) REFERENCES payable(marketplace_id, id),
  constraint payment_attempt_means_check CHECK ((means = ANY (ARRAY['page'::text, 'saved_card'::text]))),
  constraint payment_attempt_pkey PRIMARY KEY (marketplace_id, id)
);
alter table payment_attempt enable row level security;
alter table payment_attempt force row level security;
CREATE INDEX attempts_by_fee ON public.payment_attempt USING btree (marketplace_id, application_fee_id) WHERE (application_fee_id IS NOT NULL);
CREATE INDEX attempts_of_deal ON public.payment_attempt USING btree (marketplace_id, deal_id, id DESC);
CREATE UNIQUE INDEX one_open_attempt ON public.payment_attempt USING btree (marketplace_id, payable_id) WHERE (state = ANY (ARRAY['starting'::text, 'open'::text]));
create policy own_marketplace on payment_attempt
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on payment_attempt to marketry_app;
grant select (state) on payment_attempt to marketry_crossing;
grant select (version) on payment_attempt to marketry_crossing;

create table payout (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  deal_id uuid not null,
  amount bigint not null,
  currency text not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  source_charge_id text,
  stripe_transfer_id text,
  last_error text,
  created_at timestamp with time zone not null,
  due bigint not null default 0,
  transferred bigint not null default 0,
  constraint payout_amount_check CHECK ((amount > 0)),
  constraint payout_due_check CHECK ((due >= 0)),
  constraint payout_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint payout_pkey PRIMARY KEY (marketplace_id, id)
);
alter table payout enable row level security;
alter table payout force row level security;
CREATE INDEX payouts_by_age ON public.payout USING btree (marketplace_id, created_at, id);
CREATE INDEX payouts_by_state ON public.payout USING btree (marketplace_id, state, id);
CREATE INDEX payouts_of_deal ON public.payout USING btree (marketplace_id, deal_id);
CREATE INDEX payouts_of_member ON public.payout USING btree (marketplace_id, member_id, id DESC);
create policy own_marketplace on payout
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on payout to marketry_app;
grant select (state) on payout to marketry_crossing;
grant select (version) on payout to marketry_crossing;

create table payout_remainder (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  currency text not null,
  amount bigint not null,
  constraint payout_remainder_amount_check CHECK ((amount >= 0)),
  constraint payout_remainder_pkey PRIMARY KEY (marketplace_id, member_id, currency)
);
alter table payout_remainder enable row level security;
alter table payout_remainder force row level security;
create policy own_marketplace on payout_remainder
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on payout_remainder to marketry_app;

create table payout_transfer (
  marketplace_id uuid not null default current_marketplace(),
  id text not null,
  payout_id uuid not null,
  amount bigint not null,
  reversible bigint not null,
  created_at timestamp with time zone not null,
  constraint payout_transfer_amount_check CHECK ((amount > 0)),
  constraint payout_transfer_check CHECK (((reversible >= 0) AND (reversible <= amount))),
  constraint payout_transfer_marketplace_id_payout_id_fkey FOREIGN KEY (marketplace_id, payout_id) REFERENCES payout(marketplace_id, id),
  constraint payout_transfer_pkey PRIMARY KEY (marketplace_id, id)
);
alter table payout_transfer enable row level security;
alter table payout_transfer force row level security;
CREATE INDEX transfers_of_payout ON public.payout_transfer USING btree (marketplace_id, payout_id, created_at);
create policy own_marketplace on payout_transfer
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on payout_transfer to marketry_app;

create table period_balance (
  marketplace_id uuid not null default current_marketplace(),
  period_id uuid not null,
  account_id uuid not null,
  sum bigint not null,
  constraint period_balance_marketplace_id_account_id_fkey FOREIGN KEY (marketplace_id, account_id) REFERENCES account(marketplace_id, id),
  constraint period_balance_marketplace_id_period_id_fkey FOREIGN KEY (marketplace_id, period_id) REFERENCES closed_period(marketplace_id, id),
  constraint period_balance_pkey PRIMARY KEY (marketplace_id, period_id, account_id)
);
alter table period_balance enable row level security;
alter table period_balance force row level security;
create policy own_marketplace on period_balance
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on period_balance to marketry_app;

create table personal_export (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  state text not null default 'asked'::text,
  asked_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  expires_at timestamp with time zone,
  bytes bigint,
  constraint personal_export_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint personal_export_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint personal_export_pkey PRIMARY KEY (marketplace_id, id),
  constraint personal_export_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'ready'::text, 'gone'::text])))
);
alter table personal_export enable row level security;
alter table personal_export force row level security;
CREATE INDEX exports_of_member ON public.personal_export USING btree (marketplace_id, member_id, id);
CREATE UNIQUE INDEX one_export_at_once ON public.personal_export USING btree (marketplace_id, member_id) WHERE (state = 'asked'::text);
create policy own_marketplace on personal_export
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on personal_export to marketry_app;

create table posting (
  marketplace_id uuid not null default current_marketplace(),
  entry_id uuid not null,
  line smallint not null,
  account_id uuid not null,
  currency text not null,
  amount bigint not null,
  constraint posting_amount_check CHECK ((amount <> 0)),
  constraint posting_line_check CHECK ((line > 0)),
  constraint posting_marketplace_id_account_id_currency_fkey FOREIGN KEY (marketplace_id, account_id, currency) REFERENCES account(marketplace_id, id, currency),
  constraint posting_marketplace_id_entry_id_fkey FOREIGN KEY (marketplace_id, entry_id) REFERENCES entry(marketplace_id, id),
  constraint posting_pkey PRIMARY KEY (marketplace_id, entry_id, line)
);
alter table posting enable row level security;
alter table posting force row level security;
CREATE INDEX postings_of_an_account ON public.posting USING btree (marketplace_id, account_id, entry_id, line) INCLUDE (amount);
create policy own_marketplace on posting
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
CREATE TRIGGER check_new_postings AFTER INSERT ON public.posting REFERENCING NEW TABLE AS new_postings FOR EACH STATEMENT EXECUTE FUNCTION check_new_postings();
grant insert, select on posting to marketry_app;
grant select on posting to marketry_crossing;

create table product (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  seller_id uuid not null,
  category_id uuid not null,
  title text not null,
  description text not null default ''::text,
  condition text not null,
  stock integer not null,
  city_id text,
  sold_by text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  title_folded text not null generated always as (fold_words(title)) stored,
  search tsvector not null generated always as (((setweight(to_tsvector('english'::regconfig, fold_words(title)), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, fold_words(title)), 'A'::"char")) || setweight(to_tsvector('english'::regconfig, fold_words(description)), 'C'::"char"))) stored,
  held_at timestamp with time zone,
  held_because text,
  auction_ends_at timestamp with time zone,
  constraint product_check CHECK (((archived_at IS NULL) OR (sold_by IS NULL))),
  constraint product_check1 CHECK (((held_at IS NULL) = (held_because IS NULL))),
  constraint product_check2 CHECK (((auction_ends_at IS NULL) OR (sold_by = 'auction'::text))),
  constraint product_city_id_fkey FOREIGN KEY (marketplace_id, city_id) REFERENCES city(marketplace_id, id),
  constraint product_condition_check CHECK ((condition = ANY (ARRAY['new'::text, 'like_new'::text, 'good'::text, 'fair'::text]))),
  constraint product_description_check CHECK ((length(description) <= 5000)),
  constraint product_held_because_check CHECK ((length(held_because) <= 500)),
  constraint product_marketplace_id_category_id_fkey FOREIGN KEY (marketplace_id, category_id) REFERENCES category(marketplace_id, id),
  constraint product_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint product_marketplace_id_id_sold_by_key UNIQUE (marketplace_id, id, sold_by),
  constraint product_marketplace_id_seller_id_fkey FOREIGN KEY (marketplace_id, seller_id) REFERENCES member(marketplace_id, id),
  constraint product_pkey PRIMARY KEY (marketplace_id, id),
  constraint product_sold_by_check CHECK ((sold_by = ANY (ARRAY['fixed_price'::text, 'auction'::text]))),
  constraint product_stock_check CHECK ((stock >= 0)),
  constraint product_title_check CHECK (((length(title) >= 3) AND (length(title) <= 140)))
);
alter table product enable row level security;
alter table product force row level security;
CREATE INDEX product_by_auction_end ON public.product USING btree (marketplace_id, auction_ends_at, id) WHERE ((auction_ends_at IS NOT NULL) AND (archived_at IS NULL));
CREATE INDEX product_by_beginning ON public.product USING btree (marketplace_id, title_folded text_pattern_ops) WHERE ((archived_at IS NULL) AND (sold_by IS NOT NULL));
CREATE INDEX product_by_likeness ON public.product USING gin (marketplace_id, title_folded gin_trgm_ops) WHERE (archived_at IS NULL);
CREATE INDEX product_by_words ON public.product USING gin (marketplace_id, search) WHERE (archived_at IS NULL);
CREATE INDEX product_newest ON public.product USING btree (marketplace_id, created_at DESC, id DESC) WHERE (archived_at IS NULL);
CREATE INDEX product_of_category ON public.product USING btree (marketplace_id, category_id, created_at DESC, id DESC) WHERE (archived_at IS NULL);
CREATE INDEX product_of_seller ON public.product USING btree (marketplace_id, seller_id, created_at DESC, id DESC) WHERE (archived_at IS NULL);
CREATE INDEX products_held ON public.product USING btree (marketplace_id, created_at, id) WHERE (held_at IS NOT NULL);
CREATE INDEX products_in_city ON public.product USING btree (marketplace_id, city_id) WHERE (city_id IS NOT NULL);
create policy own_marketplace on product
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
create policy search_looks_at_all on product for select to marketry_reader
  using true;
CREATE TRIGGER end_grants AFTER DELETE ON public.product FOR EACH ROW EXECUTE FUNCTION end_grants_of_object('Product');
CREATE TRIGGER end_grants_when_gone AFTER UPDATE OF archived_at ON public.product FOR EACH ROW WHEN (((old.archived_at IS NULL) AND (new.archived_at IS NOT NULL))) EXECUTE FUNCTION end_grants_of_object('Product');
grant delete, insert, select, update on product to marketry_app;
grant select on product to marketry_reader;

create table product_interest (
  marketplace_id uuid not null default current_marketplace(),
  product_id uuid not null,
  watchers integer not null default 0,
  sold integer not null default 0,
  wanted integer not null generated always as ((watchers + (3 * sold))) stored,
  constraint product_interest_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint product_interest_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint product_interest_pkey PRIMARY KEY (marketplace_id, product_id),
  constraint product_interest_sold_check CHECK ((sold >= 0)),
  constraint product_interest_watchers_check CHECK ((watchers >= 0))
);
alter table product_interest enable row level security;
alter table product_interest force row level security;
CREATE INDEX product_most_wanted ON public.product_interest USING btree (marketplace_id, wanted DESC, product_id DESC);
create policy own_marketplace on product_interest
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on product_interest to marketry_app;

create table product_picture (
  marketplace_id uuid not null default current_marketplace(),
  file_id uuid not null,
  product_id uuid not null,
  "position" integer not null,
  alt text not null default ''::text,
  constraint one_after_another UNIQUE (marketplace_id, product_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint product_picture_alt_check CHECK ((length(alt) <= 200)),
  constraint product_picture_marketplace_id_file_id_fkey FOREIGN KEY (marketplace_id, file_id) REFERENCES file(marketplace_id, id),
  constraint product_picture_marketplace_id_product_id_fkey FOREIGN KEY (marketplace_id, product_id) REFERENCES product(marketplace_id, id),
  constraint product_picture_pkey PRIMARY KEY (marketplace_id, file_id)
);
alter table product_picture enable row level security;
alter table product_picture force row level security;
create policy own_marketplace on product_picture
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on product_picture to marketry_app;

create table province (
  marketplace_id uuid not null default current_marketplace(),
  id text not null,
  country_code text not null,
  name text not null,
  local_name text not null,
  is_offered boolean not null default true,
  version integer not null default 1,
  constraint province_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code),
  constraint province_id_check CHECK ((id ~ '^[A-Z]{2}-([A-Z0-9]{1,3}|Z[0-9A-F]{5})$'::text)),
  constraint province_local_name_check CHECK (((local_name ~ '^\S+( \S+)*$'::text) AND (length(local_name) <= 80))),
  constraint province_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint province_name_check CHECK (((name ~ '^\S+( \S+)*$'::text) AND (length(name) <= 80))),
  constraint province_pkey PRIMARY KEY (marketplace_id, id)
);
alter table province enable row level security;
alter table province force row level security;
CREATE UNIQUE INDEX province_local_name ON public.province USING btree (marketplace_id, country_code, fold_words(local_name));
CREATE UNIQUE INDEX province_name ON public.province USING btree (marketplace_id, country_code, fold_words(name));
create policy own_marketplace on province
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on province to marketry_app;
grant insert on province to marketry_crossing;

create table recovery_code (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint recovery_code_pkey PRIMARY KEY (marketplace_id, member_id, code_hash)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy own_marketplace on recovery_code
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on recovery_code to marketry_app;

create table refresh_token (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  session_id uuid not null,
  token_hash text not null,
  used_at timestamp with time zone,
  replaced_by uuid,
  expires_at timestamp with time zone not null,
  constraint refresh_token_marketplace_id_session_id_fkey FOREIGN KEY (marketplace_id, session_id) REFERENCES session(marketplace_id, id) ON DELETE CASCADE,
  constraint refresh_token_marketplace_id_token_hash_key UNIQUE (marketplace_id, token_hash),
  constraint refresh_token_pkey PRIMARY KEY (marketplace_id, id)
);
alter table refresh_token enable row level security;
alter table refresh_token force row level security;
CREATE INDEX refresh_token_of_session ON public.refresh_token USING btree (marketplace_id, session_id);
create policy own_marketplace on refresh_token
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on refresh_token to marketry_app;

create table refund (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  attempt_id uuid not null,
  source text not null,
  amount bigint not null,
  currency text not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null default 0,
  stripe_refund_id text,
  last_error text,
  created_at timestamp with time zone not null,
  settled_note text,
  overtaken bigint not null default 0,
  constraint refund_amount_check CHECK ((amount > 0)),
  constraint refund_marketplace_id_attempt_id_fkey FOREIGN KEY (marketplace_id, attempt_id) REFERENCES payment_attempt(marketplace_id, id),
  constraint refund_overtaken_check CHECK (((overtaken >= 0) AND (overtaken < amount))),
  constraint refund_pkey PRIMARY KEY (marketplace_id, id),
  constraint refund_source_check CHECK ((source = ANY (ARRAY['escrow'::text, 'surplus'::text, 'clawback'::text])))
);
alter table refund enable row level security;
alter table refund force row level security;
CREATE INDEX refunds_by_age ON public.refund USING btree (marketplace_id, created_at, id);
CREATE INDEX refunds_by_state ON public.refund USING btree (marketplace_id, state, id);
CREATE INDEX refunds_of_attempt ON public.refund USING btree (marketplace_id, attempt_id);
CREATE INDEX refunds_of_deal ON public.refund USING btree (marketplace_id, deal_id, id DESC);
create policy own_marketplace on refund
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on refund to marketry_app;
grant select (state) on refund to marketry_crossing;
grant select (version) on refund to marketry_crossing;

create table revision (
  marketplace_id uuid not null default current_marketplace(),
  topic text not null,
  shard smallint not null,
  number bigint not null,
  constraint revision_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint revision_pkey PRIMARY KEY (marketplace_id, topic, shard)
);
alter table revision enable row level security;
alter table revision force row level security;
create policy own_marketplace on revision
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on revision to marketry_app;
grant select on revision to marketry_crossing;

create table saved_search (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  name text not null,
  wanted jsonb not null,
  told boolean not null default true,
  seen_until timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint one_search_of_a_name UNIQUE (marketplace_id, member_id, name),
  constraint saved_search_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint saved_search_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint saved_search_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint saved_search_pkey PRIMARY KEY (marketplace_id, id)
);
alter table saved_search enable row level security;
alter table saved_search force row level security;
CREATE INDEX saved_searches_to_tell ON public.saved_search USING btree (marketplace_id, seen_until, id) WHERE told;
create policy own_marketplace on saved_search
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on saved_search to marketry_app;

create table saved_view (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid,
  list text not null,
  name text not null,
  shared boolean not null,
  filters jsonb not null,
  columns text[] not null,
  created_at timestamp with time zone not null,
  constraint saved_view_check CHECK ((shared OR (member_id IS NOT NULL))),
  constraint saved_view_list_check CHECK (((length(list) >= 1) AND (length(list) <= 40))),
  constraint saved_view_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint saved_view_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint saved_view_pkey PRIMARY KEY (marketplace_id, id)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
CREATE INDEX views_of_all ON public.saved_view USING btree (marketplace_id, list) WHERE shared;
CREATE INDEX views_of_member ON public.saved_view USING btree (marketplace_id, member_id, list);
create policy own_marketplace on saved_view
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on saved_view to marketry_app;

create table second_chance (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  auction_id uuid not null,
  bidder_id uuid not null,
  price bigint not null,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null,
  policy jsonb not null,
  created_at timestamp with time zone not null,
  deal_id uuid,
  constraint second_chance_check CHECK (((deal_id IS NULL) OR (state = 'accepted'::text))),
  constraint second_chance_marketplace_id_auction_id_fkey FOREIGN KEY (marketplace_id, auction_id) REFERENCES auction(marketplace_id, id),
  constraint second_chance_marketplace_id_bidder_id_fkey FOREIGN KEY (marketplace_id, bidder_id) REFERENCES member(marketplace_id, id),
  constraint second_chance_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint second_chance_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint second_chance_pkey PRIMARY KEY (marketplace_id, id),
  constraint second_chance_price_check CHECK ((price > 0)),
  constraint second_chance_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text, 'withdrawn'::text])))
);
alter table second_chance enable row level security;
alter table second_chance force row level security;
CREATE UNIQUE INDEX one_second_chance_each ON public.second_chance USING btree (marketplace_id, auction_id, bidder_id);
CREATE INDEX second_chances_of_bidder ON public.second_chance USING btree (marketplace_id, bidder_id, created_at DESC, id DESC);
create policy own_marketplace on second_chance
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on second_chance to marketry_app;
grant select (state) on second_chance to marketry_crossing;
grant select (version) on second_chance to marketry_crossing;

create table seller_answer (
  marketplace_id uuid not null default current_marketplace(),
  deal_id uuid not null,
  step integer not null,
  member_id uuid not null,
  answered_at timestamp with time zone not null,
  seconds bigint not null,
  constraint seller_answer_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint seller_answer_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint seller_answer_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint seller_answer_pkey PRIMARY KEY (marketplace_id, deal_id, step),
  constraint seller_answer_seconds_check CHECK ((seconds >= 0))
);
alter table seller_answer enable row level security;
alter table seller_answer force row level security;
CREATE INDEX answers_of_seller ON public.seller_answer USING btree (marketplace_id, member_id, answered_at DESC);
create policy own_marketplace on seller_answer
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on seller_answer to marketry_app;

create table seller_dispatch (
  marketplace_id uuid not null default current_marketplace(),
  deal_id uuid not null,
  member_id uuid not null,
  dispatched_at timestamp with time zone not null,
  seconds bigint not null,
  constraint seller_dispatch_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint seller_dispatch_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint seller_dispatch_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint seller_dispatch_pkey PRIMARY KEY (marketplace_id, deal_id),
  constraint seller_dispatch_seconds_check CHECK ((seconds >= 0))
);
alter table seller_dispatch enable row level security;
alter table seller_dispatch force row level security;
CREATE INDEX dispatches_of_seller ON public.seller_dispatch USING btree (marketplace_id, member_id, dispatched_at DESC);
create policy own_marketplace on seller_dispatch
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on seller_dispatch to marketry_app;

create table seller_reply (
  marketplace_id uuid not null default current_marketplace(),
  message_id uuid not null,
  member_id uuid not null,
  answered_at timestamp with time zone not null,
  seconds bigint not null,
  constraint seller_reply_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint seller_reply_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint seller_reply_marketplace_id_message_id_fkey FOREIGN KEY (marketplace_id, message_id) REFERENCES message(marketplace_id, id),
  constraint seller_reply_pkey PRIMARY KEY (marketplace_id, message_id),
  constraint seller_reply_seconds_check CHECK ((seconds >= 0))
);
alter table seller_reply enable row level security;
alter table seller_reply force row level security;
CREATE INDEX replies_of_seller ON public.seller_reply USING btree (marketplace_id, member_id, answered_at DESC);
create policy own_marketplace on seller_reply
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on seller_reply to marketry_app;

create table seller_standing (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  ratings integer not null default 0,
  stars integer not null default 0,
  sales integer not null default 0,
  dispatches integer not null default 0,
  dispatch_seconds bigint,
  answer_seconds bigint,
  constraint seller_standing_answer_seconds_check CHECK ((answer_seconds >= 0)),
  constraint seller_standing_check CHECK (((stars >= ratings) AND (stars <= (ratings * 5)))),
  constraint seller_standing_dispatch_seconds_check CHECK ((dispatch_seconds >= 0)),
  constraint seller_standing_dispatches_check CHECK ((dispatches >= 0)),
  constraint seller_standing_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint seller_standing_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint seller_standing_pkey PRIMARY KEY (marketplace_id, member_id),
  constraint seller_standing_ratings_check CHECK ((ratings >= 0)),
  constraint seller_standing_sales_check CHECK ((sales >= 0))
);
alter table seller_standing enable row level security;
alter table seller_standing force row level security;
CREATE INDEX sellers_by_sales ON public.seller_standing USING btree (marketplace_id, sales DESC, member_id DESC);
create policy own_marketplace on seller_standing
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on seller_standing to marketry_app;

create table seller_story (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  headline text not null default ''::text,
  story text not null default ''::text,
  updated_at timestamp with time zone not null,
  constraint seller_story_headline_check CHECK ((length(headline) <= 120)),
  constraint seller_story_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint seller_story_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint seller_story_pkey PRIMARY KEY (marketplace_id, member_id),
  constraint seller_story_story_check CHECK ((length(story) <= 3000))
);
alter table seller_story enable row level security;
alter table seller_story force row level security;
create policy own_marketplace on seller_story
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on seller_story to marketry_app;

create table session (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  constraint session_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint session_marketplace_id_token_key UNIQUE (marketplace_id, token),
  constraint session_pkey PRIMARY KEY (marketplace_id, id)
);
alter table session enable row level security;
alter table session force row level security;
CREATE INDEX session_by_end ON public.session USING btree (marketplace_id, expires_at);
CREATE INDEX session_of_member ON public.session USING btree (marketplace_id, member_id);
create policy own_marketplace on session
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on session to marketry_app;

create table settings_version (
  marketplace_id uuid not null default current_marketplace(),
  number integer not null,
  name text not null,
  settings jsonb not null,
  changes jsonb not null,
  actor text,
  restores integer,
  at timestamp with time zone not null,
  constraint settings_version_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint settings_version_number_check CHECK ((number > 0)),
  constraint settings_version_pkey PRIMARY KEY (marketplace_id, number)
);
alter table settings_version enable row level security;
alter table settings_version force row level security;
create policy own_marketplace on settings_version
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on settings_version to marketry_app;

create table shipping_rate (
  marketplace_id uuid not null default current_marketplace(),
  tariff_id uuid not null,
  zone text not null,
  province_id text generated always as (
CASE
    WHEN (zone = ANY (ARRAY['home'::text, 'abroad'::text])) THEN NULL::text
    ELSE zone
END) stored,
  first bigint not null,
  further bigint not null,
  free_from bigint,
  constraint shipping_rate_first_check CHECK ((first >= 0)),
  constraint shipping_rate_free_from_check CHECK ((free_from > 0)),
  constraint shipping_rate_further_check CHECK ((further >= 0)),
  constraint shipping_rate_marketplace_id_tariff_id_fkey FOREIGN KEY (marketplace_id, tariff_id) REFERENCES shipping_tariff(marketplace_id, id),
  constraint shipping_rate_pkey PRIMARY KEY (marketplace_id, tariff_id, zone),
  constraint shipping_rate_province_id_fkey FOREIGN KEY (marketplace_id, province_id) REFERENCES province(marketplace_id, id)
);
alter table shipping_rate enable row level security;
alter table shipping_rate force row level security;
CREATE INDEX rates_of_province ON public.shipping_rate USING btree (marketplace_id, province_id) WHERE (province_id IS NOT NULL);
create policy own_marketplace on shipping_rate
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on shipping_rate to marketry_app;

create table shipping_tariff (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  owner_id uuid,
  number integer not null,
  country text not null,
  currency text not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  constraint one_tariff_after_another UNIQUE NULLS NOT DISTINCT (marketplace_id, owner_id, number),
  constraint shipping_tariff_country_fkey FOREIGN KEY (country) REFERENCES country(code),
  constraint shipping_tariff_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint shipping_tariff_marketplace_id_owner_id_fkey FOREIGN KEY (marketplace_id, owner_id) REFERENCES member(marketplace_id, id),
  constraint shipping_tariff_marketplace_id_set_by_fkey FOREIGN KEY (marketplace_id, set_by) REFERENCES member(marketplace_id, id),
  constraint shipping_tariff_number_check CHECK ((number > 0)),
  constraint shipping_tariff_pkey PRIMARY KEY (marketplace_id, id)
);
alter table shipping_tariff enable row level security;
alter table shipping_tariff force row level security;
create policy own_marketplace on shipping_tariff
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant insert, select on shipping_tariff to marketry_app;

create table stripe_authorization (
  marketplace_id uuid not null default current_marketplace(),
  state_hash text not null,
  member_id uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint stripe_authorization_pkey PRIMARY KEY (marketplace_id, state_hash)
);
alter table stripe_authorization enable row level security;
alter table stripe_authorization force row level security;
CREATE INDEX authorizations_of_member ON public.stripe_authorization USING btree (marketplace_id, member_id);
create policy own_marketplace on stripe_authorization
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on stripe_authorization to marketry_app;

create table stripe_customer (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  opening_call_id uuid not null,
  customer_id text,
  created_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  constraint stripe_customer_marketplace_id_customer_id_key UNIQUE (marketplace_id, customer_id),
  constraint stripe_customer_pkey PRIMARY KEY (marketplace_id, member_id)
);
alter table stripe_customer enable row level security;
alter table stripe_customer force row level security;
create policy own_marketplace on stripe_customer
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on stripe_customer to marketry_app;

create table stripe_event (
  id text not null,
  type text not null,
  account text,
  object_ids text[] not null,
  hinted_marketplace uuid,
  payload jsonb not null,
  received_at timestamp with time zone not null,
  marketplace_id uuid,
  state text not null default 'received'::text,
  processed_at timestamp with time zone,
  fetched boolean not null default false,
  constraint stripe_event_pkey PRIMARY KEY (id),
  constraint stripe_event_state_check CHECK ((state = ANY (ARRAY['received'::text, 'processed'::text, 'unroutable'::text, 'ignored'::text])))
);
CREATE INDEX stripe_event_fetched ON public.stripe_event USING btree (received_at) WHERE fetched;
CREATE INDEX stripe_event_of_objects ON public.stripe_event USING gin (object_ids);
CREATE INDEX stripe_event_open ON public.stripe_event USING btree (received_at) WHERE (state = ANY (ARRAY['received'::text, 'unroutable'::text]));
grant insert, select, update on stripe_event to marketry_crossing;

create table stripe_movement (
  id text not null,
  type text not null,
  source text,
  object_ids text[] not null,
  hinted_marketplace uuid,
  amount bigint not null,
  fee bigint not null,
  net bigint not null,
  currency text not null,
  created timestamp with time zone not null,
  constraint stripe_movement_pkey PRIMARY KEY (id)
);
CREATE INDEX stripe_movements_by_object ON public.stripe_movement USING gin (object_ids);
CREATE INDEX stripe_movements_by_time ON public.stripe_movement USING btree (created, id);
grant insert, select on stripe_movement to marketry_crossing;

create table stripe_movements_read (
  only_row boolean not null default true,
  read_to timestamp with time zone not null,
  constraint stripe_movements_read_only_row_check CHECK (only_row),
  constraint stripe_movements_read_pkey PRIMARY KEY (only_row)
);
grant insert, select, update on stripe_movements_read to marketry_crossing;

create table stripe_object (
  marketplace_id uuid not null default current_marketplace(),
  object_id text not null,
  asked bigint not null default 0,
  answered bigint not null default 0,
  constraint stripe_object_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint stripe_object_pkey PRIMARY KEY (marketplace_id, object_id)
);
alter table stripe_object enable row level security;
alter table stripe_object force row level security;
CREATE INDEX stripe_object_by_id ON public.stripe_object USING btree (object_id);
CREATE UNIQUE INDEX stripe_object_once ON public.stripe_object USING btree (object_id) WHERE (object_id !~~ 'acct\_%'::text);
create policy own_marketplace on stripe_object
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on stripe_object to marketry_app;
grant select on stripe_object to marketry_crossing;

create table stripe_watermark (
  account text not null,
  created bigint not null,
  constraint stripe_watermark_pkey PRIMARY KEY (account)
);
grant insert, select, update on stripe_watermark to marketry_crossing;

create table throttle (
  marketplace_id uuid not null default current_marketplace(),
  key text not null,
  used_until timestamp with time zone not null,
  constraint throttle_pkey PRIMARY KEY (marketplace_id, key)
);
alter table throttle enable row level security;
alter table throttle force row level security;
CREATE INDEX throttle_by_end ON public.throttle USING btree (marketplace_id, used_until);
create policy own_marketplace on throttle
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on throttle to marketry_app;

create table timer (
  marketplace_id uuid not null default current_marketplace(),
  process text not null,
  subject_id uuid not null,
  transition text not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  retry_at timestamp with time zone,
  last_error text,
  constraint timer_pkey PRIMARY KEY (marketplace_id, process, subject_id, transition)
);
alter table timer enable row level security;
alter table timer force row level security;
CREATE INDEX timer_failing ON public.timer USING btree (retry_at) WHERE (attempts > 0);
CREATE INDEX timer_fresh ON public.timer USING btree (due_at) WHERE (attempts = 0);
CREATE INDEX timer_of_marketplace ON public.timer USING btree (marketplace_id, due_at);
create policy own_marketplace on timer
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on timer to marketry_app;
grant select, update on timer to marketry_crossing;

create table totp (
  marketplace_id uuid not null default current_marketplace(),
  member_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  created_at timestamp with time zone not null,
  constraint totp_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id) ON DELETE CASCADE,
  constraint totp_pkey PRIMARY KEY (marketplace_id, member_id)
);
alter table totp enable row level security;
alter table totp force row level security;
create policy own_marketplace on totp
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on totp to marketry_app;

create table verification (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint verification_pkey PRIMARY KEY (marketplace_id, id)
);
alter table verification enable row level security;
alter table verification force row level security;
CREATE INDEX verification_by_end ON public.verification USING btree (marketplace_id, expires_at);
CREATE INDEX verification_by_identifier ON public.verification USING btree (marketplace_id, identifier);
create policy own_marketplace on verification
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on verification to marketry_app;

create table violation (
  marketplace_id uuid not null default current_marketplace(),
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  cause_kind text not null,
  cause_id uuid not null,
  about text not null,
  recorded_by uuid,
  counts_until timestamp with time zone not null,
  appeal text,
  answer text,
  state text not null,
  version integer not null,
  entered_at timestamp with time zone not null,
  step integer not null,
  policy jsonb not null,
  created_at timestamp with time zone not null,
  constraint violation_about_check CHECK (((length(about) >= 1) AND (length(about) <= 500))),
  constraint violation_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000))),
  constraint violation_appeal_check CHECK (((length(appeal) >= 1) AND (length(appeal) <= 4000))),
  constraint violation_cause_kind_check CHECK ((cause_kind = ANY (ARRAY['deal'::text, 'complaint'::text, 'operator'::text]))),
  constraint violation_check CHECK ((counts_until > created_at)),
  constraint violation_kind_check CHECK ((kind = ANY (ARRAY['unpaid'::text, 'complaint'::text, 'conduct'::text]))),
  constraint violation_marketplace_id_fkey FOREIGN KEY (marketplace_id) REFERENCES marketplace(id),
  constraint violation_marketplace_id_member_id_fkey FOREIGN KEY (marketplace_id, member_id) REFERENCES member(marketplace_id, id),
  constraint violation_marketplace_id_recorded_by_fkey FOREIGN KEY (marketplace_id, recorded_by) REFERENCES member(marketplace_id, id),
  constraint violation_pkey PRIMARY KEY (marketplace_id, id),
  constraint violation_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'appealed'::text, 'upheld'::text, 'excused'::text, 'spent'::text])))
);
alter table violation enable row level security;
alter table violation force row level security;
CREATE UNIQUE INDEX one_violation_each ON public.violation USING btree (marketplace_id, member_id, cause_kind, cause_id);
CREATE INDEX violations_by_age ON public.violation USING btree (marketplace_id, created_at, id);
CREATE INDEX violations_that_count ON public.violation USING btree (marketplace_id, member_id, counts_until) WHERE (state = ANY (ARRAY['recorded'::text, 'appealed'::text, 'upheld'::text]));
create policy own_marketplace on violation
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on violation to marketry_app;
grant select (state) on violation to marketry_crossing;
grant select (version) on violation to marketry_crossing;

create table wallet_hold (
  marketplace_id uuid not null default current_marketplace(),
  dispute_id uuid not null,
  member_id uuid not null,
  currency text not null,
  amount bigint not null,
  created_at timestamp with time zone not null,
  constraint wallet_hold_amount_check CHECK ((amount >= 0)),
  constraint wallet_hold_marketplace_id_dispute_id_fkey FOREIGN KEY (marketplace_id, dispute_id) REFERENCES dispute(marketplace_id, id),
  constraint wallet_hold_pkey PRIMARY KEY (marketplace_id, dispute_id)
);
alter table wallet_hold enable row level security;
alter table wallet_hold force row level security;
CREATE INDEX holds_of_member ON public.wallet_hold USING btree (marketplace_id, member_id, currency);
create policy own_marketplace on wallet_hold
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on wallet_hold to marketry_app;

create table wallet_top_up (
  marketplace_id uuid not null default current_marketplace(),
  deal_id uuid not null,
  payable_id uuid not null,
  pays_debt boolean not null default false,
  constraint wallet_top_up_marketplace_id_deal_id_fkey FOREIGN KEY (marketplace_id, deal_id) REFERENCES deal(marketplace_id, id),
  constraint wallet_top_up_marketplace_id_payable_id_fkey FOREIGN KEY (marketplace_id, payable_id) REFERENCES payable(marketplace_id, id),
  constraint wallet_top_up_pkey PRIMARY KEY (marketplace_id, deal_id)
);
alter table wallet_top_up enable row level security;
alter table wallet_top_up force row level security;
create policy own_marketplace on wallet_top_up
  using (marketplace_id = ( SELECT current_marketplace() AS current_marketplace))
  with check (marketplace_id = ( SELECT current_marketplace() AS current_marketplace));
grant delete, insert, select, update on wallet_top_up to marketry_app;

CREATE OR REPLACE FUNCTION public.all_marketplaces()
 RETURNS TABLE(id uuid, slug text, preset text, name text, settings jsonb, hosts text[], created_at timestamp with time zone, suspended_at timestamp with time zone, suspended_because text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id,
     m.slug,
     m.preset,
     m.name,
     m.settings,
     ARRAY( SELECT h.host
            FROM marketplace_host h
           WHERE (h.marketplace_id = m.id)
           ORDER BY h.is_primary DESC, h.host) AS "array",
     m.created_at,
     m.suspended_at,
     m.suspended_because
    FROM marketplace m
   ORDER BY m.created_at, m.slug;
END;
alter function all_marketplaces() owner to marketry_crossing;
grant execute on function all_marketplaces() to marketry_app;

CREATE OR REPLACE FUNCTION public.booked_at_stripe()
 RETURNS TABLE(currency text, sum bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT a.currency,
     (sum(((COALESCE(r.sum, (0)::bigint))::numeric + COALESCE(( SELECT sum(p.amount) AS sum
            FROM posting p
           WHERE ((p.marketplace_id = a.marketplace_id) AND (p.account_id = a.id) AND (p.entry_id > COALESCE(r.through, '00000000-0000-0000-0000-000000000000'::uuid)))), (0)::numeric))))::bigint AS sum
    FROM (account a
      LEFT JOIN LATERAL ( SELECT b.sum,
             b.through
            FROM balance_rollup b
           WHERE ((b.marketplace_id = a.marketplace_id) AND (b.kind = a.kind) AND (b.currency = a.currency))
           ORDER BY b.through DESC
          LIMIT 1) r ON (true))
   WHERE (a.kind = 'stripe_balance'::text)
   GROUP BY a.currency;
END;
alter function booked_at_stripe() owner to marketry_crossing;
grant execute on function booked_at_stripe() to marketry_app;

CREATE OR REPLACE FUNCTION public.check_entry_has_postings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from public.posting p where p.marketplace_id = new.marketplace_id and p.entry_id = new.id) then
    raise exception 'entry % has no postings', new.id
      using errcode = 'check_violation', constraint = 'entry_has_postings', table = 'entry';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.check_new_postings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  wrong uuid;
begin
  select n.entry_id into wrong from new_postings n
    group by n.marketplace_id, n.entry_id, n.currency having sum(n.amount) <> 0 limit 1;
  if found then
    raise exception 'the debits and credits of entry % differ', wrong
      using errcode = 'check_violation', constraint = 'entry_balances', table = 'posting';
  end if;
  select n.entry_id into wrong from new_postings n
    group by n.marketplace_id, n.entry_id
    having count(*) < 2 or count(*) <> (select count(*) from public.posting p
      where p.marketplace_id = n.marketplace_id and p.entry_id = n.entry_id) limit 1;
  if found then
    raise exception 'entry % does not get all its postings, two or more, at once', wrong
      using errcode = 'check_violation', constraint = 'entry_is_complete', table = 'posting';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.current_marketplace()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.marketplace_id'::text, true), ''::text))::uuid;
grant execute on function current_marketplace() to marketry_app;
grant execute on function current_marketplace() to marketry_crossing;
grant execute on function current_marketplace() to marketry_reader;

CREATE OR REPLACE FUNCTION public.digests_waiting(within uuid, after_oldest timestamp with time zone, after_marketplace uuid, after_member uuid, after_frequency text, most_rows integer)
 RETURNS TABLE(marketplace_id uuid, member_id uuid, frequency text, oldest timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT n.marketplace_id,
     n.member_id,
     n.mail_state,
     min(n.created_at) AS min
    FROM notification n
   WHERE ((n.mail_state = ANY (ARRAY['daily'::text, 'weekly'::text])) AND ((digests_waiting.within IS NULL) OR (n.marketplace_id = digests_waiting.within)))
   GROUP BY n.marketplace_id, n.member_id, n.mail_state
  HAVING ((digests_waiting.after_oldest IS NULL) OR (ROW(min(n.created_at), n.marketplace_id, n.member_id, n.mail_state) > ROW(digests_waiting.after_oldest, digests_waiting.after_marketplace, digests_waiting.after_member, digests_waiting.after_frequency)))
   ORDER BY (min(n.created_at)), n.marketplace_id, n.member_id, n.mail_state
  LIMIT digests_waiting.most_rows;
END;
alter function digests_waiting(uuid,timestamp with time zone,uuid,uuid,text,integer) owner to marketry_crossing;
grant execute on function digests_waiting(uuid,timestamp with time zone,uuid,uuid,text,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.empty_history_of(of_member uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 UPDATE history h SET input = '{}'::jsonb
   WHERE ((h.marketplace_id = current_marketplace()) AND (h.actor_id = empty_history_of.of_member) AND (h.input <> '{}'::jsonb));
END;
grant execute on function empty_history_of(uuid) to marketry_app;

CREATE OR REPLACE FUNCTION public.empty_stripe_events(of_objects text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 UPDATE stripe_event e SET payload = jsonb_build_object('id', e.id, 'type', e.type, 'erased', true)
   WHERE ((e.object_ids && empty_stripe_events.of_objects) AND (e.marketplace_id = current_marketplace()) AND (e.state = ANY (ARRAY['processed'::text, 'ignored'::text])));
END;
alter function empty_stripe_events(text[]) owner to marketry_crossing;
grant execute on function empty_stripe_events(text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.end_grants_of_object()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from public.object_grant g
    where g.marketplace_id = old.marketplace_id and g.noun = tg_argv[0] and g.object_id = old.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.fetched_stripe_events(since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(of_platform bigint, of_accounts bigint, newest_id text, newest_type text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT count(*) FILTER (WHERE (e.account IS NULL)) AS count,
     count(*) FILTER (WHERE (e.account IS NOT NULL)) AS count,
     (array_agg(e.id ORDER BY e.received_at DESC, e.id))[1] AS array_agg,
     (array_agg(e.type ORDER BY e.received_at DESC, e.id))[1] AS array_agg
    FROM stripe_event e
   WHERE (e.fetched AND (e.received_at >= fetched_stripe_events.since) AND (e.received_at < fetched_stripe_events.until));
END;
alter function fetched_stripe_events(timestamp with time zone,timestamp with time zone) owner to marketry_crossing;
grant execute on function fetched_stripe_events(timestamp with time zone,timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.fold_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
 SELECT lower(unaccent('unaccent'::regdictionary, translate(regexp_replace(NORMALIZE(words, NFKC), '[\u064B-\u065F\u0670\u0640\u200C\u200D]'::text, ''::text, 'g'::text), 'يىئكۀةۂۃهھأإآٱؤ'::text, 'یییکہہہہہہااااو'::text))) AS lower;
END;
grant execute on function fold_words(text) to marketry_app;
grant execute on function fold_words(text) to marketry_crossing;
grant execute on function fold_words(text) to marketry_reader;

CREATE OR REPLACE FUNCTION public.forget_idempotency_keys(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM idempotency_key k
           WHERE (k.started_at < forget_idempotency_keys.before)
           RETURNING 1 AS "?column?"
         )
  SELECT count(*) AS count
    FROM gone;
END;
alter function forget_idempotency_keys(timestamp with time zone) owner to marketry_crossing;
grant execute on function forget_idempotency_keys(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.forget_live_events(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM live_event e
           WHERE (e.at < forget_live_events.before)
           RETURNING 1 AS "?column?"
         )
  SELECT count(*) AS count
    FROM gone;
END;
alter function forget_live_events(timestamp with time zone) owner to marketry_crossing;
grant execute on function forget_live_events(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.grant_needs_object()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare there boolean;
begin
  execute format('select true from public.%I o where o.marketplace_id = $1 and o.id = $2 %s for key share',
    tg_argv[0], case when tg_nargs > 1 then format('and o.%I is null', tg_argv[1]) else '' end)
    into there using new.marketplace_id, new.object_id;
  if there is null then
    raise exception 'there is no % to be granted', new.noun
      using errcode = 'foreign_key_violation', constraint = 'grant_has_object', table = 'object_grant';
  end if;
  return new;
end $function$;

CREATE OR REPLACE PROCEDURE public.isolate(IN tenant_table regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s alter column marketplace_id set default current_marketplace()', tenant_table);
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_marketplace on %s
    using (marketplace_id = (select current_marketplace()))
    with check (marketplace_id = (select current_marketplace()))', tenant_table);
  execute format('grant select, insert, update, delete on %s to marketry_app', tenant_table);
end $procedure$;

CREATE OR REPLACE PROCEDURE public.isolate_append_only(IN tenant_table regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  call isolate(tenant_table);
  execute format('revoke update, delete on %s from marketry_app', tenant_table);
end $procedure$;

CREATE OR REPLACE FUNCTION public.job_counts_of_marketplace()
 RETURNS TABLE(name text, state text, scheduled boolean, count bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  return query
    select j.name, j.state::text, j.state < 'active' and j.start_after > jobs.job_now(), count(*)
    from jobs.job j
    where j.data ->> 'marketplaceId' = public.current_marketplace()::text
    group by 1, 2, 3;
end $function$;
grant execute on function job_counts_of_marketplace() to marketry_app;

CREATE OR REPLACE FUNCTION public.job_of_marketplace(wanted uuid)
 RETURNS SETOF jobs.job
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  return query
    select * from jobs.job j
    where j.id = wanted and j.data ->> 'marketplaceId' = public.current_marketplace()::text;
end $function$;
grant execute on function job_of_marketplace(uuid) to marketry_app;

CREATE OR REPLACE FUNCTION public.jobs_of_marketplace(only_queue text, only_states text[], before_id uuid, only_scheduled boolean, at_most integer)
 RETURNS SETOF jobs.job
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  return query
    select * from jobs.job j
    where j.data ->> 'marketplaceId' = public.current_marketplace()::text
      and (only_queue is null or j.name = only_queue)
      and (only_states is null or j.state::text = any (only_states))
      and (only_scheduled is null or (j.start_after > jobs.job_now()) = only_scheduled)
      and (before_id is null or j.id < before_id)
    order by j.id desc
    limit at_most;
end $function$;
grant execute on function jobs_of_marketplace(text,text[],uuid,boolean,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.keep_stripe_movements(ids text[], types text[], sources text[], objects jsonb[], hints uuid[], amounts bigint[], fees bigint[], nets bigint[], currencies text[], createds timestamp with time zone[])
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 WITH came AS (
          INSERT INTO stripe_movement (id, type, source, object_ids, hinted_marketplace, amount, fee, net, currency, created)  SELECT m.id,
                     m.type,
                     m.source,
                     ARRAY( SELECT jsonb_array_elements_text(m.objects) AS jsonb_array_elements_text) AS "array",
                     m.hint,
                     m.amount,
                     m.fee,
                     m.net,
                     m.currency,
                     m.created
                    FROM UNNEST(keep_stripe_movements.ids, keep_stripe_movements.types, keep_stripe_movements.sources, keep_stripe_movements.objects, keep_stripe_movements.hints, keep_stripe_movements.amounts, keep_stripe_movements.fees, keep_stripe_movements.nets, keep_stripe_movements.currencies, keep_stripe_movements.createds) m(id, type, source, objects, hint, amount, fee, net, currency, created) ON CONFLICT(id) DO NOTHING
           RETURNING 1 AS "?column?"
         )
  SELECT count(*) AS count
    FROM came;
END;
alter function keep_stripe_movements(text[],text[],text[],jsonb[],uuid[],bigint[],bigint[],bigint[],text[],timestamp with time zone[]) owner to marketry_crossing;
grant execute on function keep_stripe_movements(text[],text[],text[],jsonb[],uuid[],bigint[],bigint[],bigint[],text[],timestamp with time zone[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.known_stripe_events(ids text[])
 RETURNS TABLE(id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT e.id
    FROM stripe_event e
   WHERE (e.id = ANY (known_stripe_events.ids));
END;
alter function known_stripe_events(text[]) owner to marketry_crossing;
grant execute on function known_stripe_events(text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.live_events_after(in_marketplaces uuid[], on_channels text[], after_numbers bigint[], most_each integer)
 RETURNS TABLE(marketplace_id uuid, channel text, number bigint, event text, data text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT e.marketplace_id,
     e.channel,
     e.number,
     e.event,
     (e.data)::text AS data
    FROM (UNNEST(live_events_after.in_marketplaces, live_events_after.on_channels, live_events_after.after_numbers) asked(marketplace_id, channel, after)
      CROSS JOIN LATERAL ( SELECT e_1.marketplace_id,
             e_1.channel,
             e_1.number,
             e_1.event,
             e_1.data,
             e_1.at
            FROM live_event e_1
           WHERE ((e_1.marketplace_id = asked.marketplace_id) AND (e_1.channel = asked.channel) AND (e_1.number > asked.after))
           ORDER BY e_1.number
          LIMIT live_events_after.most_each) e)
   ORDER BY e.marketplace_id, e.channel, e.number;
END;
alter function live_events_after(uuid[],text[],bigint[],integer) owner to marketry_crossing;
grant execute on function live_events_after(uuid[],text[],bigint[],integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.live_heads(in_marketplaces uuid[], on_channels text[])
 RETURNS TABLE(marketplace_id uuid, channel text, number bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT c.marketplace_id,
     c.channel,
     c.number
    FROM (UNNEST(live_heads.in_marketplaces, live_heads.on_channels) asked(marketplace_id, channel)
      JOIN live_channel c USING (marketplace_id, channel));
END;
alter function live_heads(uuid[],text[]) owner to marketry_crossing;
grant execute on function live_heads(uuid[],text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.mail_waiting(within uuid, of_kinds text[], begun_before timestamp with time zone, most_attempts integer, most_rows integer)
 RETURNS TABLE(marketplace_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT n.marketplace_id,
     n.id
    FROM notification n
   WHERE ((n.mail_state = ANY (ARRAY['due'::text, 'doubt'::text])) AND ((mail_waiting.within IS NULL) OR (n.marketplace_id = mail_waiting.within)) AND ((mail_waiting.of_kinds IS NULL) OR (n.kind = ANY (mail_waiting.of_kinds))) AND (n.mail_attempts < mail_waiting.most_attempts) AND ((n.mail_began_at IS NULL) OR (n.mail_began_at < mail_waiting.begun_before)))
   ORDER BY n.mail_attempts, n.id
  LIMIT mail_waiting.most_rows;
END;
alter function mail_waiting(uuid,text[],timestamp with time zone,integer,integer) owner to marketry_crossing;
grant execute on function mail_waiting(uuid,text[],timestamp with time zone,integer,integer) to marketry_app;

CREATE OR REPLACE PROCEDURE public.make_grantable(IN noun text, IN of_table name, IN gone name DEFAULT NULL::name)
 LANGUAGE plpgsql
AS $procedure$
declare known text[];
begin
  execute format('create trigger %I before insert or update on object_grant for each row when (new.noun = %L)
    execute function grant_needs_object(%s)', 'grant_needs_' || of_table, noun, concat_ws(', ', quote_literal(of_table),
    quote_literal(gone)));
  execute format('create trigger end_grants after delete on %I for each row execute function end_grants_of_object(%L)',
    of_table, noun);
  if gone is not null then
    execute format('create trigger end_grants_when_gone after update of %I on %I for each row
      when (old.%I is null and new.%I is not null) execute function end_grants_of_object(%L)',
      gone, of_table, gone, gone, noun);
  end if;
  select array_agg(distinct m[1]) into known from pg_trigger t,
    regexp_matches(pg_get_triggerdef(t.oid), 'new\.noun = ''([^'']+)''') as m
    where t.tgrelid = 'object_grant'::regclass and not t.tgisinternal;
  alter table object_grant drop constraint if exists noun_can_be_granted;
  execute format('alter table object_grant add constraint noun_can_be_granted check (noun = any (%L::text[]))', known);
end $procedure$;

CREATE OR REPLACE FUNCTION public.marketplace_vitals(business_now timestamp with time zone)
 RETURNS TABLE(marketplace_id uuid, members bigint, offers bigint, deals bigint, timers_overdue bigint, timers_failing bigint, letters_waiting bigint, letters_refused bigint, proved_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id,
     ( SELECT count(*) AS count
            FROM member p
           WHERE ((p.marketplace_id = m.id) AND (p.standing = 'active'::text))) AS count,
     ( SELECT count(*) AS count
            FROM listing l
           WHERE ((l.marketplace_id = m.id) AND (l.status = 'active'::text))) AS count,
     ( SELECT count(*) AS count
            FROM deal d
           WHERE (d.marketplace_id = m.id)) AS count,
     ( SELECT count(*) AS count
            FROM timer t
           WHERE ((t.marketplace_id = m.id) AND (t.due_at < marketplace_vitals.business_now))) AS count,
     ( SELECT count(*) AS count
            FROM timer t
           WHERE ((t.marketplace_id = m.id) AND (t.attempts > 0))) AS count,
     ( SELECT count(*) AS count
            FROM notification n
           WHERE ((n.marketplace_id = m.id) AND ((n.mail_state = 'due'::text) OR (n.mail_began_at IS NOT NULL)) AND (n.mail_state = ANY (ARRAY['due'::text, 'doubt'::text, 'refused'::text])))) AS count,
     ( SELECT count(*) AS count
            FROM notification n
           WHERE ((n.marketplace_id = m.id) AND (n.mail_state = ANY (ARRAY['doubt'::text, 'refused'::text])) AND (n.mail_began_at IS NULL))) AS count,
     ( SELECT max(l.made_at) AS max
            FROM ledger_point l
           WHERE (l.marketplace_id = m.id)) AS max
    FROM marketplace m;
END;
alter function marketplace_vitals(timestamp with time zone) owner to marketry_crossing;
grant execute on function marketplace_vitals(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.marketplaces_of_stripe_account(of_account text)
 RETURNS TABLE(marketplace_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT c.marketplace_id
    FROM connected_account c
   WHERE ((c.account_id = marketplaces_of_stripe_account.of_account) AND (c.disconnected_at IS NULL))
   ORDER BY c.marketplace_id;
END;
alter function marketplaces_of_stripe_account(text) owner to marketry_crossing;
grant execute on function marketplaces_of_stripe_account(text) to marketry_app;

CREATE OR REPLACE FUNCTION public.nearest_word(word text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
AS $function$
declare
  folded constant text := fold_words(word);
  nearest text;
begin
  if length(folded) < 3 or length(folded) > 40 then return null; end if;
  perform from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null
      and p.search @@ (websearch_to_tsquery('english', folded) || websearch_to_tsquery('simple', folded))
    limit 1;
  if found then return null; end if;
  select candidate into nearest
  from (select p.title_folded from product p
        where p.marketplace_id = current_marketplace() and p.archived_at is null and p.title_folded %> folded
        limit 200) likely,
       lateral regexp_split_to_table(likely.title_folded, '[^[:alnum:]]+') as candidate
  where length(candidate) > 2 and similarity(candidate, folded) >= 0.3
  group by candidate
  order by similarity(candidate, folded) desc, count(*) desc, candidate limit 1;
  return nearest;
end $function$;
alter function nearest_word(text) owner to marketry_reader;
grant execute on function nearest_word(text) to marketry_app;

CREATE OR REPLACE FUNCTION public.open_marketplace(new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT open_marketplace_set(new_id, new_slug, new_preset, new_name, new_hosts, '{}'::jsonb) AS open_marketplace_set;
END;
alter function open_marketplace(uuid,text,text,text,text[]) owner to marketry_crossing;
grant execute on function open_marketplace(uuid,text,text,text,text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.open_marketplace_set(new_id uuid, new_slug text, new_preset text, new_name text, new_hosts text[], new_settings jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 INSERT INTO marketplace (id, slug, preset, name, settings)
   VALUES (open_marketplace_set.new_id, open_marketplace_set.new_slug, open_marketplace_set.new_preset, open_marketplace_set.new_name, open_marketplace_set.new_settings);
 INSERT INTO marketplace_host (host, marketplace_id, is_primary)  SELECT given.host,
             open_marketplace_set.new_id AS new_id,
             (given.place = 1)
            FROM unnest(open_marketplace_set.new_hosts) WITH ORDINALITY given(host, place);
 INSERT INTO province (marketplace_id, id, country_code, name, local_name)  SELECT open_marketplace_set.new_id AS new_id,
             opening_province.id,
             opening_province.country_code,
             opening_province.name,
             opening_province.local_name
            FROM opening_province;
 INSERT INTO city (marketplace_id, id, province_id, name, local_name)  SELECT open_marketplace_set.new_id AS new_id,
             opening_city.id,
             opening_city.province_id,
             opening_city.name,
             opening_city.local_name
            FROM opening_city;
END;
alter function open_marketplace_set(uuid,text,text,text,text[],jsonb) owner to marketry_crossing;
grant execute on function open_marketplace_set(uuid,text,text,text,text[],jsonb) to marketry_app;

CREATE OR REPLACE FUNCTION public.pick_due_timers(business_now timestamp with time zone, real_now timestamp with time zone, lease_until timestamp with time zone, most integer)
 RETURNS TABLE(marketplace_id uuid, process text, subject_id uuid, transition text, due_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 WITH fresh AS (
          SELECT d.marketplace_id,
             d.process,
             d.subject_id,
             d.transition
            FROM timer d
           WHERE ((d.attempts = 0) AND (d.due_at <= pick_due_timers.business_now) AND ((d.retry_at IS NULL) OR (d.retry_at <= pick_due_timers.real_now)))
           ORDER BY d.due_at
          LIMIT pick_due_timers.most
          FOR UPDATE OF d SKIP LOCKED
         ), failing AS (
          SELECT d.marketplace_id,
             d.process,
             d.subject_id,
             d.transition
            FROM timer d
           WHERE ((d.attempts > 0) AND (d.retry_at <= pick_due_timers.real_now) AND (d.due_at <= pick_due_timers.business_now))
           ORDER BY d.retry_at
          LIMIT GREATEST((pick_due_timers.most / 4), 1)
          FOR UPDATE OF d SKIP LOCKED
         )
  UPDATE timer t SET retry_at = pick_due_timers.lease_until
    FROM ( SELECT fresh.marketplace_id,
             fresh.process,
             fresh.subject_id,
             fresh.transition
            FROM fresh
         UNION ALL
          SELECT failing.marketplace_id,
             failing.process,
             failing.subject_id,
             failing.transition
            FROM failing) due
   WHERE ((t.marketplace_id = due.marketplace_id) AND (t.process = due.process) AND (t.subject_id = due.subject_id) AND (t.transition = due.transition))
   RETURNING t.marketplace_id,
     t.process,
     t.subject_id,
     t.transition,
     t.due_at;
END;
alter function pick_due_timers(timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) owner to marketry_crossing;
grant execute on function pick_due_timers(timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.post_entries(business_time timestamp with time zone, kinds text[], owner_kinds text[], owner_ids uuid[], currencies text[], normal_sides text[], boundeds boolean[], entry_kinds text[], cause_kinds text[], cause_ids text[], cause_steps text[], memos text[], bases jsonb[], deal_ids uuid[], request_ids text[], line_entries smallint[], line_accounts smallint[], line_amounts bigint[], OUT entry_ids uuid[], OUT short_account smallint)
 RETURNS record
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
AS $function$
declare
  house constant uuid := public.current_marketplace();
  lines constant integer := cardinality(line_amounts);
  account_ids uuid[];
  fresh_ids uuid[] := array_fill(null::uuid, array[cardinality(kinds)]);
  opened_ids uuid[];
  -- What is still to be added to the balance on each account's row, in its normal side.
  gains bigint[] := array_fill(0::bigint, array[cardinality(kinds)]);
  to_lock uuid[] := '{}';
  one uuid;
  new_ids uuid[];
  line_numbers smallint[];
  counts smallint[] := array_fill(0::smallint, array[cardinality(entry_kinds)]);
begin
  -- Not by coalesce in the lookup below: it is not leakproof, so under row-level security it would not reach the index.
  owner_ids := array_replace(owner_ids, null, house);

  for i in 1 .. lines loop
    gains[line_accounts[i]] := gains[line_accounts[i]]
      + case normal_sides[line_accounts[i]] when 'debit' then line_amounts[i] else -line_amounts[i] end;
    counts[line_entries[i]] := counts[line_entries[i]] + 1;
    line_numbers[i] := counts[line_entries[i]];
  end loop;

  account_ids := array(
    select (select f.id from public.account f where f.marketplace_id = house and f.kind = a.kind
              and f.owner_kind = a.owner_kind and f.owner_id = a.owner_id and f.currency = a.currency limit 1)
    from unnest(kinds, owner_kinds, owner_ids, currencies) with ordinality
      as a (kind, owner_kind, owner_id, currency, place)
    order by a.place);

  if array_position(account_ids, null) is not null then
    for i in 1 .. cardinality(kinds) loop
      if account_ids[i] is null then fresh_ids[i] := uuidv7(); end if;
    end loop;
    with opened as (
      insert into public.account (id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
        select a.id, a.kind, a.owner_kind, a.owner_id, a.currency, a.normal_side, a.bounded,
               case when a.bounded then greatest(a.gain, 0) end
        from unnest(fresh_ids, kinds, owner_kinds, owner_ids, currencies, normal_sides, boundeds, gains)
          as a (id, kind, owner_kind, owner_id, currency, normal_side, bounded, gain)
        where a.id is not null
        order by a.kind, a.owner_id, a.currency
        on conflict (marketplace_id, kind, owner_kind, owner_id, currency) do nothing
        returning id)
      select array_agg(o.id) into opened_ids from opened o;
    for i in 1 .. cardinality(kinds) loop
      if fresh_ids[i] = any (opened_ids) then
        account_ids[i] := fresh_ids[i];
        gains[i] := least(gains[i], 0);
      elsif account_ids[i] is null then
        -- Somebody else opened it meanwhile: only a statement that begins after the insert sees it.
        fresh_ids[i] := null;
        select f.id into one from public.account f where f.marketplace_id = house and f.kind = kinds[i]
          and f.owner_kind = owner_kinds[i] and f.owner_id = owner_ids[i] and f.currency = currencies[i];
        account_ids[i] := one;
      end if;
    end loop;
  end if;

  -- One that was opened just now is nobody else's yet.
  for i in 1 .. cardinality(kinds) loop
    if boundeds[i] and fresh_ids[i] is null then to_lock := to_lock || account_ids[i]; end if;
  end loop;
  if cardinality(to_lock) > 1 then to_lock := array(select l.id from unnest(to_lock) as l (id) order by l.id); end if;
  foreach one in array to_lock loop
    perform from public.account c where c.marketplace_id = house and c.id = one for no key update;
  end loop;

  for i in 1 .. cardinality(entry_kinds) loop new_ids[i] := uuidv7(); end loop;
  with written as (
    insert into public.entry (id, at, kind, cause_kind, cause_id, cause_step, memo, basis, deal_id, request_id)
    select e.id, business_time, e.kind, e.cause_kind, e.cause_id, e.cause_step, e.memo, e.basis, e.deal_id, e.request_id
    from unnest(new_ids, entry_kinds, cause_kinds, cause_ids, cause_steps, memos, bases, deal_ids, request_ids)
      as e (id, kind, cause_kind, cause_id, cause_step, memo, basis, deal_id, request_id)
    order by e.cause_kind, e.cause_id, e.cause_step
    on conflict (marketplace_id, cause_kind, cause_id, cause_step) do nothing
    returning id)
  select array_agg(w.id order by n.place) into entry_ids
    from unnest(new_ids) with ordinality as n (id, place) left join written w using (id);

  if array_position(entry_ids, null) is not null then
    for i in 1 .. lines loop
      if entry_ids[line_entries[i]] is null then
        gains[line_accounts[i]] := gains[line_accounts[i]]
          - case normal_sides[line_accounts[i]] when 'debit' then line_amounts[i] else -line_amounts[i] end;
      end if;
    end loop;
  end if;

  for i in 1 .. cardinality(kinds) loop
    if boundeds[i] and gains[i] <> 0 then
      update public.account c set balance = c.balance + gains[i]
        where c.marketplace_id = house and c.id = account_ids[i] and c.balance + gains[i] >= 0;
      if not found then
        short_account := i;
        return;
      end if;
    end if;
  end loop;

  insert into public.posting (entry_id, line, account_id, currency, amount)
    select entry_ids[l.entry], l.number, account_ids[l.account], currencies[l.account], l.amount
    from unnest(line_entries, line_numbers, line_accounts, line_amounts) as l (entry, number, account, amount)
    where entry_ids[l.entry] is not null;
end $function$;
grant execute on function post_entries(timestamp with time zone,text[],text[],uuid[],text[],text[],boolean[],text[],text[],text[],text[],text[],jsonb[],uuid[],text[],smallint[],smallint[],bigint[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.raise_stripe_movements_read_to(newest timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 INSERT INTO stripe_movements_read AS r (read_to)
   VALUES (raise_stripe_movements_read_to.newest) ON CONFLICT(only_row) DO UPDATE SET read_to = GREATEST(r.read_to, excluded.read_to);
END;
alter function raise_stripe_movements_read_to(timestamp with time zone) owner to marketry_crossing;
grant execute on function raise_stripe_movements_read_to(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.raise_stripe_watermark(of_account text, seen bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 INSERT INTO stripe_watermark AS w (account, created)
   VALUES (raise_stripe_watermark.of_account, raise_stripe_watermark.seen) ON CONFLICT(account) DO UPDATE SET created = GREATEST(w.created, excluded.created);
END;
alter function raise_stripe_watermark(text,bigint) owner to marketry_crossing;
grant execute on function raise_stripe_watermark(text,bigint) to marketry_app;

CREATE OR REPLACE FUNCTION public.receive_stripe_events(events jsonb, at timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 UPDATE stripe_event e SET fetched = false
    FROM jsonb_to_recordset(receive_stripe_events.events) came(id text, fetched boolean)
   WHERE ((e.id = came.id) AND e.fetched AND (NOT COALESCE(came.fetched, false)));
 INSERT INTO stripe_event (id, type, account, object_ids, hinted_marketplace, payload, received_at, fetched)  SELECT came.id,
             came.type,
             came.account,
             came.objects,
             came.hint,
             came.payload,
             receive_stripe_events.at AS at,
             COALESCE(came.fetched, false) AS "coalesce"
            FROM jsonb_to_recordset(receive_stripe_events.events) came(id text, type text, account text, objects text[], hint uuid, payload jsonb, fetched boolean) ON CONFLICT(id) DO NOTHING
   RETURNING stripe_event.id;
END;
alter function receive_stripe_events(jsonb,timestamp with time zone) owner to marketry_crossing;
grant execute on function receive_stripe_events(jsonb,timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.refuse_closed_periods()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  closed text;
begin
  select c.month into closed from new_entries n
    join public.closed_period c on c.marketplace_id = n.marketplace_id and c.reopened_at is null and c.ends_at > n.at
    limit 1;
  if found then
    raise exception 'the books are closed up to and with %', closed
      using errcode = 'check_violation', constraint = 'period_is_open', table = 'entry';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.revision_of(of_marketplace uuid, of_topics text[])
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT (COALESCE(sum(r.number), (0)::numeric))::bigint AS "coalesce"
    FROM revision r
   WHERE ((r.marketplace_id = revision_of.of_marketplace) AND (r.topic = ANY (revision_of.of_topics)));
END;
alter function revision_of(uuid,text[]) owner to marketry_crossing;
grant execute on function revision_of(uuid,text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.route_stripe_event(event_id text)
 RETURNS TABLE(id text, type text, account text, payload jsonb, state text, marketplace_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT e.id,
     e.type,
     e.account,
     e.payload,
     e.state,
     COALESCE(( SELECT o.marketplace_id
            FROM (unnest(e.object_ids) WITH ORDINALITY spoken(object_id, place)
              JOIN stripe_object o ON ((o.object_id = spoken.object_id)))
           ORDER BY spoken.place
          LIMIT 1), ( SELECT m.id
            FROM marketplace m
           WHERE (m.id = e.hinted_marketplace))) AS "coalesce"
    FROM stripe_event e
   WHERE (e.id = route_stripe_event.event_id);
END;
alter function route_stripe_event(text) owner to marketry_crossing;
grant execute on function route_stripe_event(text) to marketry_app;

CREATE OR REPLACE FUNCTION public.search_activity(wanted text, of_actor text, action_from text, action_before text, of_kind text, of_object text, since timestamp with time zone, before timestamp with time zone, place_at timestamp with time zone, place_id uuid, forward boolean, most integer)
 RETURNS TABLE(at timestamp with time zone, id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  here constant uuid := current_marketplace();
  pattern constant text := '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  people constant text[] := array(
    select m.id::text from member m where m.marketplace_id = here and m.search_text like pattern limit 1000);
begin
  return query
    select a.at, a.id from activity a
    where a.marketplace_id = here
      and (a.words like pattern or a.actor_id = any (people)
        or (a.object_kind = 'member' and a.object_id = any (people)))
      and (of_actor is null or a.actor_id = of_actor)
      and (action_from is null or a.action >= action_from)
      and (action_before is null or a.action < action_before)
      and (of_kind is null or a.object_kind = of_kind)
      and (of_object is null or a.object_id = of_object)
      and (since is null or a.at >= since)
      and (before is null or a.at < before)
      and (place_at is null or case when forward then (a.at, a.id) < (place_at, place_id)
                                    else (a.at, a.id) > (place_at, place_id) end)
    order by case when forward then a.at end desc, case when forward then a.id end desc, a.at, a.id
    limit most;
end $function$;
alter function search_activity(text,text,text,text,text,text,timestamp with time zone,timestamp with time zone,timestamp with time zone,uuid,boolean,integer) owner to marketry_reader;
grant execute on function search_activity(text,text,text,text,text,text,timestamp with time zone,timestamp with time zone,timestamp with time zone,uuid,boolean,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.search_members(wanted text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id
    FROM member m
   WHERE ((m.marketplace_id = current_marketplace()) AND (m.search_text ~~ (('%'::text || replace(replace(replace(lower(search_members.wanted), '\'::text, '\\'::text), '%'::text, '\%'::text), '_'::text, '\_'::text)) || '%'::text)))
   ORDER BY m.created_at DESC, m.id DESC
  LIMIT search_members.most;
END;
alter function search_members(text,integer) owner to marketry_reader;
grant execute on function search_members(text,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.search_products(words text, most integer)
 RETURNS TABLE(product_id uuid, rank integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
declare
  folded constant text := fold_words(words);
  begun constant text := nullif(plainto_tsquery('simple', folded)::text, '');
  -- Quotes and a minus are meant exactly; everything else is looked for generously.
  exact constant boolean := folded ~ '"|(^|\s)-';
  -- Words in their stem or as written; or the beginning of a word that is still being typed.
  wanted constant tsquery := websearch_to_tsquery('english', folded) || websearch_to_tsquery('simple', folded)
                             || case when exact or begun is null then ''::tsquery else (begun || ':*')::tsquery end;
  found_by_words integer;
begin
  return query
    select p.id, 1000000 + (ts_rank(p.search, wanted) * 1000000)::integer as likeness
    from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null and p.search @@ wanted
    order by likeness desc, p.id desc limit most;
  get diagnostics found_by_words = row_count;
  -- Few words matched: perhaps one was mistyped.
  if found_by_words < 10 and not exact then
    return query
      select p.id, (word_similarity(folded, p.title_folded) * 1000000)::integer as likeness
      from product p
      where p.marketplace_id = current_marketplace() and p.archived_at is null
        and p.title_folded %> folded and not p.search @@ wanted
      order by likeness desc, p.id desc limit most - found_by_words;
  end if;
end $function$;
alter function search_products(text,integer) owner to marketry_reader;
grant execute on function search_products(text,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.settle_stripe_event(event_id text, of_marketplace uuid, new_state text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 UPDATE stripe_event SET marketplace_id = settle_stripe_event.of_marketplace, state = settle_stripe_event.new_state, processed_at = settle_stripe_event.at
   WHERE (stripe_event.id = settle_stripe_event.event_id);
END;
alter function settle_stripe_event(text,uuid,text,timestamp with time zone) owner to marketry_crossing;
grant execute on function settle_stripe_event(text,uuid,text,timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.stripe_movements_here(since timestamp with time zone)
 RETURNS TABLE(id text, type text, source text, amount bigint, fee bigint, net bigint, currency text, created timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id,
     m.type,
     m.source,
     m.amount,
     m.fee,
     m.net,
     m.currency,
     m.created
    FROM stripe_movement m
   WHERE ((m.created >= stripe_movements_here.since) AND (current_marketplace() = COALESCE(( SELECT o.marketplace_id
            FROM stripe_object o
           WHERE (o.object_id = ANY (m.object_ids))
          LIMIT 1), ( SELECT k.id
            FROM marketplace k
           WHERE (k.id = m.hinted_marketplace)))))
   ORDER BY m.created, m.id;
END;
alter function stripe_movements_here(timestamp with time zone) owner to marketry_crossing;
grant execute on function stripe_movements_here(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.stripe_movements_of_nobody(since timestamp with time zone)
 RETURNS TABLE(id text, type text, source text, amount bigint, fee bigint, net bigint, currency text, created timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id,
     m.type,
     m.source,
     m.amount,
     m.fee,
     m.net,
     m.currency,
     m.created
    FROM stripe_movement m
   WHERE ((m.created >= stripe_movements_of_nobody.since) AND (NOT (EXISTS ( SELECT
            FROM stripe_object o
           WHERE (o.object_id = ANY (m.object_ids))))) AND (NOT (EXISTS ( SELECT
            FROM marketplace k
           WHERE (k.id = m.hinted_marketplace)))))
   ORDER BY m.created, m.id;
END;
alter function stripe_movements_of_nobody(timestamp with time zone) owner to marketry_crossing;
grant execute on function stripe_movements_of_nobody(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.stripe_movements_read_to()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT max(r.read_to) AS max
    FROM stripe_movements_read r;
END;
alter function stripe_movements_read_to() owner to marketry_crossing;
grant execute on function stripe_movements_read_to() to marketry_app;

CREATE OR REPLACE FUNCTION public.stripe_watermarks()
 RETURNS TABLE(account text, created bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT watched.account,
     w.created
    FROM (( SELECT ''::text AS account
         UNION
          SELECT c.account_id
            FROM connected_account c
           WHERE ((c.account_id IS NOT NULL) AND (c.disconnected_at IS NULL))) watched
      LEFT JOIN stripe_watermark w ON ((w.account = watched.account)))
   ORDER BY watched.account;
END;
alter function stripe_watermarks() owner to marketry_crossing;
grant execute on function stripe_watermarks() to marketry_app;

CREATE OR REPLACE FUNCTION public.subjects_by_state(of_process text, overdue_before timestamp with time zone)
 RETURNS TABLE(version integer, state text, subjects bigint, overdue bigint)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare own text := replace(of_process, '-', '_');
begin
  if exists (
    select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = own
  ) then
    return query execute format(
      'select s.version, s.state, count(*), count(late.subject_id)
       from public.%I s
       left join (select distinct t.subject_id from public.timer t where t.process = $1 and t.due_at < $2) late
         on late.subject_id = s.id
       group by 1, 2', own) using of_process, overdue_before;
  else
    return query
      select d.process_version, d.state, count(*), count(late.subject_id)
      from public.deal d
      left join (select distinct t.subject_id from public.timer t
                 where t.process = of_process and t.due_at < overdue_before) late on late.subject_id = d.id
      where d.process = of_process
      group by 1, 2;
  end if;
end $function$;
grant execute on function subjects_by_state(text,timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.suggest_members(words text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT m.id
    FROM member m
   WHERE ((m.marketplace_id = current_marketplace()) AND (fold_words(m.name) ~~ (replace(replace(replace(fold_words(suggest_members.words), '\'::text, '\\'::text), '%'::text, '\%'::text), '_'::text, '\_'::text) || '%'::text)))
  LIMIT suggest_members.most;
END;
alter function suggest_members(text,integer) owner to marketry_reader;
grant execute on function suggest_members(text,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.suggest_products(words text, most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  folded constant text := fold_words(words);
  beginning constant text := replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  begun constant text := nullif(plainto_tsquery('simple', folded)::text, '');
  found_first integer;
begin
  return query
    select p.id from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null and p.sold_by is not null
      and p.title_folded like beginning
    limit most;
  get diagnostics found_first = row_count;
  -- Of one letter or two begins half the dictionary.
  if found_first < most and length(folded) > 2 and begun is not null then
    return query
      select p.id from product p
      where p.marketplace_id = current_marketplace() and p.archived_at is null and p.sold_by is not null
        and p.search @@ (begun || ':*')::tsquery and p.title_folded not like beginning
      limit most - found_first;
  end if;
end $function$;
alter function suggest_products(text,integer) owner to marketry_reader;
grant execute on function suggest_products(text,integer) to marketry_app;

CREATE OR REPLACE FUNCTION public.timer_counts(overdue_before timestamp with time zone)
 RETURNS TABLE(overdue bigint, failing bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT ( SELECT count(*) AS count
            FROM timer t
           WHERE (t.due_at < timer_counts.overdue_before)) AS count,
     ( SELECT count(*) AS count
            FROM timer t
           WHERE (t.attempts > 0)) AS count;
END;
alter function timer_counts(timestamp with time zone) owner to marketry_crossing;
grant execute on function timer_counts(timestamp with time zone) to marketry_app;

CREATE OR REPLACE FUNCTION public.turn_clock_forward(by_ms bigint)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 UPDATE business_clock SET offset_ms = (business_clock.offset_ms + GREATEST(turn_clock_forward.by_ms, (0)::bigint))
   RETURNING business_clock.offset_ms;
END;
grant execute on function turn_clock_forward(bigint) to marketry_app;

CREATE OR REPLACE FUNCTION public.unknown_versions(of_process text, known integer[], final_states text[])
 RETURNS TABLE(version integer, subjects bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare own text := replace(of_process, '-', '_');
begin
  if exists (
    select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = own
  ) then
    return query execute format(
      'select t.version, count(*) from public.%I t where t.version <> all ($1) and t.state <> all ($2) group by 1 order by 1',
      own) using known, final_states;
  else
    return query
      select d.process_version, count(*) from public.deal d
      where d.process = of_process and d.process_version <> all (known) and d.state <> all (final_states)
      group by 1 order by 1;
  end if;
end $function$;
alter function unknown_versions(text,integer[],text[]) owner to marketry_crossing;
grant execute on function unknown_versions(text,integer[],text[]) to marketry_app;

CREATE OR REPLACE FUNCTION public.unroutable_stripe_events()
 RETURNS TABLE(id text, type text, received_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT e.id,
     e.type,
     e.received_at
    FROM stripe_event e
   WHERE (e.state = 'unroutable'::text)
   ORDER BY e.received_at;
END;
alter function unroutable_stripe_events() owner to marketry_crossing;
grant execute on function unroutable_stripe_events() to marketry_app;

CREATE OR REPLACE FUNCTION public.unsettled_stripe_events(came_before timestamp with time zone)
 RETURNS TABLE(id text, type text, received_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT e.id,
     e.type,
     e.received_at
    FROM stripe_event e
   WHERE ((e.state = 'received'::text) AND (e.received_at < unsettled_stripe_events.came_before))
   ORDER BY e.received_at;
END;
alter function unsettled_stripe_events(timestamp with time zone) owner to marketry_crossing;
grant execute on function unsettled_stripe_events(timestamp with time zone) to marketry_app;
