-- A complaint that nobody decides ends all the same: the order it holds up must not wait for ever.
alter table complaint drop constraint complaint_state_check;
alter table complaint add constraint complaint_state_check
  check (state in ('opened', 'under_review', 'decided', 'appealed', 'closed', 'settled', 'withdrawn', 'lapsed'));
drop index one_open_complaint;
create unique index one_open_complaint on complaint
  (marketplace_id, complainant_id, about, (coalesce(deal_id, product_id, respondent_id)))
  where state not in ('closed', 'settled', 'withdrawn', 'lapsed');
