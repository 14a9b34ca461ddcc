-- What Stripe calls a dispute, in its own word, as last heard; null where it was last heard of before this was kept. A bank
-- may look again at what was decided here, and Stripe may have words that this program does not know.
alter table dispute add column at_stripe text;
