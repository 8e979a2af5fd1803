// What the platform keeps: sessions, one-time socket tickets, guesses, stored files, and the audit of acts
// that change rights.
export const platform = {
  name: '0001-platform',
  sql: `
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null,
  device text not null,
  address text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index session_person on session (person_id);

create table socket_ticket (
  ticket_hash bytea primary key,
  session_id uuid not null references session (id) on delete cascade,
  ends_at timestamptz not null
);

-- Failed sign-ins by account and by address; held here so that several nodes agree.
create table sign_in_guess (
  subject text not null,
  at timestamptz not null default now()
);
create index sign_in_guess_subject on sign_in_guess (subject, at);

create table stored_file (
  hash text primary key,
  bytes bigint not null,
  mime text not null,
  at timestamptz not null default now()
);

create table audit_entry (
  id bigint generated always as identity primary key,
  act text not null,
  actor_id uuid,
  subject text not null,
  reason text,
  facts jsonb not null default '{}',
  at timestamptz not null default clock_timestamp()
);
`,
};
