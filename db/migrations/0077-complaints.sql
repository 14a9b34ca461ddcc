-- What members complain of: an order they are in, a member they have dealt with, a product; heard on both sides and decided.
create table complaint (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- What people call it.
  reference text not null,
  about text not null check (about in ('order', 'member', 'product')),
  deal_id uuid,
  product_id uuid,
  kind text not null check (kind in ('not_as_described', 'not_received', 'conduct', 'counterfeit', 'other')),
  -- What the order or the product was called then; null where it is about a member.
  title text,
  complainant_id uuid not null,
  respondent_id uuid not null,
  -- Of an order, minor units of its currency: what the buyer wants back, and what the seller has offered last.
  wants_back bigint check (wants_back > 0),
  offered bigint check (offered > 0),
  -- As it was decided last.
  outcome text check (outcome in ('upheld', 'partly_upheld', 'rejected')),
  refund bigint not null default 0 check (refund >= 0),
  strike boolean not null default false,
  -- What went back to the buyer in the end.
  given_back bigint not null default 0 check (given_back >= 0),
  state text not null check (state in ('opened', 'under_review', 'decided', 'appealed', 'closed', 'settled', 'withdrawn')),
  version integer not null,
  entered_at timestamptz not null,
  step integer not null,
  -- By when the other side is to answer, and a decision may be appealed, in seconds.
  policy jsonb not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, reference),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, product_id) references product,
  foreign key (marketplace_id, complainant_id) references member,
  foreign key (marketplace_id, respondent_id) references member,
  check (complainant_id <> respondent_id),
  check ((about = 'order') = (deal_id is not null)),
  check ((about = 'product') = (product_id is not null)),
  check (outcome is distinct from 'rejected' or (refund = 0 and not strike))
);
-- Of one matter a member complains once at a time.
create unique index one_open_complaint on complaint
  (marketplace_id, complainant_id, about, (coalesce(deal_id, product_id, respondent_id)))
  where state not in ('closed', 'settled', 'withdrawn');
create index complaints_of_complainant on complaint (marketplace_id, complainant_id, id desc);
create index complaints_of_respondent on complaint (marketplace_id, respondent_id, id desc);
create index complaints_of_deal on complaint (marketplace_id, deal_id) where deal_id is not null;
create index complaints_by_age on complaint (marketplace_id, created_at, id);
call isolate('complaint');
grant select (state, version) on complaint to marketry_crossing;

-- What was said in a case: by either side, or by the operator; in words, by a file, or both.
create table complaint_line (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  complaint_id uuid not null,
  author_id uuid not null,
  author_role text not null check (author_role in ('complainant', 'respondent', 'operator')),
  kind text not null check (kind in ('opening', 'reply', 'appeal')),
  text text check (length(text) <= 5000),
  document_id uuid,
  at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, complaint_id) references complaint,
  foreign key (marketplace_id, author_id) references member,
  foreign key (marketplace_id, document_id) references document,
  check (text is not null or document_id is not null)
);
create index lines_of_complaint on complaint_line (marketplace_id, complaint_id, id);
create index complaint_lines_of_author on complaint_line (marketplace_id, author_id, id);
create unique index complaint_file_once on complaint_line (marketplace_id, document_id) where document_id is not null;
call isolate('complaint_line');

-- What was decided, by whom and why: the first time, and after an appeal.
create table complaint_decision (
  marketplace_id uuid not null references marketplace,
  complaint_id uuid not null,
  instance integer not null check (instance in (1, 2)),
  decider_id uuid not null,
  outcome text not null check (outcome in ('upheld', 'partly_upheld', 'rejected')),
  refund bigint not null check (refund >= 0),
  strike boolean not null,
  reason text not null check (length(reason) <= 5000),
  at timestamptz not null,
  primary key (marketplace_id, complaint_id, instance),
  foreign key (marketplace_id, complaint_id) references complaint,
  foreign key (marketplace_id, decider_id) references member
);
call isolate('complaint_decision');
