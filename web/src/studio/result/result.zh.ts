// Words of 成果登记.
export const zh = {
  title: '成果', lead: '论文、案例、课题、获奖、讲座、送教和资源包。登记一次，考核和成长档案里自动计入。', what: '成果', none: '还没有登记成果。', noneOf: '没有符合条件的成果。', all: '全部',
  kind: { paper: '论文', case: '案例', project: '课题', award: '获奖', lecture: '讲座', visit: '送教', resource: '资源包' },
  level: { school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' },
  state: { entered: '待确认', returned: '已退回', confirmed: '已确认', withdrawn: '已撤回' },
  enter: '登记成果', change: '修改成果', touch: '修改', save: '提交', entered: '已提交，等主持人确认', enteredHost: '已提交，请区教研员或别的主持人确认', removed: '已删去', remove: '删去',
  form: { kind: '类型', title: '名称', titleHint: '例如：《小学情绪课的提问设计》', day: '取得日期', level: '级别', place: '刊物、主办单位或对象学校', grade: '等次（可不填）', gradeHint: '例如：一等奖', note: '说明（可不填）', people: '成果人员（按署名先后）', add: '加一人', drop: '去掉{{name}}', incomplete: '请填好名称、日期和成果人员。' },
  files: { title: '证明材料', add: '上传照片或 PDF', limits: '每份不超过 10 MB，最多 6 份', remove: '删去{{name}}', },
  confirm: '确认', confirmed: '已确认', return: '退回', withdraw: '撤回', reason: '原因', returnLead: '写清要补什么，登记人会收到消息。', withdrawLead: '撤回后不再计入，记录保留。', by: '{{name}}确认', own: '自己的成果由区教研员确认。',
};
