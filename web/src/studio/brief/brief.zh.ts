// Words of 工作简报.
export const zh = {
  title: '工作简报', what: '工作简报', none: '还没有简报。', noneHost: '还没有简报。选一个月或一个学期，平台把这段时间的活动、公开课、共案和成果列好，勾选即可成稿。',
  state: { draft: '草稿', published: '已发布', withdrawn: '已撤回' },
  kind: { meeting: '教研活动', openLesson: '公开课', design: '共案', result: '成果' },
  word: { paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包' },
  level: { cluster: '片区', school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' },
  issue: '{{from}}—{{to}} 学年第 {{n}} 期', month: '{{year}} 年 {{month}} 月', term1: '{{from}}—{{to}} 学年第一学期', term2: '{{from}}—{{to}} 学年第二学期', items: '{{n}} 项', all: '显示全部 {{n}} 期', attended: '{{n}} 人参加',
  begin: { button: '起草简报', title: '起草一期简报', period: '类型', periods: { month: '月报', term: '学期报' }, time: '时间', go: '开始', lead: '期号在发布时按学年依次编号。' },
  by: '{{name}}最近保存', publishedAt: '发布于', withdrawnAt: '撤回于', span: '{{from}}至{{to}}', foreword: '卷首语', forewordHint: '这段时间做了什么、有什么收获，写几句话（可不填）', noForeword: '没有写卷首语。',
  facts: '这段时间里的事', factsLead: '勾选要写进简报的事，次序可调，每项可加一句说明。事项直接取自平台记录，不用再填。', noFacts: '这段时间还没有可以写的事：教研活动结束、公开课上完、共案定稿、成果确认后会列在这里。', noItems: '还没有选入事项。', gone: '选入的事项里有 {{n}} 项已不在册，保存草稿后会去掉：', goneTitle: '{{kind}}《{{title}}》', goneAt: '{{kind}}里选入的第 {{n}} 项',
  pick: '选入《{{title}}》', line: '《{{title}}》的说明', lineHint: '一句说明（可不填）', up: '把《{{title}}》上移', down: '把《{{title}}》下移', chosen: '已选 {{n}} 项',
  save: '保存草稿', saved: '已保存', unsaved: '有修改没有保存，已留在本机', lost: '有修改没有保存；这个浏览器不能在本机保留，请勿离开本页。', latest: '载入最新草稿', latestLead: '载入后，您没有保存的修改会丢掉。请先复制要留的文字。',
  publish: '发布', publishTitle: '发布这一期', publishLead: '发布后，看得到本工作室的人都能阅读，成员会收到消息；文字和事项按此刻定格，不能再改。有误可加更正，或撤回后重做。', published: '已发布', publishFirst: '请先保存草稿再发布。', publishHost: '助理可以起草，由主持人发布。',
  remove: '删去草稿', removeLead: '草稿删去后不能找回。', removed: '草稿已删去', withdraw: '撤回', withdrawLead: '撤回后成员和访客都看不到这一期，期号保留不再使用。请写明原因。', withdrawn: '已撤回', reason: '原因',
  note: '加更正', noteTitle: '更正', noteLead: '更正附在这一期下面，写上就不能再改。', noteText: '更正内容', noted: '更正已加上', paper: '导出', docx: '导出 Word', pdf: '导出 PDF', frozen: '事项取自平台记录，以发布时为准。',
};
