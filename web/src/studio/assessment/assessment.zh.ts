// Words of 考核.
export const zh = {
  title: '考核', lead: '分数从已发生的事算出，每一项都能看依据；与依据不同要写理由。公示期内，工作室的人都可以提出异议。', what: '考核', none: '还没有开始过考核。', noneHint: '学年内随时可以开始：项目按依据自动计分，从自评一步步到公示。', noneMember: '考核开始后，这里会列出您的评分和已公示的结果。',
  open: { button: '开始考核', title: '开始一个学年的考核', sheet: '考核表', year: '学年', panel: '考核组', addJudge: '添加考核组成员', panelHint: '成员考核可以不设考核组；主持人和工作室的考核必须有。', go: '开始', done: '已开始，{{n}} 份考核等自评', source: '依据：{{source}}', more: '补上新来的人' },
  subject: { members: '成员', host: '主持人', studio: '工作室' }, studio: '工作室整体', year: '{{from}}—{{to}} 学年', book: '成绩册 Excel', panelOf: '考核组：{{names}}',
  state: { collecting: '待自评', self_scored: '已自评', host_scored: '主持人已评', panel_scored: '考核组已评', publicised: '公示中', objected: '异议处理中', final: '已定' },
  grade: { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' }, points: '{{n}} 分', noPoints: '—', until: '公示到 {{day}}', object: '提出异议',
  stage: { self: '自评', host: '主持人评', panel: '考核组评' }, full: '满分 {{n}}', noEnd: '不封顶', computed: '依据算得 {{n}} 分', judged: '由人评定', stands: '得分', facts: '依据 {{n}} 条', noFacts: '没有依据', late: '迟到', absent: '缺席，不计', level: { school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' },
  rule: { fixed: '够 {{needs}} 次得满分，不足按比例', judge: '由评分人按材料评定', perEvent: '每次 {{each}} 分', perLevel: '按级别计分', cap: '，计满 {{max}} 分为止', deduct: '从 {{max}} 分起扣', mark: { late: '迟到一次扣 {{n}} 分', absent: '缺席一次扣 {{n}} 分' } },
  score: { title: { self: '请自评', host: '请主持人评分', panel: '请考核组评分' }, lead: '分数已按依据填好，不同意就改，并写明理由。填写的内容先留在这台设备上，交了才算。', points: '{{item}} 的分数', reason: '{{item}} 的理由', reasonHint: '与依据不同的理由', reasonFree: '说明（可不写）', go: '交评分', total: '合计 {{n}} 分', wrongPoints: '请填 0 到 {{max}} 之间的数，最多一位小数。', wrongReason: '与依据不同，请写明理由（至少 2 个字）。', done: '评分已交', ask: '交了以后不能再改。确定交评分吗？' },
  publicise: { button: '公示', title: '公示结果', text: '工作室的人会看到姓名、总分和等级，{{n}} 天内可以提出异议。', done: '已公示到 {{day}}' },
  objection: { button: '提出异议', title: '对结果提出异议', reason: '哪里不对，请写明', hint: '由区教研员处理，答复会通知您。', go: '提出', done: '异议已提出', panel: '异议', by: '{{name}}：', mine: '我提的异议', about: '{{name}} · {{sheet}}：', waiting: '等区里处理', answer: '处理', upheld: '成立，退回重评', dismissed: '不成立', words: '处理意见（对方会看到）', answered: '异议已处理' },
  paper: '下载考核表', word: 'Word', pdf: 'PDF', turn: '第 {{n}} 次重评', by: '{{name}} {{stage}} {{points}} 分', waitingTitle: '等我办的考核', wait: { self: '请自评', host: '请评分', panel: '请评分', publicise: '请公示', answer: '有异议待处理' }, items: '项目与依据', result: '结果', opens: '看评分', source: '考核表第 {{n}} 版。{{source}}',
};
