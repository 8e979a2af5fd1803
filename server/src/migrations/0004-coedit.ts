// The update log is the document. Everything else here is derived from it or guards its door.
export const coedit = {
  name: '0004-coedit',
  sql: `
create table doc_head (
  doc_id uuid primary key,
  epoch int not null default 1,
  access_epoch int not null default 1,
  schema_v int not null,
  state text not null default 'open' check (state in ('open', 'locked', 'final', 'deleted')),
  seq bigint not null default 0,
  snap_seq bigint not null default 0,
  bytes bigint not null default 0,
  edited_at timestamptz,
  edited_by uuid
) with (fillfactor = 50);

-- Append only; the sequence is dense because every append holds its head's row lock.
create table doc_update (
  doc_id uuid not null references doc_head (doc_id),
  seq bigint not null,
  push_id text collate "C" not null,
  person_id uuid not null,
  session_id text not null,
  client_id bigint not null,
  clock_to bigint not null,
  schema_v int not null,
  bytes bytea not null,
  at timestamptz not null default clock_timestamp(),
  primary key (doc_id, seq),
  unique (doc_id, push_id)
);
alter table doc_update alter column bytes set storage external;

-- Client ids are issued by the server, so every character has an author that cannot be forged.
create table doc_client (
  doc_id uuid not null references doc_head (doc_id),
  client_id bigint not null,
  person_id uuid not null,
  max_clock bigint not null default 0,
  issued_at timestamptz not null default clock_timestamp(),
  primary key (doc_id, client_id)
) with (fillfactor = 70);

create table doc_snapshot (
  doc_id uuid primary key references doc_head (doc_id),
  seq bigint not null,
  bytes bytea not null,
  at timestamptz not null default clock_timestamp()
);
alter table doc_snapshot alter column bytes set storage external;

-- Old rows of the log, whole and in order, squeezed together: history and authorship are walked from here.
create table doc_segment (
  doc_id uuid not null references doc_head (doc_id),
  from_seq bigint not null,
  to_seq bigint not null,
  rows bytea not null,
  primary key (doc_id, from_seq)
);
create table doc_push_past (
  doc_id uuid not null references doc_head (doc_id),
  push_id text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  primary key (doc_id, push_id)
);
create index doc_push_past_at on doc_push_past (at);
`,
};
