// Which documents exist and whose circle they belong to; their pictures; private copies of unsent edits.
export const document = {
  name: '0005-document',
  sql: `
-- The text is the log under the same id (0004). circle_id is the group whose members work on it; its meaning
-- belongs to the room that keeps the kind.
create table document (
  id uuid primary key references doc_head (doc_id),
  kind text not null,
  circle_id uuid not null,
  title text not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null
);
create index document_of_circle on document (circle_id);

-- Named by the hash of their bytes: the same picture twice is one row and never changes.
create table document_image (
  document_id uuid not null references document (id),
  name text not null,
  width int not null,
  height int not null,
  size int not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  bytes bytea not null,
  primary key (document_id, name)
);
alter table document_image alter column bytes set storage external;

-- No reference to the document on purpose: a copy outlives the right to see what it was copied from, and
-- keeping one must not tell whether the document exists.
create table document_draft (
  id uuid primary key,
  document_id uuid not null,
  person_id uuid not null references person (id),
  title text not null,
  text text not null,
  at timestamptz not null
);
create index document_draft_of_person on document_draft (person_id, at desc);
`,
};
