-- Whether Stripe lets money be sent to a seller's account: its capability `transfers` is active. `payouts_enabled` says only
-- that what lies in the account goes on to its bank; each can be so without the other.
alter table connected_account add column transfers_active boolean not null default false;

-- Until Stripe next tells of an account, what was believed so far. The owner may not look past the wall either, so it is
-- lifted for this moment.
alter table connected_account no force row level security;
update connected_account set transfers_active = payouts_enabled;
alter table connected_account force row level security;
