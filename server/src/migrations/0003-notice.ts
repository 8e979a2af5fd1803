// What waits for a person: one row per person and matter.
export const notice = {
  name: '0003-notice',
  sql: `
create table notice (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null,
  facts jsonb not null,
  link text,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_of_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null;
`,
};
