-- How long those who asked a seller about a product waited for an answer; counted with the answers in deals (0060).
create table seller_reply (
  marketplace_id uuid not null references marketplace,
  -- The message that waited.
  message_id uuid not null,
  member_id uuid not null,
  answered_at timestamptz not null,
  seconds bigint not null check (seconds >= 0),
  primary key (marketplace_id, message_id),
  foreign key (marketplace_id, message_id) references message,
  foreign key (marketplace_id, member_id) references member
);
create index replies_of_seller on seller_reply (marketplace_id, member_id, answered_at desc);
call isolate('seller_reply');
