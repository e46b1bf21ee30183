-- When each host may be asked next, by whichever replica; sites of one service share a row.
create table host (
  domain   text        primary key,
  next_at  timestamptz not null,
  pause_ms bigint      -- least time between two requests; null: the usual
);

-- Processes that share the work; one that is not seen any more is dead.
create table replica (
  id      uuid        primary key,
  seen_at timestamptz not null default now()
);

alter table feed
  add column claimed_at         timestamptz,
  add column asked_at           timestamptz, -- when somebody last asked for a visit
  add column paused             boolean not null default false,
  add column fixed_interval_ms  bigint,      -- as the operator wants it; null: it adapts
  add column own_headers        jsonb,       -- sent to this feed's host alone; secret
  add column whole_at           timestamptz, -- last asked without validators
  add column conditional_visits int not null default 0, -- since then
  add column ttl_ms             bigint,      -- how long the publisher wants it to be kept
  add column quiet_hours        int[] not null default '{}',
  add column quiet_days         int[] not null default '{}', -- 1: Monday
  add column moved_to           text,        -- permanent redirects lead there
  add column moved_since        timestamptz,
  add column moved_visits       int not null default 0, -- in a row
  add column error_at           timestamptz, -- the last visit that failed
  add column error_outcome      text,
  add column error_reason       text,
  add column error_detail       text;
drop index feed_due;
create index feed_due on feed (due_at) where due_at is not null;
create index feed_held on feed (domain) where lease_until is not null;

alter table page
  add column claimed_at   timestamptz,
  add column dates        text, -- what the feed says of its dates
  add column last_seen_at timestamptz not null default now(); -- in the feed, to the day
comment on column page.fingerprint is 'of the words the feed says about it';
create index page_held on page (domain) where lease_until is not null;
create index page_seen on page (last_seen_at) where due_at is null;
