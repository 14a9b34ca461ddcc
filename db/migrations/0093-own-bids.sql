-- Of what somebody bids only what counts is looked for by auction. While the index held all of it, PostgreSQL could not tell
-- it from the one of the bids' names in a log it knew nothing of yet, and read all bids of a bidder for each name.
drop index auction_log_of_bidder;
create index auction_log_of_bidder on auction_log (marketplace_id, bidder_id, auction_id) where refusal is null;
