// 证书. An award and what later happened to it are only ever added: the database refuses to change or remove them, to award a level twice
// while one stands, to use a number twice, and to let one pair of hands do what takes two. Facts under a certificate stay as they were.
export const certificate = {
  name: '0027-certificate',
  sql: `
-- The running number of each scheme, level and year. It only grows: a number is gone even when its certificate is revoked.
create table certificate_number (
  scheme text not null,
  level text not null,
  year int not null,
  last int not null check (last >= 0),
  primary key (scheme, level, year)
);
create function certificate_number_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.last < old.last or (new.scheme, new.level, new.year) is distinct from (old.scheme, old.level, old.year) then
    raise exception '证书编号不会重复使用 Certificate numbers are never used again' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificate_number_grows before update or delete on certificate_number for each row execute function certificate_number_grows();

create table certificate_award (
  id uuid primary key,
  person_id uuid not null references person (id),
  level_id uuid not null references cert_level (id),
  -- How often this person held this level before and lost it.
  turn int not null check (turn >= 0),
  rule_set_id uuid not null references cert_rule_set (id),
  cohort_id uuid references cohort (id),
  serial text not null unique,
  code text not null unique check (length(code) = 26),
  snapshot jsonb not null,
  key_id text not null,
  signature text not null,
  proposed_by uuid not null references person (id),
  issued_by uuid not null references person (id),
  issued_on date not null,
  issued_at timestamptz not null,
  unique (person_id, level_id, turn),
  check (proposed_by <> issued_by and person_id <> proposed_by and person_id <> issued_by)
);
create index certificate_award_latest on certificate_award (issued_on desc, serial desc);
create index certificate_award_of_cohort on certificate_award (cohort_id);
create trigger certificate_award_stays before update or delete on certificate_award for each row execute function kept_as_written();
create trigger certificate_award_stays_whole before truncate on certificate_award for each statement execute function kept_as_written();

create table certificate_event (
  id uuid primary key,
  award_id uuid not null references certificate_award (id),
  kind text not null check (kind in ('revoked', 'reissued')),
  copy int check (copy > 0),
  reason text not null,
  by_id uuid not null references person (id),
  at timestamptz not null,
  check ((kind = 'reissued') = (copy is not null))
);
create unique index certificate_revoked_once on certificate_event (award_id) where kind = 'revoked';
create unique index certificate_copy_once on certificate_event (award_id, copy) where kind = 'reissued';
create trigger certificate_event_stays before update or delete on certificate_event for each row execute function kept_as_written();
create trigger certificate_event_stays_whole before truncate on certificate_event for each statement execute function kept_as_written();

-- One standing certificate of a level: the next is only for whoever lost all before it. Two at once meet at the unique turn.
create function certificate_stands_once() returns trigger language plpgsql as $$
declare
  before_it int;
  revoked int;
begin
  select count(*), count(e.id) into before_it, revoked from certificate_award a left join certificate_event e on e.award_id = a.id and e.kind = 'revoked'
    where a.person_id = new.person_id and a.level_id = new.level_id;
  if revoked < before_it or new.turn <> before_it then
    raise exception '同一等级已有有效证书 This level is held already' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger certificate_stands_once before insert on certificate_award for each row execute function certificate_stands_once();

create function certificate_event_fits() returns trigger language plpgsql as $$
begin
  if exists (select 1 from certificate_award a where a.id = new.award_id and (a.person_id = new.by_id or (new.kind = 'revoked' and a.issued_by = new.by_id))) then
    raise exception '须由第二人办理 This takes a second person' using errcode = 'check_violation';
  end if;
  if new.kind = 'reissued' and exists (select 1 from certificate_event e where e.award_id = new.award_id and e.kind = 'revoked') then
    raise exception '已撤销的证书不能补发 A revoked certificate is not copied' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger certificate_event_fits before insert on certificate_event for each row execute function certificate_event_fits();

-- Facts and certificate never pass each other: whoever adds attendance or a mark waits for the issue of that person, and the other way
-- round; what a standing certificate rests on is not corrected beneath it.
create function certificate_rests_on_it() returns trigger language plpgsql as $$
declare
  cohort uuid;
begin
  if tg_table_name = 'session_attendance' then
    select s.cohort_id into cohort from cohort_session s where s.id = new.session_id;
  else
    select w.cohort_id into cohort from cohort_work w where w.id = new.work_id;
  end if;
  perform 1 from enrolment e where e.cohort_id = cohort and e.person_id = new.person_id for share;
  if exists (
    select 1 from certificate_award a where a.person_id = new.person_id and a.cohort_id = cohort
      and not exists (select 1 from certificate_event e where e.award_id = a.id and e.kind = 'revoked')
  ) then
    raise exception '证书已颁发，考勤和成绩不再更改 The certificate is issued: its facts stay' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificate_rests_on_attendance before insert on session_attendance for each row execute function certificate_rests_on_it();
create trigger certificate_rests_on_result before insert on work_result for each row execute function certificate_rests_on_it();

create table certificate_batch (
  id uuid primary key,
  cohort_id uuid not null references cohort (id),
  state text not null check (state in ('proposed', 'issuing', 'done', 'withdrawn')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  issued_by uuid references person (id),
  check (issued_by is null or issued_by <> proposed_by),
  check ((state in ('issuing', 'done')) = (issued_by is not null))
);
-- 一期同时只有一份提请.
create unique index certificate_batch_open on certificate_batch (cohort_id) where state in ('proposed', 'issuing');
create table certificate_batch_line (
  batch_id uuid not null references certificate_batch (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('waiting', 'issued', 'refused', 'dropped')),
  award_id uuid references certificate_award (id),
  problem jsonb,
  primary key (batch_id, person_id),
  check ((state = 'issued') = (award_id is not null)),
  check ((state = 'refused') = (problem is not null))
);

create table outside_certificate (
  id uuid primary key,
  person_id uuid not null references person (id),
  level_id uuid not null references cert_level (id),
  number text not null,
  issuer text not null,
  issued_on date not null,
  state text not null check (state in ('uploaded', 'checked', 'recorded', 'refused')),
  uploaded_at timestamptz not null,
  checked_by uuid references person (id),
  decided_by uuid references person (id),
  decided_at timestamptz,
  reason text,
  check ((state in ('recorded', 'refused')) = (decided_by is not null and decided_at is not null)),
  check (state <> 'recorded' or (checked_by is not null and checked_by <> decided_by)),
  check (checked_by <> person_id and decided_by <> person_id),
  check ((state = 'refused') = (reason is not null))
);
create unique index outside_certificate_once on outside_certificate (level_id, number) where state <> 'refused';
create index outside_certificate_of_person on outside_certificate (person_id);
create function outside_certificate_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('recorded', 'refused') then
    raise exception '已登记或退回的外部证书不再更改 A recorded or refused certificate is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger outside_certificate_stays before update or delete on outside_certificate for each row execute function outside_certificate_stays();
create table outside_scan (
  outside_id uuid primary key references outside_certificate (id),
  bytes bytea not null
);
`,
};
