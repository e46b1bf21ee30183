-- Paragraphs met on the pages of a host: one that several pages hold is furniture, not the article.
create table paragraph (
  host         text        not null,
  hash         bigint      not null,
  pages        int         not null default 1,
  last_seen_at timestamptz not null default now(),
  primary key (host, hash)
);
create index paragraph_last_seen on paragraph (host, last_seen_at);
