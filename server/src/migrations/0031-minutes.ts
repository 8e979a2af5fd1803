// 纪要: one document per meeting; what stood when it was locked, who confirmed it. Each lock is a turn of its own and nothing
// of it is ever changed: a correction is a new turn.
export const minutes = {
  name: '0031-minutes',
  sql: `
create table minutes (
  meeting_id uuid primary key references meeting (id),
  document_id uuid not null unique references document (id),
  template_version int not null,
  open boolean not null,
  -- 第几次锁定; 0: 还没有锁过.
  turn int not null check (turn >= 0),
  reason text,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  check (open or turn > 0)
);

create table minutes_freeze (
  meeting_id uuid not null references minutes (meeting_id),
  turn int not null check (turn > 0),
  version_id uuid not null references document_version (id),
  by_id uuid not null references person (id),
  at timestamptz not null,
  primary key (meeting_id, turn)
);

create table minutes_block (
  meeting_id uuid not null,
  turn int not null,
  position int not null,
  ref text not null,
  content jsonb not null,
  primary key (meeting_id, turn, position),
  foreign key (meeting_id, turn) references minutes_freeze (meeting_id, turn)
);

create table minutes_decision (
  meeting_id uuid not null,
  turn int not null,
  position int not null,
  text text not null,
  primary key (meeting_id, turn, position),
  foreign key (meeting_id, turn) references minutes_freeze (meeting_id, turn)
);

create table minutes_confirmation (
  meeting_id uuid not null,
  turn int not null,
  -- 两人确认，不能是同一人.
  person_id uuid not null references person (id),
  "as" text not null check ("as" in ('recorder', 'host', 'attendee')),
  at timestamptz not null,
  primary key (meeting_id, turn, person_id),
  foreign key (meeting_id, turn) references minutes_freeze (meeting_id, turn)
);

create function minutes_stay() returns trigger language plpgsql as $$
begin
  raise exception '锁定的纪要不可修改或删除，更正另锁一次 What was locked of minutes is never changed; a correction is locked anew' using errcode = 'restrict_violation';
end $$;
create trigger minutes_freeze_stays before update or delete on minutes_freeze for each row execute function minutes_stay();
create trigger minutes_freeze_stays_whole before truncate on minutes_freeze for each statement execute function minutes_stay();
create trigger minutes_block_stays before update or delete on minutes_block for each row execute function minutes_stay();
create trigger minutes_block_stays_whole before truncate on minutes_block for each statement execute function minutes_stay();
create trigger minutes_decision_stays before update or delete on minutes_decision for each row execute function minutes_stay();
create trigger minutes_decision_stays_whole before truncate on minutes_decision for each statement execute function minutes_stay();
create trigger minutes_confirmation_stays before update or delete on minutes_confirmation for each row execute function minutes_stay();
create trigger minutes_confirmation_stays_whole before truncate on minutes_confirmation for each statement execute function minutes_stay();
`,
};
