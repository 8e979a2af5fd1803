// Personal tokens for programs: kept as hashes, each with what it was made for and its last day. An ended one is no row any more; that it
// was made and ended stands in the audit.
export const apiToken = {
  name: '0061-api-token',
  sql: `
create table api_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  token_hash bytea not null unique,
  ending text not null,
  name text not null,
  scopes text[] not null,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index api_token_person on api_token (person_id);
`,
};
