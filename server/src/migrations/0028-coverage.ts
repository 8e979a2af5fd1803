// What a district wants to reach, as a document of its own sets it: a share of its teachers or of its schools. A new
// document is a new row with its day; the older one says what was in force before.
export const coverage = {
  name: '0028-coverage',
  sql: `
create table coverage_target (
  id uuid primary key,
  name text not null,
  measure text not null check (measure in ('trained', 'holders', 'room', 'timetable')),
  level_id uuid references cert_level (id),
  per_mille int not null check (per_mille between 1 and 1000),
  valid_from date not null,
  source text not null,
  check ((measure = 'holders') = (level_id is not null))
);
create unique index coverage_target_of_day on coverage_target (measure, coalesce(level_id, '00000000-0000-0000-0000-000000000000'), valid_from);
insert into coverage_target (id, name, measure, level_id, per_mille, valid_from, source) values
('c07e4a6e-0000-4000-8000-000000000001', '教师接受过一轮培训', 'trained', null, 1000, '2020-09-01', '县级市心理健康教育工作文件中的目标：100% 的教师接受过一轮培训（可由区里另行发文修改）'),
('c07e4a6e-0000-4000-8000-000000000002', '教师取得上岗资格证书', 'holders', '7a1c0d52-3b6e-4c1f-8a10-25a0c0de0201', 100, '2020-09-01', '县级市心理健康教育工作文件中的目标：10% 的教师取得上岗资格证书（可由区里另行发文修改）'),
('c07e4a6e-0000-4000-8000-000000000003', '学校建有心理辅导室', 'room', null, 1000, '2020-09-01', '区心理健康教育工作总结：39 所学校全部建立心理辅导室'),
('c07e4a6e-0000-4000-8000-000000000004', '心理健康课列入课程表', 'timetable', null, 1000, '2020-09-01', '区心理健康教育工作总结：32 所学校已正式列入课程表，目标为全部学校');
`,
};
