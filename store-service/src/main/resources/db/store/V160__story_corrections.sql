-- What editors say of the story of an article. The newest word on a pair of articles stands, in whichever order the
-- pair is named, and wins over the decider.
create table story_correction (
  id bigint primary key generated always as identity,
  article_id text collate "C" not null references article on delete cascade,
  other_id text collate "C" not null references article on delete cascade,
  verdict text not null check (verdict in ('apart', 'together', 'undone')),
  editor text not null,
  corrected_at timestamptz not null,
  -- The articles that changed their story, with their links as they were before.
  moved jsonb not null,
  check (article_id <> other_id)
);

create index story_correction_by_pair
  on story_correction (least(article_id, other_id), greatest(article_id, other_id), id desc);
create index story_correction_by_other on story_correction (other_id);

create view standing_story_correction as
  select * from (
    select distinct on (least(article_id, other_id), greatest(article_id, other_id)) *
    from story_correction
    order by least(article_id, other_id), greatest(article_id, other_id), id desc) newest
  where verdict <> 'undone';

-- Pairs of articles whose stories never become one: an article that was taken out of a story, and each article that
-- stayed. So the correction holds even if the article that it names is taken out of the story as well.
create table story_apart (
  correction bigint not null references story_correction on delete cascade,
  article_id text collate "C" not null references article on delete cascade,
  other_id text collate "C" not null references article on delete cascade,
  primary key (correction, article_id, other_id)
);

create index story_apart_by_article on story_apart (article_id);
create index story_apart_by_other on story_apart (other_id);

-- Null for a story that an editor made part of another.
alter table story_merged alter column by_number drop not null;
