// Words of planning cohorts, their timetable and their works.
export const zh = {
  save: '保存',
  saved: '已保存',
  incomplete: '填好各项后可以保存。',
  reason: '原因（学员会看到）',
  cohort: {
    new: '新建班次', newGo: '建立班次', made: '班次已建立，下一步排课', change: '修改班次', changeLead: '改了日期或地点，报名的老师会收到消息。',
    programme: '项目', ordinal: '第几期', name: '名称', suggest: '第{{n}}期{{programme}}', quota: '名额', from: '开班日', to: '结束日', until: '报名截止', organiser: '主办', place: '地点', begun: '已经开班，开班日和报名截止不能再改。', daysWrong: '报名截止不晚于开班，开班不晚于结束。',
    rulesNow: '现行规则：{{level}}第 {{version}} 版（{{hours}} 学时，出勤 {{present}}/{{of}}）。开放报名那天有效的一版会固定下来，此后不变。', rulesNone: '{{level}}还没有已生效的规则；有规则后才能开放报名。', rulesFixed: '本班固定按{{level}}规则第 {{version}} 版。', noLevel: '本项目不发证书，只记学时。',
  },
  session: {
    add: '排课', addTitle: '给“{{name}}”排课', addGo: '排 {{n}} 次课', added: '已排 {{n}} 次课', another: '加入，再排下一次', drafts: '准备排的课', drop: '去掉“{{title}}”', change: '修改', changeTitle: '修改《{{title}}》', cancel: '取消这次课…', cancelTitle: '取消《{{title}}》', cancelLead: '学员和讲师会收到消息；取消后不计入课次。', cancelGo: '取消这次课', cancelled: '已取消，已通知学员和讲师',
    title: '内容', module: '模块', noModule: '不分模块', form: '形式', formHint: '面授', day: '日期', from: '开始', to: '结束', place: '地点', trainers: '讲师', trainersLead: '有讲师、专家、主持人或中心任职的人可以排课。', outside: '这一天不在班次日期（{{from}} 至 {{to}}）内，请核对。', timesWrong: '结束要晚于开始。', because: '已取消：{{reason}}',
    copy: '从往期复制', copyTitle: '从往期复制课表和作业', copyFrom: '复制哪一期', copyLine: '{{name}}（{{n}} 次课）', copyLead: '星期几和钟点不变，按整周顺延到本期开班之后；课表、讲师、作业都复制过来，再逐次修改。', copyGo: '复制', copied: '已复制 {{sessions}} 次课、{{works}} 项作业与考核', dropped: '{{names}}现在没有讲师任职，没有带过来。', copyNothing: '这个项目的往期没有课表，请用“排课”。',
  },
  work: { add: '布置', addTitle: '布置作业或考核', addGo: '布置', added: '已布置', change: '修改', changeTitle: '修改《{{title}}》', kind: '类型', document: '交什么', title: '题目', due: '截止日', cancel: '取消这一项…', cancelTitle: '取消《{{title}}》', cancelLead: '学员会收到消息。已有人交了或评定过的不能取消。', cancelGo: '取消这一项', cancelled: '已取消，已通知学员', because: '已取消：{{reason}}' },
};
