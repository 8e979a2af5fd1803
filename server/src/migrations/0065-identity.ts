// Signing in through providers outside: whose identities they are, who is under way to one, and the codes by which an imported person is
// bound the first time. Of a code, a state and a browser only the hash is kept.
export const identity = {
  name: '0065-identity',
  sql: `
create table person_identity (
  id uuid primary key,
  person_id uuid not null references person (id),
  provider text not null,
  issuer text not null,
  subject text not null,
  label text not null,
  bound_at timestamptz not null default now(),
  used_at timestamptz,
  constraint identity_of_one unique (provider, issuer, subject),
  constraint identity_of_each_once unique (person_id, provider)
);

create table identity_errand (
  id uuid primary key,
  -- Until the person comes back: then it is used up, and the state with it.
  state_hash bytea unique,
  browser_hash bytea not null,
  provider text not null,
  -- Whoever binds from his own page, in this very session.
  session_id uuid references session (id) on delete cascade,
  next text not null,
  -- Whom the provider named; nobody before.
  issuer text,
  subject text,
  label text,
  staff_no text,
  ends_at timestamptz not null
);
create index identity_errand_of_browser on identity_errand (browser_hash);
create index identity_errand_of_session on identity_errand (session_id);
create index identity_errand_ends on identity_errand (ends_at);

create table join_code (
  person_id uuid primary key references person (id),
  code_hash bytea not null,
  ends_at timestamptz not null
);
`,
};
