-- Whoever is erased is erased at Stripe too. The row stays, with a name that leads to nobody there any more: by it, what
-- Stripe still tells of them is found and emptied.
alter table stripe_customer add column forgotten_at timestamptz;
