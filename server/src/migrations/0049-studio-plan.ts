// 规划与计划 of studios: one for each span of days; and bringing on younger teachers is expected of members from this school year on.
export const studioPlan = {
  name: '0049-studio-plan',
  sql: `
create table studio_plan (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  span text not null check (span in ('cycle', 'year', 'half')),
  "from" date not null,
  "to" date not null,
  exchange text not null,
  lead text not null,
  research text not null,
  training text not null,
  outcome text not null,
  state text not null check (state in ('draft', 'published')),
  rev int not null,
  changed_at timestamptz not null,
  unique (studio_id, span, "from")
);

insert into studio_duty (valid_from, duties, source) values ('2026-09-01',
'[{"key":"openLessons","measure":"count","target":2},{"key":"lessonsObserved","measure":"count","target":30},{"key":"reflections","measure":"count","target":8},{"key":"lectures","measure":"count","target":2},{"key":"papers","measure":"count","target":1},{"key":"apprentices","measure":"count","target":1},{"key":"meetings","measure":"share","target":0.9}]',
'依据公开的名师工作室学员考核办法：每学期公开课、讲座各 1 次，听课评课 15 节，反思 4 篇，按学年合计；带教青年教师 1 至 2 名；教研活动出勤 90% 为本平台所定。');
`,
};
