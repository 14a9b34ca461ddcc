-- Jobs lie in a schema of their own, whose tables pg-boss makes (src/platform/jobs/install.ts, run after the migrations).
-- They are not under row-level security: a payload holds ids and the id of its marketplace, nothing else.
create schema jobs;
grant usage on schema jobs to marketry_app;

-- When each declared schedule is due next, by the business clock, so that turning the clock forward lets it fire.
create table job_schedule (
  name text not null,
  -- The marketplace it runs for; '' for a schedule of the whole deployment.
  scope text not null default '',
  cron text not null,
  -- IANA zone in which the expression is read.
  zone text not null,
  enabled boolean not null default true,
  next_due timestamptz not null,
  primary key (name, scope)
);
grant select, insert, update on job_schedule to marketry_app;
