-- Wallets: what members have with the house. Their money stands in the ledger (accounts of the kind 'wallet'); here is only
-- what was asked for.

-- Whose wallet paid, where no card did.
alter table payment_attempt add column wallet_of uuid;

-- What a deal of the process wallet-top-up is about. Who it is for is its party.
create table wallet_top_up (
  marketplace_id uuid not null,
  deal_id uuid not null,
  payable_id uuid not null,
  primary key (marketplace_id, deal_id),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, payable_id) references payable
);
call isolate('wallet_top_up');
