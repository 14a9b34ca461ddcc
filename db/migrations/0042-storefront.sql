-- What a shop window says of its goods and its sellers, kept as it happens, so that nobody counts while a page waits.

-- How much a product is wanted: by how many it is watched, and how many pieces of it were sold and kept.
create table product_interest (
  marketplace_id uuid not null references marketplace,
  product_id uuid not null,
  watchers integer not null default 0 check (watchers >= 0),
  sold integer not null default 0 check (sold >= 0),
  -- A sale says more than a look.
  wanted integer not null generated always as (watchers + 3 * sold) stored,
  primary key (marketplace_id, product_id),
  foreign key (marketplace_id, product_id) references product
);
create index product_most_wanted on product_interest (marketplace_id, wanted desc, product_id desc);
call isolate('product_interest');

-- How long after the payment a seller sent each parcel, in seconds of business time; the latest are what is spoken of.
create table seller_dispatch (
  marketplace_id uuid not null references marketplace,
  deal_id uuid not null,
  member_id uuid not null,
  dispatched_at timestamptz not null,
  seconds bigint not null check (seconds >= 0),
  primary key (marketplace_id, deal_id),
  foreign key (marketplace_id, deal_id) references deal,
  foreign key (marketplace_id, member_id) references member
);
create index dispatches_of_seller on seller_dispatch (marketplace_id, member_id, dispatched_at desc);
call isolate('seller_dispatch');

-- The middle one of a seller's latest dispatches; null while there are too few to speak of.
alter table seller_standing add column dispatches integer not null default 0 check (dispatches >= 0);
alter table seller_standing add column dispatch_seconds bigint check (dispatch_seconds >= 0);
-- For the window: the sellers with most sales first.
create index sellers_by_sales on seller_standing (marketplace_id, sales desc, member_id desc);

-- Who a seller is, in their own words.
create table seller_story (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  headline text not null default '' check (length(headline) <= 120),
  story text not null default '' check (length(story) <= 3000),
  updated_at timestamptz not null,
  primary key (marketplace_id, member_id),
  foreign key (marketplace_id, member_id) references member
);
call isolate('seller_story');

-- What begins as somebody types. Neither a beginning nor a likeness is leakproof, so these look with the reader's role
-- and set the marketplace's condition themselves, as search_products does. They answer ids (and one word) only.
create index product_by_beginning on product (marketplace_id, title_folded text_pattern_ops)
  where archived_at is null and sold_by is not null;
create index member_by_beginning on member (marketplace_id, fold_words(name) text_pattern_ops);

-- The products whose title begins so, and then those that have a word beginning so; at most so many.
create function suggest_products(words text, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  folded constant text := fold_words(words);
  beginning constant text := replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  begun constant text := nullif(plainto_tsquery('simple', folded)::text, '');
  found_first integer;
begin
  return query
    select p.id from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null and p.sold_by is not null
      and p.title_folded like beginning
    limit most;
  get diagnostics found_first = row_count;
  -- Of one letter or two begins half the dictionary.
  if found_first < most and length(folded) > 2 and begun is not null then
    return query
      select p.id from product p
      where p.marketplace_id = current_marketplace() and p.archived_at is null and p.sold_by is not null
        and p.search @@ (begun || ':*')::tsquery and p.title_folded not like beginning
      limit most - found_first;
  end if;
end $$;
alter function suggest_products(text, integer) owner to marketry_reader;
grant execute on function suggest_products(text, integer) to marketry_app;

-- The members whose name begins so. Which of them sell is the asker's question.
create function suggest_members(words text, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.id from public.member m
    where m.marketplace_id = public.current_marketplace()
      and public.fold_words(m.name) like
          replace(replace(replace(public.fold_words(words), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    limit most;
  end;
alter function suggest_members(text, integer) owner to marketry_reader;
grant execute on function suggest_members(text, integer) to marketry_app;

-- Whoever owns the database may name the extension's settings only once it has been loaded, which a call of it does.
do $$ begin perform show_trgm(''); end $$;

-- The word of our titles that is most like this one; null when it stands in a title itself, or none is like it.
create function nearest_word(word text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.4
as $$
declare
  folded constant text := fold_words(word);
  nearest text;
begin
  if length(folded) < 3 or length(folded) > 40 then return null; end if;
  perform from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null
      and p.search @@ (websearch_to_tsquery('english', folded) || websearch_to_tsquery('simple', folded))
    limit 1;
  if found then return null; end if;
  select candidate into nearest
  from (select p.title_folded from product p
        where p.marketplace_id = current_marketplace() and p.archived_at is null and p.title_folded %> folded
        limit 200) likely,
       lateral regexp_split_to_table(likely.title_folded, '[^[:alnum:]]+') as candidate
  where length(candidate) > 2 and similarity(candidate, folded) >= 0.3
  group by candidate
  order by similarity(candidate, folded) desc, count(*) desc, candidate limit 1;
  return nearest;
end $$;
alter function nearest_word(text) owner to marketry_reader;
grant execute on function nearest_word(text) to marketry_app;
