// 考核: the sheets as versions, a year's round, each subject's course, every hand's points as they were given, and objections.
export const studioAssessment = {
  name: '0047-studio-assessment',
  sql: `
create function studio_assessment_stays() returns trigger language plpgsql as $$
begin
  raise exception '考核表和已交的评分不可修改或删除 Sheets and points once given are never changed' using errcode = 'restrict_violation';
end $$;

create table studio_sheet (
  key text not null,
  version int not null,
  valid_from date not null,
  sheet jsonb not null,
  primary key (key, version)
);
insert into studio_sheet (key, version, valid_from, sheet) values
('member100', 1, '2025-09-01', '{"subject":"members","title":"成员年度考核表（百分制）","titleEn":"Member, 100 points","items":[{"key":"plans","group":"日常工作","title":"计划与总结","titleEn":"Plan and summary","rule":{"kind":"fixed","max":100,"facts":null,"needs":1}},{"key":"attendance","group":"日常工作","title":"按时参加活动","titleEn":"Attendance","rule":{"kind":"deduct","max":100,"facts":"meetings","marks":{"absent":30,"late":10}}},{"key":"observed","group":"日常工作","title":"听课评课记录","titleEn":"Lessons observed and judged","rule":{"kind":"fixed","max":100,"facts":"lessonsObserved","needs":30}},{"key":"apprentices","group":"日常工作","title":"带动青年教师 1 至 2 名","titleEn":"Bringing on one or two younger teachers","rule":{"kind":"fixed","max":100,"facts":"apprentices","needs":1}},{"key":"openLessons","group":"活动展示","title":"教学展示（片区级以上）","titleEn":"Open lesson, cluster level or above","rule":{"kind":"perEvent","max":100,"facts":"openLessons","each":100,"levels":{"school":0}}},{"key":"lectures","group":"活动展示","title":"专题讲座（区级以上）","titleEn":"Lecture, district level or above","rule":{"kind":"perEvent","max":100,"facts":"lectures","each":100,"levels":{"school":0}}},{"key":"published","group":"名师在线","title":"发布资源，每篇 3 分","titleEn":"Resources published, 3 points each","rule":{"kind":"perEvent","max":100,"facts":"published","each":30,"levels":{}}},{"key":"projects","group":"教学研究成果","title":"课题立项","titleEn":"Project approved","rule":{"kind":"fixed","max":50,"facts":"projects","needs":1}},{"key":"projectWork","group":"教学研究成果","title":"课题研究","titleEn":"Project work","rule":{"kind":"fixed","max":50,"facts":null,"needs":1}},{"key":"papers","group":"教学研究成果","title":"论文发表（区 3、市 8、省及以上 10 分）","titleEn":"Papers (district 3, city 8, province and above 10)","rule":{"kind":"perEvent","max":100,"facts":"papers","each":0,"levels":{"district":30,"city":80,"province":100,"nation":100}}},{"key":"awards","group":"个人发展","title":"获奖（国 5、省 3、市 2、区 1 分）","titleEn":"Awards (nation 5, province 3, city 2, district 1)","rule":{"kind":"perEvent","max":100,"facts":"awards","each":0,"levels":{"district":10,"city":20,"province":30,"nation":50}}}],"stages":["self","host","panel"],"grades":[{"grade":"excellent","from":900},{"grade":"good","from":800},{"grade":"pass","from":600},{"grade":"fail","from":0}],"noticeDays":5,"source":"百分制项目和分值依据公开的名师工作室成员考核办法；听课评课 30 节、等级线和公示 5 天为本平台所定。"}'),
('memberPoints', 1, '2025-09-01', '{"subject":"members","title":"成员年度积分表","titleEn":"Member, open points","items":[{"key":"openLessons","group":"示范引领","title":"公开课（校 1、片区和区 3、市 6、省 12 分）","titleEn":"Open lessons (school 1, cluster and district 3, city 6, province 12)","rule":{"kind":"perEvent","max":null,"facts":"openLessons","each":10,"levels":{"school":10,"district":30,"city":60,"province":120}}},{"key":"projects","group":"学术研究","title":"课题立项（校 5、区 8、市 15、省 25、国 40 分）","titleEn":"Projects approved (5, 8, 15, 25, 40)","rule":{"kind":"perEvent","max":null,"facts":"projects","each":50,"levels":{"school":50,"district":80,"city":150,"province":250,"nation":400}}},{"key":"projectsClosed","group":"学术研究","title":"课题结题（校 8、区 12、市 20、省 30、国 50 分）","titleEn":"Projects closed (8, 12, 20, 30, 50)","rule":{"kind":"perEvent","max":null,"facts":"projectsClosed","each":80,"levels":{"school":80,"district":120,"city":200,"province":300,"nation":500}}}],"stages":["self","host","panel"],"grades":[],"noticeDays":5,"source":"依据公开的名师工作室积分办法：按次计分，不封顶，不分等级。"}'),
('host100', 1, '2025-09-01', '{"subject":"host","title":"主持人年度考核表","titleEn":"Host, 100 points","items":[{"key":"hosted","group":"组织","title":"主持工作室活动（全年 10 次）","titleEn":"Studio meetings hosted (ten a year)","rule":{"kind":"fixed","max":200,"facts":"hosted","needs":10}},{"key":"observed","group":"指导","title":"听成员的课（全年 24 节）","titleEn":"Members’ lessons observed (24 a year)","rule":{"kind":"fixed","max":200,"facts":"lessonsObserved","needs":24}},{"key":"lectures","group":"引领","title":"专题讲座（全年 4 次）","titleEn":"Lectures (four a year)","rule":{"kind":"fixed","max":200,"facts":"lectures","needs":4}},{"key":"visits","group":"引领","title":"送教（全年 2 次）","titleEn":"Teaching visits (two a year)","rule":{"kind":"fixed","max":200,"facts":"visits","needs":2}},{"key":"newsletter","group":"组织","title":"计划、总结与简报","titleEn":"Plan, summary and newsletter","rule":{"kind":"fixed","max":200,"facts":null,"needs":1}}],"stages":["self","panel"],"grades":[{"grade":"excellent","from":900},{"grade":"good","from":800},{"grade":"pass","from":600},{"grade":"fail","from":0}],"noticeDays":5,"source":"次数依据本区工作室年度任务，分值、等级线和公示天数为本平台所定。"}'),
('studio100', 1, '2025-09-01', '{"subject":"studio","title":"工作室年度考核表","titleEn":"Studio, 100 points","items":[{"key":"members","group":"队伍","title":"成员成长（合格率 90%）","titleEn":"Members’ growth (90% pass)","rule":{"kind":"fixed","max":200,"facts":null,"needs":1}},{"key":"openLessons","group":"示范","title":"公开课（全年 12 节）","titleEn":"Open lessons (twelve a year)","rule":{"kind":"fixed","max":200,"facts":"openLessons","needs":12}},{"key":"resources","group":"辐射","title":"资源包（全年 1 套）","titleEn":"Resource set (one a year)","rule":{"kind":"fixed","max":200,"facts":"resources","needs":1}},{"key":"projectsClosed","group":"研究","title":"课题结题","titleEn":"Project closed","rule":{"kind":"fixed","max":200,"facts":"projectsClosed","needs":1}},{"key":"papers","group":"研究","title":"论文（全年 6 篇）","titleEn":"Papers (six a year)","rule":{"kind":"fixed","max":100,"facts":"papers","needs":6}},{"key":"visits","group":"辐射","title":"送教（全年 2 次）","titleEn":"Teaching visits (two a year)","rule":{"kind":"fixed","max":100,"facts":"visits","needs":2}}],"stages":["self","panel"],"grades":[{"grade":"excellent","from":900},{"grade":"good","from":800},{"grade":"pass","from":600},{"grade":"fail","from":0}],"noticeDays":5,"source":"周期目标依据本区工作室年度任务，分值、等级线和公示天数为本平台所定。"}');
create trigger studio_sheet_stays before update or delete on studio_sheet for each row execute function studio_assessment_stays();

create table studio_round (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  subject text not null check (subject in ('members', 'host', 'studio')),
  year_from date not null,
  year_to date not null,
  sheet_key text not null,
  sheet_version int not null,
  panel_ids jsonb not null,
  opened_by uuid not null references person (id),
  opened_at timestamptz not null,
  foreign key (sheet_key, sheet_version) references studio_sheet (key, version),
  unique (studio_id, sheet_key, year_from)
);

create table studio_assessment (
  id uuid primary key,
  round_id uuid not null references studio_round (id),
  person_id uuid references person (id),
  state text not null check (state in ('collecting', 'self_scored', 'host_scored', 'panel_scored', 'publicised', 'objected', 'final')),
  turn int not null,
  total int,
  grade text,
  notice_until date,
  facts jsonb,
  check (state not in ('publicised', 'objected', 'final') or (notice_until is not null and facts is not null and total is not null))
);
-- 一个学年同一张考核表, 同一对象只有一份.
create unique index studio_assessment_once on studio_assessment (round_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000'));
create index studio_assessment_of_person on studio_assessment (person_id);

create function studio_assessment_ends() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'final' then
    raise exception '已定的考核结果不可修改或删除 A final assessment is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger studio_assessment_ends before update or delete on studio_assessment for each row execute function studio_assessment_ends();

create table studio_mark (
  assessment_id uuid not null references studio_assessment (id),
  turn int not null,
  stage text not null check (stage in ('self', 'host', 'panel')),
  by_id uuid not null references person (id),
  item text not null,
  tenths int not null check (tenths >= 0),
  reason text not null,
  at timestamptz not null,
  primary key (assessment_id, turn, stage, by_id, item)
);
create trigger studio_mark_stays before update or delete on studio_mark for each row execute function studio_assessment_stays();

create table studio_objection (
  id uuid primary key,
  assessment_id uuid not null references studio_assessment (id),
  by_id uuid not null references person (id),
  reason text not null,
  at timestamptz not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz,
  upheld boolean,
  check ((answer is null) = (upheld is null))
);
create unique index studio_objection_open on studio_objection (assessment_id) where answer is null;
create function studio_objection_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null or (new.assessment_id, new.by_id, new.reason, new.at) is distinct from (old.assessment_id, old.by_id, old.reason, old.at) then
    raise exception '异议和答复不可修改或删除 Objections and answers are never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger studio_objection_stays before update or delete on studio_objection for each row execute function studio_objection_stays();
`,
};
