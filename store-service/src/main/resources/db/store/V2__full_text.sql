-- Words are found with and without accents, by their stem where the language has a stemmer.
create extension if not exists unaccent;

create text search configuration words_en (copy = pg_catalog.english);
create text search configuration words_es (copy = pg_catalog.spanish);
create text search configuration words_pt (copy = pg_catalog.portuguese);
create text search configuration words_fr (copy = pg_catalog.french);
create text search configuration words_other (copy = pg_catalog.simple);

alter text search configuration words_en
  alter mapping for hword, hword_part, word with unaccent, english_stem;
alter text search configuration words_es
  alter mapping for hword, hword_part, word with unaccent, spanish_stem;
alter text search configuration words_pt
  alter mapping for hword, hword_part, word with unaccent, portuguese_stem;
alter text search configuration words_fr
  alter mapping for hword, hword_part, word with unaccent, french_stem;
alter text search configuration words_other
  alter mapping for hword, hword_part, word with unaccent, simple;

create function words_config(language text) returns regconfig
  language sql immutable parallel safe
  return case language
    when 'en' then 'words_en'::regconfig
    when 'es' then 'words_es'::regconfig
    when 'pt' then 'words_pt'::regconfig
    when 'fr' then 'words_fr'::regconfig
    else 'words_other'::regconfig
  end;

-- Cutting a text into words costs several times what storing it costs: it is done after the batch,
-- from this queue.
create table unindexed (
  article_id text collate "C" primary key references article on delete cascade,
  place bigint not null generated always as identity
);

create index unindexed_by_place on unindexed (place);

create table article_words (
  article_id text collate "C" primary key references article on delete cascade,
  config regconfig not null,
  words tsvector not null,
  -- When the article became findable by its words: see stored_in of article.
  indexed_in xid8 not null default pg_current_xact_id()
);

create index article_words_by_word on article_words using gin (words);
create index article_words_by_transaction on article_words (indexed_in);
