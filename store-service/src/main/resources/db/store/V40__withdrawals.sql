-- Articles whose page is gone for good. It may arrive before the article, so that it refers to none;
-- it holds until the article is fetched again.
create table withdrawal (
  article_id text collate "C" primary key,
  gone_since timestamptz not null,
  withdrawn_at timestamptz not null
);
