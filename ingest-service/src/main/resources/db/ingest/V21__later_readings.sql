-- Pages whose article was published, to be read again while the news is fresh; gone when that is over.
create table later_reading (
  id          bigint generated always as identity primary key,
  article_id  text        not null unique,
  feed_id     bigint      not null references feed on delete cascade,
  entry_key   text        not null,
  entry       jsonb       not null, -- what the feed says about it
  url         text        not null, -- of the page
  domain      text        not null,
  since       timestamptz not null default now(), -- when the article was first published by us
  readings    int         not null default 0,
  gone_since  timestamptz, -- when the page was first found gone; null while it is there

  due_at      timestamptz not null,
  claimed_at  timestamptz,
  lease_owner uuid,
  lease_until timestamptz
);
create index later_reading_due on later_reading (domain, due_at);
create index later_reading_held on later_reading (domain) where lease_until is not null;
