-- What people at the desk did with articles and stories. A person is a name: of an account, or the one that a browser
-- gave on a desk without accounts.

-- Articles that were opened or marked. Whoever marks all as read leaves one row in seen instead.
create table reading (
  person text not null,
  article_id text collate "C" not null references article on delete cascade,
  -- False: marked as unread, although seen.
  is_read boolean not null,
  -- Transaction of the version at that time.
  stored_in xid8 not null,
  primary key (person, article_id)
);

create index reading_by_newness on reading (person, stored_in desc, article_id) where is_read;
create index reading_again on reading (person) where not is_read;
create index reading_by_article on reading (article_id);

-- Until which transaction a person has seen the articles of a view; the empty view has all articles.
create table seen (
  person text not null,
  view text not null,
  until xid8 not null
);

create unique index seen_by_view on seen (person, md5(view));

create table kept (
  person text not null,
  article_id text collate "C" not null references article on delete cascade,
  kept_at timestamptz not null,
  primary key (person, article_id)
);

create index kept_by_time on kept (person, kept_at desc);
create index kept_by_article on kept (article_id);

-- Who takes care of an article: one person at a time.
create table assignment (
  article_id text collate "C" primary key references article on delete cascade,
  assignee text not null,
  assigned_by text not null,
  assigned_at timestamptz not null,
  is_done boolean not null
);

create index assignment_by_assignee on assignment (assignee, assigned_at desc) where not is_done;

create table note (
  id bigint primary key generated always as identity,
  article_id text collate "C" references article on delete cascade,
  story bigint,
  author text not null,
  text text not null,
  noted_at timestamptz not null,
  check ((article_id is null) <> (story is null))
);

create index note_by_article on note (article_id, id) where article_id is not null;
create index note_by_story on note (story, id) where story is not null;

-- Sources by name and stories by number that a person does not want to see.
create table mute (
  person text not null,
  kind text not null check (kind in ('source', 'story')),
  value text not null,
  muted_at timestamptz not null,
  primary key (person, kind, value)
);

-- Saved searches. Those without an owner belong to everybody.
create table beat (
  id bigint primary key generated always as identity,
  owner text,
  name text not null,
  -- Canonical, without a question mark; empty for all articles.
  query text not null,
  position integer not null,
  created_at timestamptz not null
);

create index beat_by_owner on beat (owner, position, id);
