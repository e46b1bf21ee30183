-- How many turns in a row feeds have had at the host, so that its pages get theirs.
alter table ingest.host add column feed_turns integer not null default 0;
