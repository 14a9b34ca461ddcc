-- A notice that calls another member by name ('Amna has written to you') says whose name it is, so that it goes with them.
alter table notification add column name_of uuid;
create index notification_by_name on notification (marketplace_id, name_of) where name_of is not null;

-- The wall hides every row from the owner too: it is lifted for what follows.
alter table notification no force row level security;
alter table message no force row level security;
alter table activity no force row level security;
alter table activity_personal no force row level security;
alter table member no force row level security;
alter table auction no force row level security;
alter table product no force row level security;

-- Of those told before, the cause names the first message that was not read, and with it its author.
update notification n set name_of = m.author_id from message m
where n.kind = 'messages-waiting' and m.marketplace_id = n.marketplace_id
  and m.conversation_id = (n.data ->> 'conversation_id')::uuid and m.number = split_part(n.cause, ':', 3)::bigint;

-- Who acted as a member stands in the log, in the line of the same moment.
update notification set data = data - 'operator' || jsonb_build_object('name', data -> 'operator')
where kind = 'acted-as' and data ? 'operator';
update notification n set name_of = a.actor_id::uuid from activity a
where n.kind = 'acted-as' and a.action = 'acting.began' and a.marketplace_id = n.marketplace_id
  and a.object_kind = 'member' and a.object_id = n.member_id::text and a.at = n.created_at;

-- Who has left already is named no more.
update notification n set data = n.data || '{"name": "Former member"}' from member m
where m.marketplace_id = n.marketplace_id and m.id = n.name_of and m.standing = 'erased';

-- Why an auction was called off, and why somebody was acted as, is about a member and goes with them: it moves from the
-- line, which nobody can change, to its personal half. Of who has left already it is kept no more.
insert into activity_personal (marketplace_id, at, id, member_id, changes)
select a.marketplace_id, a.at, a.id, m.id,
  jsonb_build_object('reason', jsonb_build_object('before', null, 'after', a.details -> 'reason'))
from activity a
left join auction u on u.marketplace_id = a.marketplace_id and a.object_kind = 'auction' and u.id::text = a.object_id
left join product p on p.marketplace_id = u.marketplace_id and p.id = u.product_id
join member m on m.marketplace_id = a.marketplace_id
  and m.id::text = case a.object_kind when 'auction' then p.seller_id::text else a.object_id end and m.standing <> 'erased'
where a.action in ('auction.withdraw', 'auction.cancel', 'acting.began') and a.details ? 'reason';
update activity set details = details - 'reason'
where action in ('auction.withdraw', 'auction.cancel', 'acting.began') and details ? 'reason';

alter table notification force row level security;
alter table message force row level security;
alter table activity force row level security;
alter table activity_personal force row level security;
alter table member force row level security;
alter table auction force row level security;
alter table product force row level security;
