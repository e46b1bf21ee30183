-- Times are the database's own (now()), so that replicas need not agree on the hour.

-- Feeds that are polled, what is known of each, and when it is due.
create table feed (
  id              bigint generated always as identity primary key,
  url             text        not null unique,
  domain          text        not null, -- registrable domain: its turns are shared
  title           text,                 -- as the operator names it
  feed_title      text,                 -- as the feed names itself
  label           text,                 -- folder of the operator's list
  added_at        timestamptz not null default now(),

  due_at          timestamptz default now(), -- null: never again (410)
  interval_ms     bigint      not null,
  lease_owner     uuid,
  lease_until     timestamptz,

  etag            text,
  last_modified   text,
  body_hash       text,

  last_outcome    text,
  last_reason     text,
  last_detail     text,
  last_visit_at   timestamptz,
  last_success_at timestamptz,
  failures        int         not null default 0, -- in a row
  entries_new     int         not null default 0, -- new or changed at the last reading
  entries_total   bigint      not null default 0  -- ever met
);
create index feed_due on feed (domain, due_at) where due_at is not null;

-- Entries of feeds, and the pages behind them that are still to be fetched.
create table page (
  id            bigint generated always as identity primary key,
  feed_id       bigint      not null references feed on delete cascade,
  entry_key     text        not null,
  fingerprint   text        not null, -- of what the feed says about it
  url           text,                 -- null: the entry has no page of its own
  domain        text        not null,
  entry         jsonb,                -- what the feed says about it, until the page is done

  due_at        timestamptz default now(), -- null: done
  attempts      int         not null default 0,
  lease_owner   uuid,
  lease_until   timestamptz,

  first_seen_at timestamptz not null default now(),
  outcome       text,
  reason        text,
  article_id    text,
  concluded_at  timestamptz,
  unique (feed_id, entry_key)
);
create index page_due on page (domain, due_at) where due_at is not null;
create index page_url on page (url);

-- The newest version of each article that the broker acknowledged.
create table article (
  id           text        primary key,
  content_hash text        not null,
  published_at timestamptz not null default now()
);
