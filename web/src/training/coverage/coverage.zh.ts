// Words of the district's page.
export const zh = {
  title: '区域',
  lead: '数据截至 {{at}}；有变动时自动更新。',
  export: '导出 XLSX',
  exportCsv: '导出 CSV',
  what: '区域覆盖',
  rule: '人数按不同的人计，人次按参加次数计，两者不能相加。',
  warning: '{{visits}} 是人次，不是人数：{{name}}中高一级证书的持有人都已持有低一级证书，不同的人不会超过 {{heads}} 人。',
  sight: { school: '您看到的是全区公开指标和本校数据。', public: '您看到的是全区公开指标；各校数据由区中心、局领导和本校负责人查看。' },
  people: '{{n}} 人',
  times: '{{n}} 人次',
  schools: '{{n}} 所',
  lowest: { title: '最低的五所学校', by: '按指标', none: '还没有可以比较的学校。', line: '{{part}} / {{whole}} 人' },
  trend: { title: '按学期', lead: '到各学期末累计', none: '还没有学时记录，有了以后这里会显示变化。', trained: '受过培训', certified: '{{name}}发证', times: '人次', autumn: '{{year}} 秋', spring: '{{year}} 春', label: '{{name}}：{{list}}', point: '{{term}} {{n}} 人' },
  target: { title: '目标进度', none: '还没有设定覆盖目标。', of: '{{got}} / {{of}}', goal: '目标 {{goal}}', met: '已达到', left: '还差 {{n}}', source: '依据：{{source}}' },
  figures: { title: '基本数字', open: '{{name}} {{value}}，看说明和依据' },
  figure: {
    schools: '学校', students: '在校学生', teachers: '在册教师', trained: '受过培训的教师', untrained: '还没有受过培训的教师', psychFull: '专职心理教师', psychPart: '兼职心理教师', perFullTime: '生师比（专职）', rooms: '有心理辅导室的学校',
    timetables: '课程进课表的学校', studios: '名师工作室', studioSeats: '工作室名额', activeMembers: '入室成员', onlineLearners: '网络学员', enrolled: '{{name}}参训', certified: '{{name}}发证', holders: '{{name}}持有人', missing: '还没有{{name}}的教师', personTimes: '{{name}}参训合计',
  },
  about: {
    schools: '登记在本区的学校。', students: '各校登记的在校学生数之和。', teachers: '有工号、今天在某校任职的人，每人只计一次；在几所学校任职的，计在任职最早的一所。', trained: '在册教师中，学时台账里至少有一笔未被冲销的学时的人；每人只计一次。',
    untrained: '在册教师中，学时台账里还没有任何有效学时的人。', psychFull: '今天任专职心理教师的在册教师。', psychPart: '今天任兼职心理教师（不兼专职）的在册教师。', perFullTime: '在校学生数 ÷ 专职心理教师数；没有专职教师的学校不显示。', rooms: '登记有心理辅导室的学校。', timetables: '心理健康课正式列入课程表的学校。',
    studios: '全部名师工作室；名单只列出您能看到的。', studioSeats: '各工作室名额之和。', activeMembers: '今天有效的入室成员与助理，每人只计一次。', onlineLearners: '各工作室网络学员之和；一人最多可在两个工作室，因此按人次计。',
    enrolled: '各班次录取人数之和，按人次计：读两个班的人计两次。', certified: '各班次发证人数之和，按人次计。', holders: '在册教师中持有这一等级有效证书的不同的人；已撤销的不计。', missing: '在册教师中还没有这一等级有效证书的人。', personTimes: '这一体系各等级参训人次之和；不能当作人数。',
  },
  level: { title: '班次与证书', name: '等级', cohorts: '班次', enrolled: '参训（人次）', certified: '发证（人次）', holders: '持有人（人）', sum: '合计', record: '只登记' },
  heat: {
    title: '各校覆盖', school: '学校', hint: '点列名排序，点数字看背后的人。颜色分五档：有目标的按目标的 60%、80%、95%、100% 分，没有目标的在各校之间比较。', sort: '按{{name}}排序', goal: '目标 {{goal}}', line: '以上达到目标 {{goal}}', lineUp: '以下达到目标 {{goal}}',
    trained: '受训', holders: '{{name}}', psychFull: '专职（人）', perFullTime: '生师比', rooms: '辅导室', timetables: '进课表', unknown: '无数据', step: '第 {{n}} 档', legend: '颜色图例', low: '低', high: '高', cell: '{{school}}，{{name}} {{value}}，看名单', one: '本校数据',
  },
  behind: {
    sum: '{{part}} ÷ {{whole}} = {{share}}', total: '共 {{n}} 条', more: '显示更多', none: '没有符合的记录。', closed: '名单只对区中心、局领导和本校负责人开放。', what: '名单', since: '{{day}} 起', on: '{{day}}', at: '{{place}} · {{day}}', people: '{{n}} 人', times: '{{n}} 人次', students: '{{n}} 名学生', school: '{{name}} · {{school}}',
  },
};
