-- Of two operators who set fees at once one is first: a schedule follows the one that was set last when it was made, and
-- none is followed by two. Who had looked at another one than the last is told so.
alter table fee_schedule add column follows uuid;
update fee_schedule f set follows = o.before
  from (select marketplace_id, id, lag(id) over (partition by marketplace_id order by made_at, id) as before
        from fee_schedule) o
  where o.marketplace_id = f.marketplace_id and o.id = f.id;
alter table fee_schedule add constraint one_fee_schedule_after_another unique nulls not distinct (marketplace_id, follows);
alter table fee_schedule add foreign key (marketplace_id, follows) references fee_schedule;
