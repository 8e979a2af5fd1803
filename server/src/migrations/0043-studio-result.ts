// 成果登记: achievements of a studio's people with their papers of proof. What was confirmed is never changed, only withdrawn; its papers stay.
export const studioResult = {
  name: '0043-studio-result',
  sql: `
create table studio_result (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  kind text not null check (kind in ('paper', 'case', 'project', 'award', 'lecture', 'visit', 'resource')),
  title text not null,
  day date not null,
  level text not null check (level in ('school', 'district', 'city', 'province', 'nation')),
  place text not null,
  grade text not null,
  note text not null,
  state text not null check (state in ('entered', 'returned', 'confirmed', 'withdrawn')),
  entered_by uuid not null references person (id),
  entered_at timestamptz not null,
  settled_by uuid references person (id),
  settled_at timestamptz,
  reason text,
  check ((state = 'entered') = (settled_at is null)),
  check (state not in ('returned', 'withdrawn') or reason is not null)
);
create index studio_result_of_studio on studio_result (studio_id, day desc);
-- 同一成果只登记一次: 一个工作室里, 同类同名同日只有一项在册.
create unique index studio_result_once on studio_result (studio_id, kind, day, title) where state <> 'withdrawn';

create table studio_result_person (
  result_id uuid not null references studio_result (id) on delete cascade,
  person_id uuid not null references person (id),
  position int not null,
  primary key (result_id, person_id),
  unique (result_id, position)
);
create index studio_result_of_person on studio_result_person (person_id);

create table studio_result_file (
  id uuid primary key,
  result_id uuid not null references studio_result (id) on delete cascade,
  file_name text not null,
  mime text not null,
  size int not null,
  digest text not null,
  bytes bytea not null,
  added_at timestamptz not null,
  unique (result_id, digest)
);

create function studio_result_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state in ('confirmed', 'withdrawn') then
      raise exception '已确认的成果不删除 A confirmed result is not deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.state = 'withdrawn' or (old.state = 'confirmed' and (new.state <> 'withdrawn' or
    (new.studio_id, new.kind, new.title, new.day, new.level, new.place, new.grade, new.note, new.entered_by, new.entered_at) is distinct from
    (old.studio_id, old.kind, old.title, old.day, old.level, old.place, old.grade, old.note, old.entered_by, old.entered_at))) then
    raise exception '已确认的成果不再修改 A confirmed result is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger studio_result_stays before update or delete on studio_result for each row execute function studio_result_stays();

create function studio_result_part_stays() returns trigger language plpgsql as $$
begin
  if (select state from studio_result where id = case tg_op when 'INSERT' then new.result_id else old.result_id end) in ('confirmed', 'withdrawn') then
    raise exception '已确认的成果不再修改 A confirmed result is not changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger studio_result_person_stays before insert or update or delete on studio_result_person for each row execute function studio_result_part_stays();
create trigger studio_result_file_stays before insert or update or delete on studio_result_file for each row execute function studio_result_part_stays();
`,
};
