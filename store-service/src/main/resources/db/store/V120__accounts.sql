-- People who sign in. Names are unique without regard to case.
create table account (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  full_name text not null check (length(full_name) between 1 and 100),
  role text not null check (role in ('reader', 'editor', 'operator')),
  password_hash text not null,
  created_at timestamptz not null,
  signed_in_at timestamptz,
  disabled_at timestamptz
);

-- Failed attempts to sign in, counted by all replicas together; old rows are removed with each new one.
create table failed_sign_in (
  id bigint generated always as identity primary key,
  name text not null,
  address text not null,
  at timestamptz not null
);
create index failed_sign_in_name on failed_sign_in (name, at);
create index failed_sign_in_address on failed_sign_in (address, at);

-- Tokens of programs. Only a hash is stored.
create table api_token (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  account text not null references account on delete cascade,
  label text not null check (length(label) between 1 and 100),
  scope text not null check (scope in ('feed', 'read', 'write')),
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);
create index api_token_account on api_token (account);

-- Sessions as Spring Session reads and writes them.
create table spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Who changed or exported what, written in the transaction of the change.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  address text,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb
);
create index audit_who on audit (who, id desc);
create index audit_subject on audit (subject, id desc);
