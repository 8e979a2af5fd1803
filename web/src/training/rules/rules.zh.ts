// Words of the rules of certificates.
export const zh = {
  title: '证书规则', lead: '每一版由一人起草、第二人发布，发布后不再修改；班次一直按开放报名时的那一版。', draft: '草稿', published: '已发布', inForce: '现行', from: '{{day}} 起生效', drafter: '起草：{{name}}', publisher: '发布：{{name}}', used: '{{n}} 个班次在用',
  hours: '{{n}} 学时', attendance: '出勤 {{present}}/{{of}}（迟到早退 {{grace}} 分钟内不计）', requires: '已有{{level}}', years: '在岗满 {{n}} 年', recommendation: '学校推荐', exam: '考试满 {{n}} 分', work: '{{kind}} {{n}} 份', interview: { none: '不面谈', optional: '面谈（选做）', required: '面谈' },
  edit: '修改草稿', base: '以此起草新版', publish: '发布', publishTitle: '发布第 {{n}} 版', publishLead: '{{day}} 起开放报名的班次按这一版；发布后不能修改。', publishedDone: '已发布', keeps: '{{name}}（{{n}} 人）继续按第 {{version}} 版', takes: '{{name}}（{{n}} 人）开放报名时按这一版', nobody: '目前没有班次受影响。', editTitle: '起草规则', save: '保存草稿', cancel: '取消', saved: '草稿已保存',
  form: { day: '生效日', hours: '总学时', present: '出勤至少（分子）', of: '出勤至少（分母）', grace: '迟到早退宽限（分钟）', years: '在岗满（年）', exam: '考试合格分（空为不考）', modules: '模块', code: '编号', name: '名称', remove: '删除“{{name}}”', add: '加一个模块', newModule: '新模块' },
};
