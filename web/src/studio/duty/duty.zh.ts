// Words of 年度任务.
export const zh = {
  title: '年度任务', lead: '数字都来自已发生的事：上课、评课、反思、登记并确认的成果、会议考勤。点数字看依据。', what: '年度任务', none: '工作室还没有成员。', noDuties: '这个学年还没有任务标准。', year: '学年', source: '标准：{{source}}',
  key: { openLessons: '公开课', lessonsObserved: '听课评课', reflections: '教学反思', lectures: '专题讲座', papers: '论文', visits: '送教', apprentices: '带教', meetings: '教研出勤' },
  target: { count: '每年 {{n}}', share: '不低于 {{n}}%' }, count: '{{done}} / {{target}}', share: '{{done}} / {{of}} 次', nothing: '—',
  state: { met: '已完成', onTime: '按进度', behind: '落后' },
  evidence: '{{name}} · {{duty}}', noEvidence: '还没有相关记录。', counted: '计入', notCounted: '缺席，不计',
  remind: '提醒落后的 {{n}} 人', reminded: '已提醒 {{n}} 人', remindedNobody: '一周内都提醒过了', remindedOn: '{{day}} 提醒过', allOn: '没有人落后。', name: '成员',
};
