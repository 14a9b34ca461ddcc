-- The media library: pictures that pages may show, each with the words for who cannot see it.
create table page_picture (
  marketplace_id uuid not null references marketplace,
  file_id uuid not null,
  alt text not null check (length(alt) between 1 and 300),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (marketplace_id, file_id),
  foreign key (marketplace_id, file_id) references file
);
create index page_pictures_newest on page_picture (marketplace_id, added_at desc, file_id desc);
call isolate('page_picture');
