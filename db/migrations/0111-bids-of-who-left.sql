-- Whoever leaves takes back what they have bid: a line of the log says so.
alter table auction_log drop constraint auction_log_reason_check;
alter table auction_log add constraint auction_log_reason_check
  check (reason in ('typing_error', 'description_changed', 'seller_unreachable', 'bidder_left')) not valid;
alter table auction_log validate constraint auction_log_reason_check;
