-- Words are found by the search index of each replica, which follows these tables: everything that changes what a
-- query can find leaves the number of its transaction.
drop table unindexed;
drop table article_words;
drop function words_config(text);
drop text search configuration words_en;
drop text search configuration words_es;
drop text search configuration words_pt;
drop text search configuration words_fr;
drop text search configuration words_other;

-- Changes that leave stored_in of the article alone: new tags, corrections, withdrawals, removals. The newest of
-- each article. The empty id stands for all articles.
create table article_change (
  article_id text collate "C" primary key,
  changed_in xid8 not null default pg_current_xact_id()
);

create index article_change_by_transaction on article_change (changed_in);

-- Decisions on stories, also on those of an article's copies. Null before this column was there.
alter table story_article add column decided_in xid8;
alter table story_article alter column decided_in set default pg_current_xact_id();

create index story_article_by_transaction on story_article (decided_in);
create index story_article_by_original on story_article (of_number) where of_number is not null;

-- An index that was made of another database, as after a restore, is not continued.
create table search_source (
  id uuid not null default gen_random_uuid()
);

insert into search_source default values;

-- Whoever removes articles, by whatever statement, need not know of the index.
create function note_removed_articles() returns trigger language plpgsql as $$
begin
  insert into article_change (article_id) select id from gone
  on conflict (article_id) do update set changed_in = excluded.changed_in;
  return null;
end $$;

create trigger article_removed after delete on article
  referencing old table as gone for each statement execute function note_removed_articles();

create function note_emptied_articles() returns trigger language plpgsql as $$
begin
  insert into article_change (article_id) values ('')
  on conflict (article_id) do update set changed_in = excluded.changed_in;
  return null;
end $$;

create trigger article_emptied after truncate on article
  for each statement execute function note_emptied_articles();

-- In one order, so that two transactions never wait for each other in a circle.
create function note_changed_articles(ids text[]) returns void language sql as $$
  insert into article_change (article_id) select distinct id from unnest(ids) as id order by id
  on conflict (article_id) do update set changed_in = excluded.changed_in
$$;
