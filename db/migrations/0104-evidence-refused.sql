-- Evidence that Stripe refused was sent again at once, and again, until the dispute was lost unanswered. How often it is
-- sent was agreed with nobody: what is still open goes on by the new version of its process.
alter table dispute no force row level security;
update dispute set version = 2
where version = 1 and state in ('told', 'needs_response', 'submitting', 'unanswered', 'accepting', 'under_review');
alter table dispute force row level security;
