-- What editors say of an article's tags. Nothing is changed or deleted here: the newest word on a tag
-- stands, and wins over the machine whenever the machine tags the article anew.
create table correction (
  id bigint primary key generated always as identity,
  article_id text collate "C" not null references article on delete cascade,
  -- A taxonomy of topics, or 'countries', whose tags are ISO 3166-1 codes.
  taxonomy text not null,
  tag text not null,
  verdict text not null check (verdict in ('confirmed', 'added', 'removed')),
  -- Of a country only: focus or mention.
  role text check (role in ('focus', 'mention')),
  editor text not null,
  corrected_at timestamptz not null
);

create index correction_by_tag on correction (article_id, taxonomy, tag, id desc);

create view standing_correction as
  select distinct on (article_id, taxonomy, tag)
    id, article_id, taxonomy, tag, verdict, role, editor, corrected_at
  from correction
  order by article_id, taxonomy, tag, id desc;
