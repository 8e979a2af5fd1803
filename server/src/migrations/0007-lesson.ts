// What a lesson design is outside its text, and who writes it.
export const lesson = {
  name: '0007-lesson',
  sql: `
create table lesson_design (
  id uuid primary key,
  document_id uuid not null unique references document (id),
  studio_id uuid not null references studio (id),
  title text not null,
  stage text not null,
  grade text not null,
  minutes int not null check (minutes between 5 and 240),
  unit text not null,
  state text not null,
  lead_author_id uuid not null references person (id),
  template text not null,
  template_version int not null,
  created_at timestamptz not null
);
create index lesson_design_of_studio on lesson_design (studio_id);
create index lesson_design_of_lead on lesson_design (lead_author_id);

-- 共写人, without the lead author.
create table lesson_author (
  design_id uuid not null references lesson_design (id),
  person_id uuid not null references person (id),
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  primary key (design_id, person_id)
);
create index lesson_author_of_person on lesson_author (person_id);
`,
};
