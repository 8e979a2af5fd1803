// 工作简报: a studio's issues. What is published stays as it is and can only be withdrawn; what corrects it is added below.
export const studioBrief = {
  name: '0051-studio-brief',
  sql: `
create table studio_brief (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  period text not null check (period in ('month', 'term')),
  "from" date not null,
  "to" date not null,
  year_from date not null,
  no int check (no > 0),
  revision int not null,
  foreword text not null,
  picks jsonb not null,
  items jsonb,
  written_by uuid not null references person (id),
  changed_at timestamptz not null,
  published_by uuid references person (id),
  published_at timestamptz,
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  reason text,
  check ((state = 'draft') = (no is null)),
  check ((state = 'draft') = (items is null)),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null and reason is not null)),
  unique (studio_id, year_from, no)
);
-- 同一段时间只有一期在册.
create unique index studio_brief_once on studio_brief (studio_id, period, "from") where state <> 'withdrawn';

create function studio_brief_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception '已发布的简报不删除 A published brief is not deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.state = 'withdrawn' or (old.state = 'published' and (new.state <> 'withdrawn' or
    (new.studio_id, new.period, new."from", new."to", new.year_from, new.no, new.revision, new.foreword, new.picks, new.items, new.written_by, new.changed_at, new.published_by, new.published_at) is distinct from
    (old.studio_id, old.period, old."from", old."to", old.year_from, old.no, old.revision, old.foreword, old.picks, old.items, old.written_by, old.changed_at, old.published_by, old.published_at))) then
    raise exception '已发布的简报不再修改 A published brief is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger studio_brief_stays before update or delete on studio_brief for each row execute function studio_brief_stays();

create table studio_brief_note (
  id uuid primary key,
  brief_id uuid not null references studio_brief (id),
  text text not null,
  by_id uuid not null references person (id),
  at timestamptz not null
);
create index studio_brief_note_of_brief on studio_brief_note (brief_id, at);
create function studio_brief_note_stays() returns trigger language plpgsql as $$
begin
  raise exception '更正不修改也不删除 A correction is never changed' using errcode = 'restrict_violation';
end $$;
create trigger studio_brief_note_stays before update or delete on studio_brief_note for each row execute function studio_brief_note_stays();
`,
};
