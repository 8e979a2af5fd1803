// 年度任务: what is expected, as data with a day from which it holds, and when somebody was reminded.
export const studioDuty = {
  name: '0044-studio-duty',
  sql: `
create table studio_duty (
  valid_from date primary key,
  duties jsonb not null,
  source text not null
);
insert into studio_duty (valid_from, duties, source) values ('2025-09-01',
'[{"key":"openLessons","measure":"count","target":2},{"key":"lessonsObserved","measure":"count","target":30},{"key":"reflections","measure":"count","target":8},{"key":"lectures","measure":"count","target":2},{"key":"papers","measure":"count","target":1},{"key":"meetings","measure":"share","target":0.9}]',
'依据公开的名师工作室学员考核办法：每学期公开课、讲座各 1 次，听课评课 15 节，反思 4 篇，按学年合计；教研活动出勤 90% 为本平台所定。');
create function studio_duty_stays() returns trigger language plpgsql as $$
begin
  raise exception '已生效的任务标准不可修改或删除 Duties once published are never changed' using errcode = 'restrict_violation';
end $$;
create trigger studio_duty_stays before update or delete on studio_duty for each row execute function studio_duty_stays();

create table studio_reminder (
  studio_id uuid not null references studio (id),
  person_id uuid not null references person (id),
  day date not null,
  by_id uuid not null references person (id),
  primary key (studio_id, person_id, day)
);
`,
};
