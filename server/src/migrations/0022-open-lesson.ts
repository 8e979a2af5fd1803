// 评课量表, 公开课, 听课 and 评课. The database itself refuses to change a published sheet, a submitted evaluation or a
// teacher's answer, and an evaluation of one's own lesson. The standard sheets come with the program.
export const openLesson = {
  name: '0022-open-lesson',
  sql: `
create table rubric (
  id uuid primary key,
  line uuid not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('lesson', 'case')),
  studio_id uuid references studio (id),
  name text not null,
  items jsonb not null,
  bands jsonb not null,
  origin text not null,
  state text not null check (state in ('draft', 'published')),
  drafted_by uuid references person (id),
  drafted_at timestamptz not null,
  published_at timestamptz,
  unique (line, version),
  check ((state = 'published') = (published_at is not null))
);
-- 一份量表同时只有一份草稿.
create unique index rubric_draft on rubric (line) where state = 'draft';
create function rubric_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception '已发布的量表不可修改或删除 A published rubric is never changed or deleted' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger rubric_stays before update or delete on rubric for each row execute function rubric_stays();

insert into rubric (id, line, version, kind, name, state, drafted_at, published_at, origin, bands, items) values
('8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1a01', '8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1a00', 1, 'lesson', '心理活动课评课量表', 'published', '2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z',
'依据公开的心理健康教育课评分标准：原表“活动效果”一项 35 分、小项合计 40 分，这里把最后一个小项改为 5 分。',
'[{"from":90,"name":"优秀"},{"from":80,"name":"良好"},{"from":60,"name":"合格"},{"from":0,"name":"待改进"}]',
'[
  {"key":"theme","name":"活动主题","weight":10,"evidence":"low","subs":[{"name":"符合年龄特点，针对普遍问题","weight":10}]},
  {"key":"goal","name":"活动目标","weight":10,"evidence":"low","subs":[{"name":"具体、明确、可观察","weight":10}]},
  {"key":"design","name":"活动设计","weight":30,"evidence":"low","subs":[{"name":"导入自然，建立安全的团体氛围","weight":10},{"name":"环节紧扣主题，层层递进","weight":10},{"name":"形式多样，重体验","weight":10}]},
  {"key":"effect","name":"活动效果","weight":35,"evidence":"always","subs":[{"name":"气氛宽松，师生平等","weight":10},{"name":"参与面广","weight":10},{"name":"真情流露，有体验与感悟","weight":10},{"name":"态度和行为得到强化","weight":5}]},
  {"key":"teacher","name":"教师素养","weight":15,"evidence":"low","subs":[{"name":"语言与亲和力","weight":5},{"name":"回应生成、调控课堂","weight":5},{"name":"沟通与团辅技能","weight":5}]}
]'),
('8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1a02', '8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1a00', 2, 'lesson', '心理活动课评课量表', 'published', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z',
'第 2 版：等级改为五级，90 分以上特优，80 优秀，70 良好，60 合格，不到 60 不合格；各项分值不变。',
'[{"from":90,"name":"特优"},{"from":80,"name":"优秀"},{"from":70,"name":"良好"},{"from":60,"name":"合格"},{"from":0,"name":"不合格"}]',
'[
  {"key":"theme","name":"活动主题","weight":10,"evidence":"low","subs":[{"name":"符合年龄特点，针对普遍问题","weight":10}]},
  {"key":"goal","name":"活动目标","weight":10,"evidence":"low","subs":[{"name":"具体、明确、可观察","weight":10}]},
  {"key":"design","name":"活动设计","weight":30,"evidence":"low","subs":[{"name":"导入自然，建立安全的团体氛围","weight":10},{"name":"环节紧扣主题，层层递进","weight":10},{"name":"形式多样，重体验","weight":10}]},
  {"key":"effect","name":"活动效果","weight":35,"evidence":"always","subs":[{"name":"气氛宽松，师生平等","weight":10},{"name":"参与面广","weight":10},{"name":"真情流露，有体验与感悟","weight":10},{"name":"态度和行为得到强化","weight":5}]},
  {"key":"teacher","name":"教师素养","weight":15,"evidence":"low","subs":[{"name":"语言与亲和力","weight":5},{"name":"回应生成、调控课堂","weight":5},{"name":"沟通与团辅技能","weight":5}]}
]'),
('8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1b01', '8d0f6a3e-1c55-4f0e-9a51-0b6f4c2d1b00', 1, 'case', '案例评审量表', 'published', '2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z',
'依据公开的案例征集要求的四条标准，分值为本平台所定。',
'[{"from":90,"name":"一等"},{"from":80,"name":"二等"},{"from":70,"name":"三等"}]',
'[
  {"key":"real","name":"真实性","weight":20,"evidence":"low","subs":[{"name":"来自本人工作，细节可信","weight":20}]},
  {"key":"whole","name":"完整性","weight":20,"evidence":"low","subs":[{"name":"背景、过程、结果、反思齐全","weight":20}]},
  {"key":"typical","name":"典型性","weight":20,"evidence":"low","subs":[{"name":"有代表性，可借鉴","weight":20}]},
  {"key":"skill","name":"专业性","weight":25,"evidence":"low","subs":[{"name":"评估、技术、伦理规范","weight":25}]},
  {"key":"write","name":"规范性","weight":15,"evidence":"low","subs":[{"name":"结构清楚，不泄露身份","weight":15}]}
]');

create table open_lesson (
  id uuid primary key,
  design_id uuid not null references lesson_design (id),
  studio_id uuid not null references studio (id),
  teacher_id uuid not null references person (id),
  school_id uuid not null references school (id),
  class_name text not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes > 0),
  place text not null,
  link text not null,
  level text not null check (level in ('school', 'cluster', 'district', 'city')),
  seats int not null check (seats > 0),
  rubric_id uuid not null references rubric (id),
  names_shown boolean not null,
  state text not null check (state in ('announced', 'held', 'evaluated', 'archived', 'cancelled')),
  reason text,
  announced_by uuid not null references person (id),
  announced_at timestamptz not null,
  -- The design as it was announced, or as it stood when the lesson was held.
  version_id uuid not null references document_version (id),
  check ((state = 'cancelled') = (reason is not null))
);
create index open_lesson_by_start on open_lesson (starts_at desc);
create index open_lesson_of_design on open_lesson (design_id);

create table open_lesson_seat (
  open_lesson_id uuid not null references open_lesson (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('booked', 'waiting')),
  -- Who came first is first of those who wait.
  turn bigint generated always as identity,
  at timestamptz not null,
  primary key (open_lesson_id, person_id)
);
create index open_lesson_seat_of_person on open_lesson_seat (person_id);

create table observation (
  open_lesson_id uuid not null references open_lesson (id),
  observer_id uuid not null references person (id),
  started_at timestamptz,
  rev int not null,
  sheet jsonb,
  primary key (open_lesson_id, observer_id)
);
create table observation_note (
  id uuid primary key,
  open_lesson_id uuid not null,
  observer_id uuid not null,
  rev int not null,
  step text not null,
  second int not null,
  text text not null,
  removed boolean not null,
  foreign key (open_lesson_id, observer_id) references observation (open_lesson_id, observer_id)
);
create index observation_note_of on observation_note (open_lesson_id, observer_id, second);

create table evaluation (
  id uuid primary key,
  open_lesson_id uuid not null references open_lesson (id),
  observer_id uuid not null references person (id),
  -- 0 is the first, every correction one more.
  turn int not null check (turn >= 0),
  sheet jsonb not null,
  reason text,
  submitted_at timestamptz not null,
  unique (open_lesson_id, observer_id, turn),
  check ((turn = 0) = (reason is null))
);
create function evaluation_is_of_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from open_lesson l where l.id = new.open_lesson_id and l.teacher_id = new.observer_id) then
    raise exception '不能评自己的课 Nobody evaluates his own lesson' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evaluation_is_of_another before insert on evaluation for each row execute function evaluation_is_of_another();
create function evaluation_stays() returns trigger language plpgsql as $$
begin
  raise exception '评课一经提交不可修改或删除 A submitted evaluation is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger evaluation_stays before update or delete on evaluation for each row execute function evaluation_stays();
create trigger evaluation_stays_whole before truncate on evaluation for each statement execute function evaluation_stays();

create table evaluation_answer (
  open_lesson_id uuid primary key references open_lesson (id),
  by_id uuid not null references person (id),
  text text not null,
  at timestamptz not null
);
create trigger evaluation_answer_stays before update or delete on evaluation_answer for each row execute function evaluation_stays();
`,
};
