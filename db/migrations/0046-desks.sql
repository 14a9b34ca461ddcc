-- What a newcomer is shown to begin with is put away by them, list by list, and stays so.

create table checklist_put_away (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  checklist text not null check (length(checklist) between 1 and 40),
  put_away_at timestamptz not null,
  primary key (marketplace_id, member_id, checklist),
  foreign key (marketplace_id, member_id) references member
);
call isolate('checklist_put_away');
