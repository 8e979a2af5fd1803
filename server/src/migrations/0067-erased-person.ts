// Who was erased: what is kept of him under his number bears no name any more. The name itself is kept sealed for as long as training records
// must be attributable, opened by whoever runs the machine, and then gone.
export const erasedPerson = {
  name: '0067-erased-person',
  sql: `
create table erased_person (
  person_id uuid primary key references person (id),
  erased_at timestamptz not null default now(),
  reason text not null,
  -- Name, staff number, workplace and login, under the hub's data key.
  identity bytea not null,
  until date not null
);
create index erased_person_until on erased_person (until);
`,
};
