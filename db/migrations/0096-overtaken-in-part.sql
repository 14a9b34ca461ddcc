-- What of a refund that could not be sent the payer's bank has taken instead, by a dispute about less than it. The amount
-- stays what was to go back; what is left of it is still to be given.
alter table refund add column overtaken bigint not null default 0
  constraint refund_overtaken_check check (overtaken >= 0 and overtaken < amount);
