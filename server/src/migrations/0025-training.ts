// 研修与证书: schemes and levels are rows, never words of the program; what a level asks for is a version that stays once
// it is published; a cohort keeps the version it enrolled under. Attendance and marks are only ever added to.
export const training = {
  name: '0025-training',
  sql: `
create table cert_scheme (
  id uuid primary key,
  code text not null unique,
  name text not null,
  -- 历史证书: recorded, never trained for.
  record_only boolean not null,
  note text not null
);
create table cert_level (
  id uuid primary key,
  scheme_id uuid not null references cert_scheme (id),
  code text not null,
  name text not null,
  ordinal int not null,
  audience text not null,
  unique (scheme_id, code)
);
insert into cert_scheme (id, code, name, record_only, note) values
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0001', 'abc', '中小学心理健康教育教师 A/B/C 证', false, 'B 证学时与模块参照公开通知；C 证、A 证学时由本平台拟定，均可修改。'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0002', 'post', '学校心理辅导员上岗资格', false, '学时由本平台拟定，可修改。'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0003', 'legacy', '国家心理咨询师（历史证书）', true, '该职业资格 2017 年 9 月起停止鉴定，只登记、不培训。');
insert into cert_level (id, scheme_id, code, name, ordinal, audience) values
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0101', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0001', 'C', 'C 证', 1, '全体教师'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0102', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0001', 'B', 'B 证', 2, '兼职心理教师、骨干班主任'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0103', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0001', 'A', 'A 证', 3, '专职心理教师、分管领导'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0201', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0002', 'post', '上岗资格', 1, '学校心理辅导员'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0301', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0003', 'third', '三级', 1, '已取得者'),
('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0302', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0003', 'second', '二级', 2, '已取得者');

create table cert_rule_set (
  id uuid primary key,
  level_id uuid not null references cert_level (id),
  version int not null check (version > 0),
  state text not null check (state in ('draft', 'published')),
  valid_from date not null,
  rules jsonb not null,
  drafted_by uuid not null references person (id),
  drafted_at timestamptz not null,
  published_by uuid references person (id),
  published_at timestamptz,
  unique (level_id, version),
  check ((state = 'published') = (published_at is not null and published_by is not null)),
  -- 发布须由第二人.
  check (published_by is null or published_by <> drafted_by)
);
create unique index cert_rule_set_draft on cert_rule_set (level_id) where state = 'draft';
create function cert_rules_stay() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception '已发布的证书规则不可修改或删除 Published certificate rules are never changed or deleted' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger cert_rules_stay before update or delete on cert_rule_set for each row execute function cert_rules_stay();

create table programme (
  id uuid primary key,
  kind text not null check (kind in ('certificate', 'seminar', 'tour', 'general')),
  name text not null,
  level_id uuid references cert_level (id),
  per_year int check (per_year > 0),
  note text not null,
  check ((kind = 'certificate') = (level_id is not null))
);

create table cohort (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  ordinal int not null check (ordinal > 0),
  name text not null,
  -- Fixed when enrolling opens; null before, and for what leads to no certificate.
  rule_set_id uuid references cert_rule_set (id),
  quota int not null check (quota > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  enrol_until date not null,
  organiser text not null,
  place text not null,
  state text not null check (state in ('planned', 'enrolling', 'in_training', 'assessing', 'publicised', 'closed', 'cancelled')),
  reason text,
  created_by uuid not null references person (id),
  unique (programme_id, ordinal)
);
create function cohort_keeps_its_rules() returns trigger language plpgsql as $$
begin
  if old.rule_set_id is not null and new.rule_set_id is distinct from old.rule_set_id then
    raise exception '班次的规则版本自报名起不再变动 A cohort keeps the rules it enrolled under' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger cohort_keeps_its_rules before update on cohort for each row execute function cohort_keeps_its_rules();

create table enrolment (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  person_id uuid not null references person (id),
  school_id uuid references school (id),
  state text not null check (state in ('applied', 'school_approved', 'admitted', 'waitlisted', 'in_training', 'met_requirements', 'certified', 'failed', 'deferred', 'withdrawn', 'refused')),
  nominated_by uuid references person (id),
  recommended boolean not null,
  -- Who came first is first admitted, and first of those who wait.
  place_no int not null,
  reason text,
  -- 转入: the hours of that enrolment are kept.
  carried_from uuid references enrolment (id),
  -- Who did the last step, so that a second person does the next where two are needed.
  decided_by uuid references person (id),
  created_at timestamptz not null,
  unique (cohort_id, person_id)
);
create index enrolment_of_person on enrolment (person_id);
create index enrolment_of_school on enrolment (school_id, state);

create table cohort_session (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  module_code text not null,
  title text not null,
  form text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  state text not null check (state in ('planned', 'held', 'confirmed', 'cancelled'))
);
create index cohort_session_of_cohort on cohort_session (cohort_id, starts_at);
create table session_trainer (
  session_id uuid not null references cohort_session (id),
  person_id uuid not null references person (id),
  primary key (session_id, person_id)
);
create index session_trainer_of_person on session_trainer (person_id);

create table session_attendance (
  id uuid primary key,
  session_id uuid not null references cohort_session (id),
  person_id uuid not null references person (id),
  -- The highest turn stands; a correction is one more, with its reason.
  turn int not null check (turn >= 0),
  state text not null check (state in ('present', 'late', 'left_early', 'leave', 'absent')),
  minutes int not null check (minutes >= 0),
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  reason text,
  unique (session_id, person_id, turn),
  check (recorded_by <> person_id)
);
create trigger session_attendance_stays before update or delete on session_attendance for each row execute function kept_as_written();
create trigger session_attendance_stays_whole before truncate on session_attendance for each statement execute function kept_as_written();

create table cohort_work (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  kind text not null check (kind in ('assignment', 'exam', 'practical', 'interview')),
  template_key text,
  title text not null,
  due_on date not null,
  check ((kind = 'assignment') = (template_key is not null))
);
create index cohort_work_of_cohort on cohort_work (cohort_id);
create table work_result (
  id uuid primary key,
  work_id uuid not null references cohort_work (id),
  person_id uuid not null references person (id),
  turn int not null check (turn >= 0),
  state text not null check (state in ('submitted', 'returned', 'passed', 'failed')),
  score int check (score between 0 and 100),
  document_id uuid,
  note text not null,
  marked_by uuid references person (id),
  marked_at timestamptz not null,
  unique (work_id, person_id, turn),
  check ((state = 'submitted') = (marked_by is null)),
  check (marked_by <> person_id)
);
create trigger work_result_stays before update or delete on work_result for each row execute function kept_as_written();
create trigger work_result_stays_whole before truncate on work_result for each statement execute function kept_as_written();

-- 日历订阅: whoever has the address reads my sessions; a new address ends the old one.
create table calendar_feed (
  person_id uuid primary key references person (id),
  token_hash bytea not null unique,
  made_at timestamptz not null
);
`,
};
