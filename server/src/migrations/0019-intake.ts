// Word files on their way in: what was read, held until its owner says yes, and the original of what came in that way.
export const intake = {
  name: '0019-intake',
  sql: `
-- One per person: the next file takes the place of the last. Nothing here belongs to a document yet.
create table document_intake (
  id uuid primary key,
  person_id uuid not null unique references person (id),
  file_name text not null,
  word jsonb not null,
  bytes bytea not null,
  at timestamptz not null
);
alter table document_intake alter column bytes set storage external;

create table document_intake_picture (
  intake_id uuid not null references document_intake (id) on delete cascade,
  name text not null,
  width int not null,
  height int not null,
  bytes bytea not null,
  primary key (intake_id, name)
);
alter table document_intake_picture alter column bytes set storage external;

-- The file from which a document was made, as it came: whoever reads the document may fetch it.
create table document_original (
  id uuid primary key,
  document_id uuid not null references document (id),
  file_name text not null,
  size int not null,
  digest text not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  bytes bytea not null
);
alter table document_original alter column bytes set storage external;
create index document_original_of on document_original (document_id);
`,
};
