-- Feeds may say that they deleted an entry, which they name by its guid.
alter table page
  add column guid       text,
  add column deleted_at timestamptz; -- when the feed says so; null while it holds the entry
create index page_article on page (article_id) where article_id is not null;
