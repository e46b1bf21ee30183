-- Newest version of each article. What it rests on: docs of package org.pillarwatch.store.article.
create table article (
  id text collate "C" primary key,
  version integer not null,
  -- Equal as long as title, text and publication date are.
  content_hash text collate "C" not null,
  url text not null,
  source text not null,
  feed text,
  title text not null,
  text text not null,
  summary text,
  authors text[] not null,
  image text,
  published_at timestamptz,
  modified_at timestamptz,
  -- Of version 1, of this version, and of the newest record that spoke of the article.
  first_fetched_at timestamptz not null,
  fetched_at timestamptz not null,
  last_fetched_at timestamptz not null,
  language text,
  taxonomy_version text not null,
  classified_at timestamptz not null,
  stored_at timestamptz not null,
  -- Sequence numbers are drawn before their rows are visible, so that a reader can miss one.
  -- The transaction tells exactly what has become visible since: see LiveArticles.
  stored_in xid8 not null default pg_current_xact_id(),
  -- Where the article stands in time. A date in the future, which some sites state, counts as the
  -- time it was met; least() passes over null.
  dated_at timestamptz not null generated always as (least(published_at, first_fetched_at)) stored
);

create index article_by_date on article (dated_at desc, id desc);
create index article_by_source on article (source, dated_at desc, id desc);
create index article_by_language on article (language, dated_at desc, id desc);
create index article_by_transaction on article (stored_in);

-- Versions that a newer one replaced.
create table former_version (
  article_id text collate "C" not null references article on delete cascade,
  version integer not null,
  content_hash text collate "C" not null,
  title text not null,
  text text not null,
  published_at timestamptz,
  fetched_at timestamptz not null,
  stored_at timestamptz not null,
  primary key (article_id, version)
);

create view article_version as
  select article_id, version, content_hash, title, text, published_at, fetched_at, stored_at
  from former_version
  union all
  select id, version, content_hash, title, text, published_at, fetched_at, stored_at
  from article;

create table topic_tag (
  article_id text collate "C" not null references article on delete cascade,
  taxonomy text not null,
  topic text not null,
  confidence double precision not null,
  evidence jsonb not null,
  primary key (article_id, taxonomy, topic)
);

create index topic_tag_by_topic on topic_tag (taxonomy, topic, article_id);

create table country_tag (
  article_id text collate "C" not null references article on delete cascade,
  country text not null,
  role text not null,
  confidence double precision not null,
  evidence jsonb not null,
  primary key (article_id, country)
);

create index country_tag_by_country on country_tag (country, article_id);

-- Every topic that a tag ever had: what a filter may name besides the configured ones.
create table known_topic (
  taxonomy text not null,
  topic text not null,
  primary key (taxonomy, topic)
);
