// Comments and suggestions: the words of a thread and the outcome of a suggested change. Where they stand is a mark
// in the document; who may read them is who may read it.
export const comment = {
  name: '0011-comment',
  sql: `
create table document_thread (
  id uuid primary key,
  document_id uuid not null references document (id),
  kind text not null check (kind in ('advice', 'question', 'praise')),
  quote text not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  resolved_by uuid references person (id),
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index document_thread_of_document on document_thread (document_id, created_at);

-- A deleted message keeps its place and loses its words.
create table document_message (
  id uuid primary key,
  thread_id uuid not null references document_thread (id),
  person_id uuid not null references person (id),
  expert boolean not null,
  text text not null,
  mentions uuid[] not null,
  at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  check (deleted_at is null or text = '')
);
create index document_message_of_thread on document_message (thread_id, at);

create table document_suggestion (
  id uuid primary key,
  document_id uuid not null references document (id),
  original text not null,
  replacement text not null,
  reason text not null,
  expert boolean not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  decided_by uuid references person (id),
  decided_at timestamptz,
  answer text not null,
  -- What an acceptance did to the text, so that it can be taken back.
  done jsonb,
  check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index document_suggestion_of_document on document_suggestion (document_id, created_at);
`,
};
