// Who somebody is, proven twice: the second factor with its recovery codes, and when a session last proved it. The secret is sealed with a
// key that lies outside the database, a recovery code is kept as its hash.
export const proof = {
  name: '0060-proof',
  sql: `
alter table session add column proven_at timestamptz not null default now();

create table second_factor (
  person_id uuid primary key references person (id),
  secret bytea not null,
  begun_at timestamptz not null default now(),
  confirmed_at timestamptz,
  -- The step of the last code that was used: none is taken twice, on any node.
  last_step bigint not null default 0
);
create table recovery_code (
  person_id uuid not null references person (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
`,
};
