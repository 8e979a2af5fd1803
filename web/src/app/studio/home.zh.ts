// Words of what happens in a studio now.
export const zh = {
  writing: '正在写', nobodyWrites: '现在没有人在写。', inIt: '正在里面的人', others: '另 {{n}} 人', month: '本月教研', allMeetings: '全部', noMeeting: '这个月没有安排。',
  waiting: '等我办', nothingWaits: '没有等您办的事。', joinings: '加入申请等您审', results: '成果等您确认', pairs: '带教等您办', mine: '任务等您完成', handedIn: '任务等您确认', assessments: '考核等您办',
};
