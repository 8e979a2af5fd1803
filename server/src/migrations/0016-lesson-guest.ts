// 特邀点评: who from outside a studio was asked to comment on one of its designs.
export const lessonGuest = {
  name: '0016-lesson-guest',
  sql: `
create table lesson_guest (
  design_id uuid not null references lesson_design (id),
  person_id uuid not null references person (id),
  invited_by uuid not null references person (id),
  invited_at timestamptz not null,
  primary key (design_id, person_id)
);
create index lesson_guest_person on lesson_guest (person_id);
`,
};
