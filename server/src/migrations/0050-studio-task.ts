// 工作室任务: what was asked stays as it was asked; of each of its people what he handed in and how it was settled. That it is overdue is nowhere:
// the day tells. What is settled is never changed, and nothing is deleted.
export const studioTask = {
  name: '0050-studio-task',
  sql: `
create table studio_task (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  kind text not null check (kind in ('exchange', 'lead', 'research', 'training')),
  title text not null,
  ask text not null,
  due_on date not null,
  given_by uuid not null references person (id),
  given_at timestamptz not null
);
create index studio_task_of_studio on studio_task (studio_id, due_on);
create function studio_task_stays() returns trigger language plpgsql as $$
begin
  raise exception '布置的任务不修改、不删除 A task that was given is neither changed nor deleted' using errcode = 'restrict_violation';
end $$;
create trigger studio_task_stays before update or delete on studio_task for each row execute function studio_task_stays();

create table studio_assignment (
  id uuid primary key,
  task_id uuid not null references studio_task (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('open', 'submitted', 'returned', 'confirmed', 'withdrawn')),
  note text not null,
  link text check (link ~ '^/[^/\\\\]' or link = '/'),
  handed_in_at timestamptz,
  settled_by uuid references person (id),
  settled_at timestamptz,
  reason text,
  soon_at timestamptz,
  overdue_at timestamptz,
  unique (task_id, person_id),
  check (state not in ('submitted', 'returned', 'confirmed') or handed_in_at is not null),
  check ((state in ('returned', 'confirmed', 'withdrawn')) = (settled_at is not null)),
  check (state not in ('returned', 'withdrawn') or reason is not null)
);
create index studio_assignment_of_person on studio_assignment (person_id) where state in ('open', 'returned');
create function studio_assignment_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '派出的任务不删除 What was given to somebody is not deleted' using errcode = 'restrict_violation';
  end if;
  if old.state in ('confirmed', 'withdrawn') or (new.id, new.task_id, new.person_id) is distinct from (old.id, old.task_id, old.person_id) then
    raise exception '已办结的任务不再修改 What is settled is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger studio_assignment_stays before update or delete on studio_assignment for each row execute function studio_assignment_stays();
`,
};
