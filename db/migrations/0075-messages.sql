-- Conversations between members (docs/decisions/who-may-write-to-whom.md, docs/decisions/messages-numbered-twice.md).

create table conversation (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  -- About a product that somebody asks its seller about, about a deal of two, between two members, or in a group.
  about text not null check (about in ('product', 'deal', 'members', 'group')),
  product_id uuid,
  deal_id uuid,
  -- What a group is called; empty elsewhere.
  title text not null default '' check (length(title) <= 300),
  -- Who began it: asks about the product, owns the group.
  begun_by uuid not null,
  -- What there is only one of: a product and who asks, a deal, a pair of members. Null for groups.
  one_of text,
  -- How many messages there are: the number of the last one. Whoever writes holds this row.
  last_number bigint not null default 0 check (last_number >= 0),
  last_at timestamptz not null,
  created_at timestamptz not null,
  primary key (marketplace_id, id),
  constraint one_conversation unique (marketplace_id, one_of),
  foreign key (marketplace_id, product_id) references product,
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, begun_by) references member,
  check ((about = 'product') = (product_id is not null)),
  check ((about = 'deal') = (deal_id is not null)),
  check ((about = 'group') = (one_of is null))
);
create index conversations_of_product on conversation (marketplace_id, product_id) where product_id is not null;
create index conversations_of_deal on conversation (marketplace_id, deal_id) where deal_id is not null;
create index conversations_begun on conversation (marketplace_id, begun_by);
call isolate('conversation');

-- Who is in a conversation, and how far they have read. One row for each member, also for those who have left.
create table conversation_member (
  marketplace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  joined_at timestamptz not null,
  -- Who joins a group later sees what was written from then on; who has left, nothing of what came after.
  sees_from bigint not null default 0 check (sees_from >= 0),
  left_at timestamptz,
  sees_to bigint check (sees_to >= sees_from),
  read_number bigint not null default 0 check (read_number >= 0),
  read_at timestamptz,
  -- Since when something is unread; null while nothing is.
  unread_since timestamptz,
  -- When they were told by a notice of what is unread: once, until they come again.
  told_at timestamptz,
  muted boolean not null default false,
  primary key (marketplace_id, conversation_id, member_id),
  foreign key (marketplace_id, conversation_id) references conversation,
  foreign key (marketplace_id, member_id) references member,
  check ((left_at is null) = (sees_to is null))
);
create index conversations_of_member on conversation_member (marketplace_id, member_id, conversation_id);
create index conversations_unread on conversation_member (marketplace_id, unread_since)
  where unread_since is not null and told_at is null and not muted and left_at is null;
call isolate('conversation_member');

create table message (
  marketplace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- 1 for the first of the conversation; the next is always one higher.
  number bigint not null check (number > 0),
  author_id uuid not null,
  -- The author's own name for it: what was sent twice under one is one message.
  ref text not null check (length(ref) between 1 and 100),
  -- Plain text.
  body text not null check (length(body) <= 4000),
  files integer not null default 0 check (files between 0 and 5),
  at timestamptz not null,
  -- Taken out of sight by those who run the marketplace.
  removed_at timestamptz,
  primary key (marketplace_id, id),
  constraint one_number unique (marketplace_id, conversation_id, number),
  constraint one_message_of_a_ref unique (marketplace_id, conversation_id, author_id, ref),
  foreign key (marketplace_id, conversation_id) references conversation,
  foreign key (marketplace_id, author_id) references member,
  check (body <> '' or files > 0 or removed_at is not null)
);
create index messages_of_author on message (marketplace_id, author_id);
call isolate('message');

-- Who does not want to be written to by whom.
create table member_block (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  blocked_id uuid not null check (blocked_id <> member_id),
  at timestamptz not null,
  primary key (marketplace_id, member_id, blocked_id),
  foreign key (marketplace_id, member_id) references member,
  foreign key (marketplace_id, blocked_id) references member
);
create index blocks_of_blocked on member_block (marketplace_id, blocked_id);
call isolate('member_block');

-- What members report to those who run the marketplace.
create table message_report (
  marketplace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- The message that is reported; null where it is the conversation: its last one then.
  message_id uuid,
  reported_number bigint not null check (reported_number >= 0),
  -- Whose words are reported; null where it is the conversation.
  about_id uuid,
  reporter_id uuid not null,
  reason text not null check (reason in ('spam', 'insult', 'fraud', 'outside', 'other')),
  words text not null check (length(words) <= 1000),
  created_at timestamptz not null,
  decision text check (decision in ('dismissed', 'removed', 'warned')),
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '' check (length(note) <= 1000),
  primary key (marketplace_id, id),
  foreign key (marketplace_id, conversation_id) references conversation,
  foreign key (marketplace_id, message_id) references message,
  foreign key (marketplace_id, about_id) references member,
  foreign key (marketplace_id, reporter_id) references member,
  foreign key (marketplace_id, decided_by) references member,
  check (num_nulls(decision, decided_by, decided_at) in (0, 3))
);
create unique index one_open_report on message_report (marketplace_id, reporter_id, conversation_id, message_id)
  nulls not distinct where decision is null;
create index reports_by_age on message_report (marketplace_id, created_at, id);
create index reports_of_message on message_report (marketplace_id, message_id);
create index reports_about on message_report (marketplace_id, about_id);
call isolate('message_report');

-- The lines that are open to members' conversations, in whichever process; one that was killed is over when its time is.
create table chat_line (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  member_id uuid not null,
  -- Real time.
  until timestamptz not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, member_id) references member
);
create index chat_lines_of_member on chat_line (marketplace_id, member_id, until);
call isolate('chat_line');
