// Master-teacher studios and who belongs to them.
export const studio = {
  name: '0006-studio',
  sql: `
create table studio (
  id uuid primary key,
  name text not null,
  stage text not null,
  host_id uuid not null references person (id),
  base_school_id uuid not null references school (id),
  focus text not null,
  seats int not null check (seats > 0),
  term_start date not null,
  term_end date not null check (term_end >= term_start),
  state text not null
);
create index studio_of_host on studio (host_id);
create index studio_of_school on studio (base_school_id);

create table studio_membership (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('member', 'online', 'assistant')),
  state text not null,
  from_on date,
  to_on date,
  end_reason text,
  check (to_on is null or from_on is null or to_on >= from_on)
);
create index studio_membership_of_studio on studio_membership (studio_id);
create index studio_membership_of_person on studio_membership (person_id);
-- One active membership as 入室成员 per person; one active membership per person and studio.
create unique index studio_membership_one_studio on studio_membership (person_id) where state = 'active' and kind = 'member';
create unique index studio_membership_once on studio_membership (studio_id, person_id) where state = 'active';
`,
};
