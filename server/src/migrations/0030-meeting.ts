// 教研活动: series and meetings, who is asked to come, the agenda, facts of arrival, rulings, leave. A fact of arrival and a
// ruling are never changed; nobody signs or rules for himself.
export const meeting = {
  name: '0030-meeting',
  sql: `
create table meeting_series (
  id uuid primary key,
  studio_id uuid references studio (id),
  name text not null,
  rule text not null,
  first_day date not null,
  last_day date not null,
  clock text not null,
  minutes int not null check (minutes > 0),
  form text not null,
  place text not null,
  units int not null check (units >= 0),
  on_holiday text not null check (on_holiday in ('after', 'before', 'skip')),
  chair_id uuid not null references person (id),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  check (last_day >= first_day)
);

create table meeting (
  id uuid primary key,
  series_id uuid references meeting_series (id),
  studio_id uuid references studio (id),
  theme text not null,
  form text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  link text not null,
  chair_id uuid not null references person (id),
  recorder_id uuid references person (id),
  speaker_id uuid references person (id),
  units int not null check (units >= 0),
  check_out boolean not null,
  note text not null,
  state text not null check (state in ('draft', 'noticed', 'live', 'paused', 'closing', 'closed', 'cancelled')),
  noticed_at timestamptz,
  begun_at timestamptz,
  closed_at timestamptz,
  reason text,
  -- 签到码的密钥与短地址.
  key bytea not null,
  short text not null unique,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'cancelled' or reason is not null)
);
create index meeting_by_start on meeting (starts_at desc);
create index meeting_of_series on meeting (series_id);

create table meeting_person (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  position int not null,
  primary key (meeting_id, person_id)
);
create index meeting_of_person on meeting_person (person_id);

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  position int not null,
  title text not null,
  owner_id uuid references person (id),
  minutes int not null check (minutes > 0),
  state text not null check (state in ('waiting', 'running', 'done', 'skipped')),
  started_at timestamptz,
  ended_at timestamptz,
  unique (meeting_id, position)
);
-- 同一时间只有一项在进行.
create unique index agenda_item_running on agenda_item (meeting_id) where state = 'running';

create table check_event (
  id bigint generated always as identity primary key,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('in', 'out')),
  at timestamptz not null,
  received_at timestamptz not null,
  method text not null check (method in ('scan', 'code', 'tap')),
  operator_id uuid references person (id),
  device text,
  reason text,
  unique (meeting_id, person_id, kind),
  check ((method = 'tap') = (operator_id is not null)),
  check (operator_id is null or (operator_id <> person_id and reason is not null))
);

create table attendance_ruling (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  turn int not null check (turn > 0),
  state text not null check (state in ('present', 'late', 'leftEarly', 'leave', 'absent')),
  reason text not null,
  by_id uuid not null references person (id),
  at timestamptz not null,
  primary key (meeting_id, person_id, turn),
  check (by_id <> person_id)
);

create function attendance_stays() returns trigger language plpgsql as $$
begin
  raise exception '考勤事实不可修改或删除，更正另写一条 A fact of attendance is never changed; a correction is a new one' using errcode = 'restrict_violation';
end $$;
create trigger check_event_stays before update or delete on check_event for each row execute function attendance_stays();
create trigger check_event_stays_whole before truncate on check_event for each statement execute function attendance_stays();
create trigger attendance_ruling_stays before update or delete on attendance_ruling for each row execute function attendance_stays();
create trigger attendance_ruling_stays_whole before truncate on attendance_ruling for each statement execute function attendance_stays();

create table meeting_leave (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  reason text not null,
  state text not null check (state in ('asked', 'approved', 'refused')),
  asked_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  primary key (meeting_id, person_id),
  check ((state = 'asked') = (decided_by is null)),
  check (decided_by is null or decided_by <> person_id)
);

create table attendance_rules (
  version int primary key check (version > 0),
  valid_from date not null unique,
  rules jsonb not null
);
create trigger attendance_rules_stay before update or delete on attendance_rules for each row execute function attendance_stays();
insert into attendance_rules (version, valid_from, rules) values
(1, '2020-01-01', '{"opensBefore":30,"lateMost":15,"earlyMost":15,"tokenSeconds":20,"codeSeconds":60,"ticketMinutes":10}');

-- 节假日与调休: 国务院办公厅《关于2026年部分节假日安排的通知》. Later years are added as they are announced.
create table calendar_day (
  day date primary key,
  name text not null,
  works boolean not null
);
insert into calendar_day (day, name, works)
select day::date, name, false from (values
  ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'), ('2026-05-01', '2026-05-05', '劳动节'),
  ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'), ('2026-10-01', '2026-10-07', '国庆节')
) as spans (first, last, name), generate_series(first::date, last::date, interval '1 day') as day;
insert into calendar_day (day, name, works) values
('2026-01-04', '元旦调休', true), ('2026-02-14', '春节调休', true), ('2026-02-28', '春节调休', true), ('2026-05-09', '劳动节调休', true), ('2026-09-20', '国庆节调休', true), ('2026-10-10', '国庆节调休', true);
`,
};
