-- Debts are paid or written off by hand, and evidence in a dispute may be a file.

-- Paid in by card to pay what one owes: from the wallet it goes on to the debt in the same step.
alter table wallet_top_up add column pays_debt boolean not null default false;

-- A file that somebody says their side with: which document it is, and Stripe's name of it once it was sent there.
alter table dispute_evidence
  alter column text drop not null,
  add column document_id uuid,
  add column stripe_file_id text,
  add column last_error text,
  add check (text is not null or document_id is not null);
create unique index evidence_once on dispute_evidence (marketplace_id, document_id) where document_id is not null;
