// What the platform keeps: sessions, one-time socket tickets, guesses at passwords, and the audit of acts that
// change rights.
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
create index session_of_person on session (person_id);
create index session_seen on session (seen_at);

create table socket_ticket (
  ticket_hash bytea primary key,
  session_id uuid not null references session (id) on delete cascade,
  ends_at timestamptz not null
);
create index socket_ticket_of_session on socket_ticket (session_id);

-- Attempts to sign in by account and by address; held here so that several nodes agree and a restart forgives
-- nobody. The subject is a hash: a login that somebody tried is nobody's business.
create table sign_in_guess (
  subject bytea primary key,
  failures int not null,
  since timestamptz not null,
  blocked_until timestamptz
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
create index audit_entry_subject on audit_entry (subject, id);
-- Append only, also for whoever has the application's password.
create function audit_stays() returns trigger language plpgsql as $$ begin raise exception 'audit entries stay as they are'; end $$;
create trigger audit_stays before update or delete or truncate on audit_entry for each statement execute function audit_stays();
`,
};
