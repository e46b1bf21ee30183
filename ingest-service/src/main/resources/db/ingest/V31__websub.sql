-- Where a feed says that it is pushed, and what it is called there; null: by its address.
alter table feed
  add column hub   text,
  add column topic text;

-- What hubs were asked to push. Whoever knows the token may speak of the feed, and proves by the
-- secret that it is the hub: two times 244 random bits.
create table subscription (
  feed_id     bigint      primary key references feed on delete cascade,
  hub         text        not null,
  topic       text        not null,
  token       text        not null unique
              default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  secret      text        not null
              default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  ask_at      timestamptz not null default now(), -- when the hub is asked next
  lease_until timestamptz, -- when it ends to push; null: it does not
  pushed_at   timestamptz
);
create index subscription_ask on subscription (ask_at);
