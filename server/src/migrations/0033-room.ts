// 会场: who stands in for the chair, who is seen in the room, who spoke. Turns of the chair and facts of speaking are never
// changed.
export const room = {
  name: '0033-room',
  sql: `
-- 代理主持: null, 原定主持人自己在主持.
alter table meeting add column acting_id uuid references person (id);

create function fact_stays() returns trigger language plpgsql as $$
begin
  raise exception '会场记录不可修改或删除 A fact of a meeting is never changed' using errcode = 'restrict_violation';
end $$;

create table chair_turn (
  meeting_id uuid not null references meeting (id),
  turn int not null check (turn > 0),
  kind text not null check (kind in ('taken', 'returned')),
  person_id uuid not null references person (id),
  -- 接手时, 前一位从何时起失去连接.
  lost_at timestamptz,
  at timestamptz not null,
  primary key (meeting_id, turn),
  check ((kind = 'taken') = (lost_at is not null))
);
create trigger chair_turn_stays before update or delete on chair_turn for each row execute function fact_stays();
create trigger chair_turn_stays_whole before truncate on chair_turn for each statement execute function fact_stays();

-- 只记最近一次离开与最近一次较长的离开; 在场本身不入库.
create table meeting_presence (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  gone_at timestamptz,
  away_from timestamptz,
  away_to timestamptz,
  primary key (meeting_id, person_id),
  check ((away_from is null) = (away_to is null))
);

create table speaker_event (
  id bigint generated always as identity primary key,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('raised', 'lowered', 'called', 'ended')),
  at timestamptz not null,
  by_id uuid not null references person (id),
  minutes int check (minutes > 0),
  check (minutes is null or kind = 'called'),
  check (kind <> 'raised' or by_id = person_id)
);
create index speaker_event_of_meeting on speaker_event (meeting_id, id);
create trigger speaker_event_stays before update or delete on speaker_event for each row execute function fact_stays();
create trigger speaker_event_stays_whole before truncate on speaker_event for each statement execute function fact_stays();
`,
};
