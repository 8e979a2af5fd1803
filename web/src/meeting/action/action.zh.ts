// Words of 任务 and of the year of a series.
export const zh = {
  title: '任务', before: '上次未完成', none: '还没有任务。', what: '事项', whatHint: '要做什么', owner: '负责人', nobody: '未定', due: '截止日期', add: '记下', added: '已记下', given: '已记下，{{name}}会收到消息', overdue: '已逾期', until: '{{day}} 前',
  from: '来自《{{theme}}》', state: { open: '未完成', done: '已完成', dropped: '不再做' }, finish: '完成', drop: '不再做', reopen: '重新打开', change: '修改', finishTitle: '完成任务', dropTitle: '不再做这项任务', changeTitle: '修改任务', note: '结果（可不填）', reason: '原因', save: '保存', closed: '活动已结束，不能再加任务。',
  did: { finish: '已完成', drop: '已记下，不再做', reopen: '已重新打开', change: '已保存' }, today: '我的任务',
  year: {
    what: '例会', meetings: '全年活动', arrived: '到会 {{n}} / {{all}}，{{rate}}%', decisions: '决定', open: '{{n}} 项任务未完成', actions: '未完成的任务', noActions: '没有未完成的任务。', held: '已开 {{n}} 次，共 {{all}} 次', none: '还没有活动。', back: '例会',
  },
};
