// Versions of documents: a name and a number of the log, with the state at that number, so that a version can be
// read when its rows have long been squeezed together. Never changed, never removed.
export const version = {
  name: '0012-version',
  sql: `
create table document_version (
  id uuid primary key,
  document_id uuid not null references document (id),
  seq bigint not null,
  kind text not null check (kind in ('named', 'automatic', 'before', 'consensus', 'taught', 'published')),
  name text not null,
  note text not null,
  made_by uuid references person (id),
  made_at timestamptz not null,
  characters int not null,
  added int not null,
  removed int not null,
  writers uuid[] not null,
  state bytea not null
);
alter table document_version alter column state set storage external;
create index document_version_of_document on document_version (document_id, seq desc, made_at desc);
-- Two nodes that end the same spell of work keep one version.
create unique index document_version_automatic on document_version (document_id, seq) where kind = 'automatic';
create function document_version_stays() returns trigger language plpgsql as $$
begin
  raise exception '版本一经保存不可修改或删除 A version is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger document_version_stays before update or delete on document_version for each row execute function document_version_stays();
create trigger document_version_stays_whole before truncate on document_version for each statement execute function document_version_stays();
`,
};
