// 会上评课: a rubric opened on an item of the agenda, and its sheets. A sheet is never changed, a later one of the same person
// counts instead; none is added once the result was shown, and none by whoever taught.
export const rating = {
  name: '0035-rating',
  sql: `
create table rating (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null unique references agenda_item (id),
  rubric_id uuid not null references rubric (id),
  teacher_id uuid references person (id),
  state text not null check (state in ('open', 'revealed', 'closed')),
  opened_by uuid not null references person (id),
  opened_at timestamptz not null,
  revealed_at timestamptz,
  result jsonb,
  check ((state = 'revealed') = (result is not null and revealed_at is not null))
);
create index rating_of_meeting on rating (meeting_id, opened_at);

create function rating_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'open' then
    raise exception '评课公布或结束后不可修改 A rating is not changed once it was shown or is over' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rating_stays before update or delete on rating for each row execute function rating_stays();

create table rating_sheet (
  rating_id uuid not null references rating (id),
  person_id uuid not null references person (id),
  turn int not null check (turn >= 0),
  sheet jsonb not null,
  at timestamptz not null,
  primary key (rating_id, person_id, turn)
);
create function sheet_fits() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from rating where id = new.rating_id and state = 'open' and teacher_id is distinct from new.person_id) then
    raise exception '评课已公布或结束，授课教师不评自己的课 The rating is over, or it is one''s own lesson' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rating_sheet_fits before insert on rating_sheet for each row execute function sheet_fits();
create trigger rating_sheet_stays before update or delete on rating_sheet for each row execute function fact_stays();
create trigger rating_sheet_stays_whole before truncate on rating_sheet for each statement execute function fact_stays();
`,
};
