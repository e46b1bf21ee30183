-- What people decided about dead letters: the record of who did what, when and why.
create table dead_letter_decision (
  id bigint primary key generated always as identity,
  kind text not null check (kind in ('replay', 'discard')),
  made_by text not null,
  made_at timestamptz not null,
  reason text check (kind = 'replay' or reason is not null),
  -- About one letter, or about all open ones of a topic and a cause; null stands for any.
  letter_id bigint,
  topic text,
  cause text,
  settled integer not null default 0,
  failed integer not null default 0,
  -- Null while it is being carried out, and for ever if that was cut short.
  finished_at timestamptz
);

-- Records that no stage could handle, as they lie in the dead-letter topics.
create table dead_letter (
  id bigint primary key generated always as identity,
  dlt_topic text not null,
  dlt_partition integer not null,
  dlt_offset bigint not null,
  dlt_time timestamptz not null,
  received_at timestamptz not null,
  -- Where it was met; all but the topic as the headers say, if they do.
  topic text not null,
  topic_partition integer,
  topic_offset bigint,
  topic_time timestamptz,
  consumer_group text,
  cause text not null,
  message text not null,
  record_key bytea,
  record_value bytea,
  header_names text[] not null,
  header_values bytea[] not null,
  state text not null default 'open' check (state in ('open', 'replayed', 'discarded')),
  decision_id bigint references dead_letter_decision check ((state = 'open') = (decision_id is null)),
  -- The letter whose replay failed and became this one.
  forerunner_id bigint references dead_letter,
  -- With its time: offsets begin anew when a broker loses its disk.
  unique (dlt_topic, dlt_partition, dlt_offset, dlt_time)
);

create index dead_letter_open on dead_letter (topic, cause, id) where state = 'open';
create index dead_letter_by_cause on dead_letter (cause, id);
create index dead_letter_by_forerunner on dead_letter (forerunner_id) where forerunner_id is not null;
