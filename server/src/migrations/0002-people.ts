// Schools, organisations, persons and their appointments; rights come only from appointments.
export const people = {
  name: '0002-people',
  sql: `
create table organisation (
  id uuid primary key,
  name text not null,
  type text not null,
  parent_id uuid references organisation (id)
);

create table school (
  id uuid primary key,
  name text not null unique,
  type text not null,
  cluster_id uuid references organisation (id),
  students int not null default 0,
  has_counselling_room boolean not null default false,
  course_in_timetable boolean not null default false
);

create table person (
  id uuid primary key,
  name text not null,
  staff_no text unique,
  title text not null default '',
  workplace text not null default '',
  state text not null default 'active' check (state in ('active', 'suspended')),
  login text,
  password_hash text,
  must_change_password boolean not null default false,
  initials text not null default '',
  pinyin text not null default ''
);
-- Nobody may sign in as Anna beside anna.
create unique index person_login on person (lower(login));
create index person_pinyin on person (pinyin, id);

create table appointment (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  scope text not null check (scope in ('district', 'organisation', 'school', 'studio')),
  scope_id uuid not null,
  "from" date not null,
  "to" date,
  check ("to" is null or "to" >= "from")
);
create index appointment_of_person on appointment (person_id);
create index appointment_of_scope on appointment (scope_id, role);

-- A preview waiting for its confirmation: an hour, then it is gone.
create table roster_import (
  id uuid primary key,
  person_id uuid not null references person (id),
  file_name text not null,
  lines jsonb not null,
  at timestamptz not null default now()
);

-- The accounts that a demo hub offers on its first page; empty everywhere else.
create table demo_account (
  login text primary key,
  persona text not null,
  position int not null
);

alter table session add constraint session_of_person foreign key (person_id) references person (id);
`,
};
