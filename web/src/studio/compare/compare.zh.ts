// Words of 工作室对比.
export const zh = {
  title: '工作室对比', lead: '数字都来自已发生的事，几个人一起做的算一次；点数字看依据。点列名排序。', what: '工作室对比', none: '现在没有运行中的工作室。', studio: '工作室', members: '成员', attendance: '教研出勤', share: '{{n}}%', shareName: '{{done}} / {{of}} 人次', nothing: '—', year: '学年',
  key: { openLessons: '公开课', lessonsObserved: '听课评课', published: '入库设计', papers: '论文', projects: '课题立项', awards: '获奖', lectures: '讲座', visits: '送教', resources: '资源包', apprentices: '带教' },
  own: '本学年', newest: '最近的成果', noNewest: '还没有确认过的成果。', allResults: '全部成果', behind: '{{n}} 人落后', onTime: '都按进度', evidence: '{{name}} · {{key}}',
};
