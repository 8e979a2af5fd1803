// Words beside and inside the text of 纪要.
export const zh = {
  tab: '纪要', lead: {
    open: '请到的人都可以写，随写随存。会议确认结束时自动锁定。', opened: '已重新打开更正，改完请重新锁定。', read: '您可以阅读，由请到的老师来写。',
    frozen: '会议结束时已锁定。需两人确认：先由记录人或主持确认，再由另一位到会的人确认。', confirmed: '两人已确认，定稿。更正请重新打开，写明原因。',
  },
  reason: '重新打开的原因：{{reason}}', frozenAt: '第 {{n}} 稿，{{at}} 锁定',
  confirm: '确认纪要', confirmed: '已确认', final: '两人已确认，纪要定稿', confirmations: '确认', nobody: '还没有人确认。',
  reopen: { title: '重新打开纪要', reason: '原因', hint: '例如：补一条决定', lead: '活动和学时不变，只打开文字。改完后重新锁定，由两人重新确认。', go: '重新打开', done: '已打开，可以更正' },
  freeze: '更正完毕，重新锁定', frozen: '已锁定，请两人确认',
  paper: { title: '导出', docx: 'Word 文件', docxLead: '可在 WPS 或 Word 里继续编辑', pdf: 'PDF', pdfLead: '打印、存档' },
  live: { title: '实时内容', lead: '插入到光标所在处，随活动自动更新，会议结束时固定下来。', put: '插入', take: '移除', putOne: '插入{{name}}', takeOne: '移除{{name}}' },
  block: {
    live: '实时', fixed: '会议结束时', gone: '没有内容',
    facts: { label: '活动信息', theme: '主题', form: '形式', when: '时间', place: '地点', chair: '主持', speaker: '主讲', recorder: '记录' },
    attendance: { label: '出席情况', expected: '应到', arrived: '实到', late: '迟到', leftEarly: '早退', leave: '请假', absent: '缺席' },
    actions: { label: '待办事项', none: '还没有任务。在活动页面记一项，这里就会出现。', what: '事项', owner: '负责人', due: '截止日期', state: '状态' },
  },
};
