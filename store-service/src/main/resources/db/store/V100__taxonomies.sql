-- The taxonomies that classify-service published, the newest version of each. Those that the newest
-- publication of all names in_use are in use, in that order; the others are retired.
create table taxonomy (
  id text collate "C" primary key,
  version text not null,
  label text not null,
  description text not null,
  labels jsonb not null,
  short_labels jsonb not null,
  in_use text[] not null,
  published_at timestamptz not null
);

-- What editors call a topic. One that its taxonomy dropped has no place, and keeps the rest.
alter table known_topic
  add column place integer,
  add column label text,
  add column description text,
  add column labels jsonb not null default '{}',
  add column short_labels jsonb not null default '{}',
  add column scope text,
  add column includes text[] not null default '{}',
  add column excludes text[] not null default '{}',
  add column colour text;
