// Words of 纪要 as the pages around it say them.
export const zh = {
  title: '纪要', what: '纪要', open: '打开纪要', begin: '开始写纪要', none: '还没有人开始写纪要。', noneRead: '还没有纪要。由主持、记录人或应到的老师开始写。', backToMeeting: '返回活动',
  recorder: '记录人：{{name}}', noRecorder: '没有指定记录人，谁都可以记',
  state: { none: '未开始', open: '记录中', frozen: '待确认', confirmed: '已确认' },
  as: { recorder: '记录人', host: '主持', attendee: '到会' },
};
