// Words of past hours.
export const zh = {
  title: '历史学时导入', lead: '上线以前的学时，由一人上传、另一人确认后入账；每一笔都以原文件为依据。', notYours: '历史学时由区教研员和管理员导入。您自己的学时有遗漏，请用“学时申报”。', toHours: '学时', back: '历史学时导入', what: '导入记录',
  template: '下载模板', choose: '选择历史学时文件，或拖到这里', reading: '正在逐行核对…', limits: 'XLSX 或 CSV（UTF-8），最大 {{mb}} MB，5000 行以内', columns: '列：工号、姓名、学校、日期、事项、类别、学时、级别、开始、结束。有工号按工号找人，没有工号按姓名加学校，不会只凭姓名。',
  none: '还没有导入过历史学时。', line: '{{rows}} 行 · {{name}}上传于 {{when}}', confirmedBy: '{{name}}确认，入账 {{n}} 笔', file: '原文件',
  state: { waiting: '等第二人确认', posted: '已入账', dropped: '已撤下' }, verdict: { new: '新增', known: '已在台账', alike: '疑似重复', error: '有误' }, count: { people: '涉及教师', hours: '新增学时' },
  field: { staffNo: '工号', name: '姓名', school: '学校', day: '日期', title: '事项', kind: '类别', amount: '学时', level: '级别', from: '开始', to: '结束' },
  reason: {
    missing: '没有填写', tooLong: '太长', unreadable: '写法无法识别', unknownPerson: '没有找到这个人', nameDiffers: '与工号的姓名不符', severalPeople: '同校有几位同名，请填工号', future: '还没到这一天', noRules: '这一天还没有学时规则', unknownKind: '当天的规则里没有这一类', unknownLevel: '这一类要写省、市、区等级别',
    notWhole: '不是每次学时的整数倍', longerThanTime: '比起止时间还长', half: '须是 0.5 的整数倍', twice: '文件里写了两次', overlap: '与另一笔学时的时间重叠', otherAmount: '这件事已按别的学时入账，要更正请先冲销', refused: '这一天的学时超过 24 小时',
  },
  head: { line: '行', verdict: '结果', staffNo: '工号', name: '姓名', school: '学校', day: '日期', title: '事项', kind: '类别', amount: '学时' }, meets: '台账或本文件里有：{{title}}（{{day}}）', shown: '显示 {{n}} 行，共 {{all}} 行', hasErrors: '有 {{n}} 行需要改正。请在原文件中改好后重新上传；现在没有写入任何数据。', waits: '核对无误后，请另一位区级工作人员打开这一页确认。您上传的不能由您确认。',
  alikeToo: '疑似重复的 {{n}} 行也入账（已逐行看过，确实不是同一件事）', confirm: '确认入账 {{n}} 笔', nothing: '没有新的学时要入账。', confirmed: '已入账 {{n}} 笔', drop: '撤下', dropped: '已撤下，没有写入任何数据',
};
