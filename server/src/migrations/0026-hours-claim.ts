// 学时申报: claims of hours, their evidence, and every step they took. The database itself keeps the history as written,
// lets nobody check or post for himself, keeps the two checks in two hands, and holds evidence fast once it is handed in.
export const hoursClaim = {
  name: '0026-hours-claim',
  sql: `
create table hours_claim (
  id uuid primary key,
  person_id uuid not null references person (id),
  school_id uuid references school (id),
  rule_code text not null,
  level text,
  units double precision not null check (units > 0),
  title text not null,
  organiser text not null,
  day date not null,
  last_day date not null check (last_day >= day),
  "from" timestamptz,
  "to" timestamptz,
  note text not null,
  state text not null check (state in ('draft', 'submitted', 'schoolChecked', 'districtChecked', 'publicised', 'posted', 'returned', 'rejected', 'withdrawn')),
  steps int not null default 0,
  notice_from date,
  notice_until date,
  school_checked_by uuid references person (id),
  district_checked_by uuid references person (id),
  submitted_at timestamptz,
  changed_at timestamptz not null,
  check ("from" is null = ("to" is null) and ("from" is null or "from" < "to")),
  check (school_checked_by <> person_id and district_checked_by <> person_id and school_checked_by <> district_checked_by),
  check (state not in ('publicised', 'posted') or (school_checked_by is not null and district_checked_by is not null and notice_until is not null))
);
create index hours_claim_of_person on hours_claim (person_id, changed_at desc);
create index hours_claim_of_state on hours_claim (state, school_id) where state in ('submitted', 'schoolChecked', 'publicised');
create index hours_claim_of_day on hours_claim (day, last_day);

create function hours_claim_goes_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '学时申报只能撤回，不能删除 A claim is withdrawn, never deleted' using errcode = 'restrict_violation';
  end if;
  if old.state in ('posted', 'rejected', 'withdrawn') or new.person_id <> old.person_id then
    raise exception '已办结的学时申报不再变动 A settled claim stays as it is' using errcode = 'restrict_violation';
  end if;
  if new.state = 'posted' and old.state <> 'publicised' then
    raise exception '未经公示的学时申报不能入账 A claim is posted after its public notice' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hours_claim_goes_on before update or delete on hours_claim for each row execute function hours_claim_goes_on();

create table hours_claim_step (
  id bigint generated always as identity primary key,
  claim_id uuid not null references hours_claim (id),
  nth int not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  -- Null: the hub itself, on behalf of the two who checked.
  by_id uuid references person (id),
  reason text,
  refusal jsonb,
  at timestamptz not null,
  unique (claim_id, nth)
);
create trigger hours_claim_step_stays before update or delete on hours_claim_step for each row execute function kept_as_written();
create trigger hours_claim_step_stays_whole before truncate on hours_claim_step for each statement execute function kept_as_written();
create function hours_claim_hands() returns trigger language plpgsql as $$
begin
  if (select person_id from hours_claim where id = new.claim_id) = new.by_id and new.act not in ('submit', 'withdraw') then
    raise exception '不能核对或入账自己的学时 Nobody checks or posts for himself' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hours_claim_hands before insert on hours_claim_step for each row execute function hours_claim_hands();

create table hours_claim_file (
  id uuid primary key,
  claim_id uuid not null references hours_claim (id),
  file_name text not null,
  mime text not null,
  size int not null,
  -- SHA-256 of what was uploaded: the same photo is found again under another name.
  digest text not null,
  bytes bytea not null,
  added_at timestamptz not null,
  unique (claim_id, digest)
);
create index hours_claim_file_digest on hours_claim_file (digest);
create function hours_claim_file_held() returns trigger language plpgsql as $$
begin
  if (select state from hours_claim where id = case tg_op when 'INSERT' then new.claim_id else old.claim_id end) not in ('draft', 'returned') then
    raise exception '已提交的证明材料不再变动 Evidence stays as it was handed in' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger hours_claim_file_held before insert or update or delete on hours_claim_file for each row execute function hours_claim_file_held();
`,
};
