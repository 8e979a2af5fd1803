// 入库: who signed that nothing in a design says who a child is, and which snapshot the district reads. What was written over
// such words has a client id of its own kind: it is nobody's writing.
export const publish = {
  name: '0024-publish',
  sql: `
alter table lesson_design add column published_version_id uuid references document_version (id);
create index lesson_design_published on lesson_design (state) where state = 'published';

create table lesson_check (
  id bigint generated always as identity primary key,
  design_id uuid not null references lesson_design (id),
  by_id uuid not null references person (id),
  at timestamptz not null,
  -- What was decided of each finding; of a false alarm also its print, so that it is not asked again.
  marks jsonb not null
);
create index lesson_check_of_design on lesson_check (design_id, id desc);
create trigger lesson_check_stays before update or delete on lesson_check for each row execute function kept_as_written();
create trigger lesson_check_stays_whole before truncate on lesson_check for each statement execute function kept_as_written();

alter table doc_client drop constraint doc_client_kind_check,
  add constraint doc_client_kind_check check (kind in ('own', 'seed', 'carried', 'comment', 'suggestion', 'restore', 'merge', 'import', 'mask'));
`,
};
