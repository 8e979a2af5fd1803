// 集体备课: where a design's own version comes from, who was asked to discuss until when, and every step that was taken.
export const collective = {
  name: '0014-collective',
  sql: `
alter table lesson_design
  add column fork_of uuid references lesson_design (id),
  -- The snapshot of the 共案 with which a fork was last made even.
  add column base_version_id uuid references document_version (id),
  -- The last fixed 共案.
  add column consensus_version_id uuid references document_version (id),
  add check ((fork_of is null) = (base_version_id is null));
-- 一位老师一份个性化方案.
create unique index lesson_design_fork on lesson_design (fork_of, lead_author_id) where fork_of is not null;

create table lesson_discussion (
  design_id uuid primary key references lesson_design (id),
  until date not null,
  opened_by uuid not null references person (id),
  opened_at timestamptz not null
);
create table lesson_discussant (
  design_id uuid not null references lesson_discussion (design_id),
  person_id uuid not null references person (id),
  position int not null,
  primary key (design_id, person_id)
);

create table lesson_step (
  id bigint generated always as identity primary key,
  design_id uuid not null references lesson_design (id),
  action text not null,
  from_state text not null,
  to_state text not null,
  by_id uuid not null references person (id),
  at timestamptz not null,
  note text not null,
  day date,
  version_id uuid references document_version (id),
  contributors uuid[] not null
);
create index lesson_step_of_design on lesson_step (design_id, id desc);
create function lesson_step_stays() returns trigger language plpgsql as $$
begin
  raise exception '备课的每一步一经记下不可修改或删除 A step of the preparation is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger lesson_step_stays before update or delete on lesson_step for each row execute function lesson_step_stays();
create trigger lesson_step_stays_whole before truncate on lesson_step for each statement execute function lesson_step_stays();
`,
};
