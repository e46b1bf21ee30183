-- Articles that wait for their story: asked for in the transaction that stores them.
create table undecided (
  article_id text collate "C" primary key references article on delete cascade,
  place bigint not null generated always as identity,
  sketch jsonb not null
);

create index undecided_by_place on undecided (place);

-- What was decided, in the order in which it was. The decider's memory is rebuilt from here.
create table story_article (
  number bigint primary key,
  article_id text collate "C" not null unique references article on delete cascade,
  -- ISO 639-1, or und; stories do not cross languages.
  language text not null,
  arrived_at timestamptz not null,
  -- Number of the story's first article.
  story bigint not null,
  relation text,
  -- Number of the original, and of the article whose text shows it.
  of_number bigint,
  seen_in bigint,
  score double precision,
  similarity double precision not null,
  evidence jsonb not null,
  sketch jsonb not null,
  term_hashes integer[] not null,
  term_weights integer[] not null,
  brings_text boolean not null,
  check ((relation is null) = (of_number is null))
);

create index story_article_by_story on story_article (story, number);

create sequence story_article_number;

create table story (
  number bigint primary key,
  language text not null,
  articles integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);

create index story_by_time on story (last_at desc, number desc);
