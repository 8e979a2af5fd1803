// Words of 成长档案.
export const zh = {
  title: '成长档案', of: '{{name}}的成长档案', what: '成长档案', lead: '数字由已发生的事自动得出，点开看依据。每一部分给谁看由您自己定。', leadOf: '数字由已发生的事自动得出，点开看依据。',
  part: { hours: '学时', designs: '教学设计', lessons: '公开课', meetings: '教研活动', mentoring: '师徒带教', results: '成果', certificates: '证书', skills: '九会' },
  empty: {
    hours: '还没有入账的学时。', designs: '还没有主备或共写的教学设计。', lessons: '还没有上过公开课。', meetings: '还没有应到并已结束的教研活动。', mentoring: '还没有双方签过的师徒带教。', results: '还没有已确认的成果，可在工作室的“成果”里登记。',
    certificates: '还没有证书。',
  },
  note: { hours: '已入账且未冲销的学时，未扣年度上限。', designs: '占比是现存文字中本人所写的部分，不计模板和导入的文字。', lessons: '评课结束并答复之后才有均分。', meetings: '出勤 / 应到；请假也算在应到里。' },
  key: {
    designs: '主备或共写', lessons: '上课', meetings: '出勤', mentorPairs: '担任师傅', mentorLogs: '带教记录（师傅）', apprenticePairs: '拜师', apprenticeLogs: '带教记录（徒弟）',
    paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包', issued: '区级证书', outside: '外部证书',
  },
  as: { lead: '主备', coAuthor: '共写', present: '到会', late: '迟到', leftEarly: '早退', leave: '请假', absent: '缺席', first: '第一作者', revoked: '已撤销', outside: '外部' },
  head: { line: '项目', all: '合计', year: '{{from}}–{{to}}' },
  cell: { hours: '{{n}} 学时', count: '{{n}}', share: '{{n}} / {{of}}', minutes: '{{n}} 次 · {{amount}} 分', mean: '{{n}} 节 · 均分 {{amount}}' },
  amount: { hours: '{{n}} 学时', designs: '占比 {{n}}%', lessons: '均分 {{n}}', mentoring: '{{n}} 分钟' },
  facts: { title: '{{line}} · {{when}}', allYears: '全部学年', none: '没有相关记录。', more: '查看全部 {{n}} 条', notCounted: '不计' },
  chart: '各次公开课的均分',
  audience: { label: '“{{part}}”给谁看', host: '自己和主持人', studio: '本工作室', all: '所有登录的人', shown: '“{{part}}”现在给：{{who}}' },
  skill: { planning: '策划', filing: '建档', groups: '团辅', cases: '个辅', guiding: '指导', outreach: '宣传', papers: '撰写论文', selfCare: '自我调节', textbooks: '编教材' },
  skills: {
    name: '能力', self: '自评', host: '主持人评', none: '还没有评分。', noneSelf: '还没有评分。先写一次自评，看看自己在九个方面走到了哪里。', legendSelf: '实线：自评', legendNone: '未评的画在中心', legendHost: '虚线：主持人评', rateSelf: '写自评', rateHost: '评价', history: '历次评分 {{n}} 条', by: '{{kind}} · {{name}}', evidence: '依据', unrated: '—',
  },
  rate: {
    titleSelf: '九会自评', titleHost: '评价{{name}}的九会', lead: '0 到 5 分，半分一档。只写这次有变化的几项；评分保存后不能改，以最近一次为准。', score: '{{skill}}评分', none: '这次不评', last: '上次 {{n}}', words: '一句说明', wordsHint: '例如：这学期独立带了 6 次团辅', link: '依据网址（可不填）', linkHint: '本平台的页面，如 /docs/…', badLink: '只能填本平台的页面网址。',
    go: '保存 {{n}} 项', nothing: '请至少给一项评分。', noWords: '评了分的每一项都要写一句说明（至少 2 个字）。', done: '评分已保存',
  },
  paper: { button: '下载', title: '下载成长档案', docx: 'Word，可再编辑', pdf: 'PDF，适合上交', note: '包含您现在能看到的各部分，附每个数字的依据。下载他人的档案会留下记录。' },
  closed: '只显示对您公开的部分。',
};
