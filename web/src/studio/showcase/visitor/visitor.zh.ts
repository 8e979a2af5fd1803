// Words of a studio's 公开页, for strangers.
export const zh = {
  kindOf: '名师工作室', none: '没有公开', noneLead: '这个地址没有对外公开的内容，或已经关闭。请向给您链接的人核对。', slow: '打开得太频繁', slowLead: '请过一分钟再试。', offline: '现在打不开', offlineLead: '没有网络，或服务器正在维护。请稍后再试。', again: '再试一次',
  host: '主持人', term: '周期', termText: '{{from}} 至 {{to}}', members: '成员', membersText: '{{n}} 人', focus: '方向',
  briefs: '工作简报', issue: '{{from}}—{{to}} 学年第 {{n}} 期', month: '{{year}} 年 {{month}} 月', term1: '第一学期', term2: '第二学期', publishedOn: '{{day}} 发布', corrections: '更正', results: '成果', nothing: '还没有公开简报和成果。',
  kinds: { meeting: '教研活动', openLesson: '公开课', design: '共案', result: '成果' }, words: { paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包' },
  levels: { cluster: '片区', school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' }, attended: '{{n}} 人参加', foot: '内容由工作室主持人选定公开，取自平台记录。',
};
export type VisitorWords = typeof zh;
