-- What visitors write to the marketplace, and what it answers.
create table contact_message (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- The lifecycle: see modules/pages/process.ts.
  state text not null,
  version integer not null,
  entered_at timestamptz not null,
  step integer not null default 0,
  policy jsonb not null,
  -- The form it came by: sent twice, it is one message.
  form text not null,
  -- Who wrote, where somebody was signed in; name and address as they gave them, until they are forgotten.
  member_id uuid,
  name text not null,
  email text not null,
  subject text not null,
  text text not null,
  language text not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, form),
  foreign key (marketplace_id, member_id) references member
);
create index contact_messages_by_state on contact_message (marketplace_id, state, id desc);
call isolate('contact_message');
grant select (state, version) on contact_message to marketry_crossing;

-- Answers go out by mail; what became of each stands here.
create table contact_answer (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  message_id uuid not null,
  author_id uuid not null,
  text text not null,
  mail_state text not null default 'due' check (mail_state in ('due', 'sent', 'refused')),
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, message_id) references contact_message
);
create index answers_of_message on contact_answer (marketplace_id, message_id, id);
call isolate('contact_answer');
