-- Sitemaps that an index lists are feeds of their own, visited as long as the index calls them fresh.
alter table feed
  add column parent_id bigint references feed on delete cascade,
  add column listed_at timestamptz; -- when the index says it last changed
create index feed_parent on feed (parent_id) where parent_id is not null;

-- Pages let due feeds of their host go first.
create index feed_host on feed (domain, due_at) where due_at is not null;
