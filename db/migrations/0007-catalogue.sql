-- What is offered: categories as a tree, products with their pictures, and listings at a fixed price.

-- Search over a marketplace's own entries needs its key inside the inverted index.
create extension if not exists btree_gin;

-- A tree by constraints alone: a child's depth is its parent's plus one, and follows it. A cycle would have to grow
-- deeper than itself, so it runs into the bound and is refused, whoever else moves a branch at the same time.
create table category (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  parent_id uuid,
  parent_depth integer,
  depth integer not null generated always as (coalesce(parent_depth + 1, 0)) stored constraint depth_bound check (depth <= 7),
  name text not null check (length(name) between 2 and 60),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null default 0,
  primary key (marketplace_id, id),
  unique (marketplace_id, id, depth),
  constraint slug_among_siblings unique nulls not distinct (marketplace_id, parent_id, slug),
  constraint parent_in_tree foreign key (marketplace_id, parent_id, parent_depth)
    references category (marketplace_id, id, depth) on update cascade,
  constraint parent_with_depth check ((parent_id is null) = (parent_depth is null))
);
call isolate('category');

-- Words as they are compared: small letters, no accents; Arabic forms of Urdu letters as Urdu writes them, no vowel
-- marks, no stretching, no joiners. Declared immutable (the dictionary is named and part of the installation), so that
-- a column may be made of it.
create function fold_words(words text) returns text
  language sql immutable strict parallel safe
  begin atomic
    select lower(unaccent('unaccent'::regdictionary, translate(
      regexp_replace(normalize(words, NFKC), '[\u064B-\u065F\u0670\u0640\u200C\u200D]', '', 'g'),
      'يىئكۀةۂۃهھأإآٱؤ',
      'یییکہہہہہہااااو')));
  end;
grant execute on function fold_words(text) to marketry_app, marketry_reader;

create table product (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  seller_id uuid not null,
  category_id uuid not null,
  title text not null check (length(title) between 3 and 140),
  description text not null default '' check (length(description) <= 5000),
  condition text not null check (condition in ('new', 'like_new', 'good', 'fair')),
  -- Units that can be had. Claimed under this row's lock; never below zero.
  stock integer not null check (stock >= 0),
  city_id text references city,
  -- How it is offered now. A listing or an auction that is open points at this very value, so it cannot be in both.
  sold_by text check (sold_by in ('fixed_price', 'auction')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Withdrawn by its seller: kept for the deals that name it, shown to nobody else.
  archived_at timestamptz,
  title_folded text not null generated always as (fold_words(title)) stored,
  search tsvector not null generated always as (
    setweight(to_tsvector('english', fold_words(title)), 'A')
    || setweight(to_tsvector('simple', fold_words(title)), 'A')
    || setweight(to_tsvector('english', fold_words(description)), 'C')) stored,
  primary key (marketplace_id, id),
  unique (marketplace_id, id, sold_by),
  foreign key (marketplace_id, seller_id) references member,
  foreign key (marketplace_id, category_id) references category,
  check (archived_at is null or sold_by is null)
) with (fillfactor = 85);
create index product_newest on product (marketplace_id, created_at desc, id desc) where archived_at is null;
create index product_of_category on product (marketplace_id, category_id, created_at desc, id desc)
  where archived_at is null;
create index product_of_seller on product (marketplace_id, seller_id, created_at desc, id desc)
  where archived_at is null;
create index product_by_words on product using gin (marketplace_id, search) where archived_at is null;
create index product_by_likeness on product using gin (marketplace_id, title_folded gin_trgm_ops)
  where archived_at is null;
call isolate('product');

-- A product's pictures in their order. A picture that is taken off its product keeps its file: deals show it still.
create table product_picture (
  marketplace_id uuid not null,
  file_id uuid not null,
  product_id uuid not null,
  position integer not null,
  -- What it shows, for who cannot see it.
  alt text not null default '' check (length(alt) <= 200),
  primary key (marketplace_id, file_id),
  constraint one_after_another unique (marketplace_id, product_id, position) deferrable initially deferred,
  foreign key (marketplace_id, file_id) references file,
  foreign key (marketplace_id, product_id) references product
);
call isolate('product_picture');

-- A product at a fixed price. While it is active it says 'fixed_price' to the product's own word; the auction of a
-- later module says 'auction' in the same way, and the two shut each other out.
create table listing (
  marketplace_id uuid not null references marketplace,
  id uuid not null,
  product_id uuid not null,
  -- Minor units.
  price bigint not null check (price > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null default 'active' check (status in ('active', 'closed')),
  sold_by text generated always as (case when status = 'active' then 'fixed_price' end) stored,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, product_id) references product,
  constraint offered_one_way foreign key (marketplace_id, product_id, sold_by)
    references product (marketplace_id, id, sold_by),
  check ((status = 'closed') = (closed_at is not null))
);
create unique index one_active_listing on listing (marketplace_id, product_id) where status = 'active';
create index listings_of_product on listing (marketplace_id, product_id);
create index listing_by_price on listing (marketplace_id, price, id) where status = 'active';
create index listing_newest on listing (marketplace_id, created_at desc, id desc) where status = 'active';
call isolate('listing');

-- What is known of a seller from past deals, added up as they happen (docs/decisions/sellers-standing-is-kept.md).
create table seller_standing (
  marketplace_id uuid not null references marketplace,
  member_id uuid not null,
  ratings integer not null default 0 check (ratings >= 0),
  stars integer not null default 0 check (stars between ratings and ratings * 5),
  sales integer not null default 0 check (sales >= 0),
  primary key (marketplace_id, member_id),
  foreign key (marketplace_id, member_id) references member
);
call isolate('seller_standing');

-- Text search under row-level security: neither @@ nor %> is leakproof, so the app's own query could not reach their
-- indexes. This function reads with a policy of its own and sets the marketplace's condition itself. It answers ids
-- only; what the app then shows of them passes its own wall.
create policy search_looks_at_all on product for select to marketry_reader using (true);
grant select on product to marketry_reader;

create function search_products(words text, most integer)
  returns table (product_id uuid, rank integer)
  language plpgsql stable security definer set search_path = pg_catalog, public
  set pg_trgm.word_similarity_threshold = 0.45
as $$
declare
  folded constant text := fold_words(words);
  begun constant text := nullif(plainto_tsquery('simple', folded)::text, '');
  -- Quotes and a minus are meant exactly; everything else is looked for generously.
  exact constant boolean := folded ~ '"|(^|\s)-';
  -- Words in their stem or as written; or the beginning of a word that is still being typed.
  wanted constant tsquery := websearch_to_tsquery('english', folded) || websearch_to_tsquery('simple', folded)
                             || case when exact or begun is null then ''::tsquery else (begun || ':*')::tsquery end;
  found_by_words integer;
begin
  return query
    select p.id, 1000000 + (ts_rank(p.search, wanted) * 1000000)::integer as likeness
    from product p
    where p.marketplace_id = current_marketplace() and p.archived_at is null and p.search @@ wanted
    order by likeness desc, p.id desc limit most;
  get diagnostics found_by_words = row_count;
  -- Few words matched: perhaps one was mistyped.
  if found_by_words < 10 and not exact then
    return query
      select p.id, (word_similarity(folded, p.title_folded) * 1000000)::integer as likeness
      from product p
      where p.marketplace_id = current_marketplace() and p.archived_at is null
        and p.title_folded %> folded and not p.search @@ wanted
      order by likeness desc, p.id desc limit most - found_by_words;
  end if;
end $$;
alter function search_products(text, integer) owner to marketry_reader;
grant execute on function search_products(text, integer) to marketry_app;
