// Words of 规划与计划.
export const zh = {
  title: '规划与计划', what: '规划与计划', none: '还没有公布规划或计划。', noneHost: '还没有写。先写三年规划，再写每学期的计划，可以照抄上一份。', begin: '写计划', span: { cycle: '三年规划', year: '学年计划', half: '学期计划' }, days: '{{from}} 至 {{to}}', state: { draft: '草稿，只有您看得见', published: '已公布' },
  kind: { exchange: '学习交流', lead: '引领示范', research: '学术研究', training: '师资培养' }, outcome: '总结', empty: '没有写', write: '修改', publish: '公布', published: '已公布，成员和区里都能看到', saved: '已保存',
  dialog: { title: '写一份计划', span: '哪一种', day: '哪一段', copy: '照抄上一份的四类工作', go: '开始写', now: '现在这一段', next: '下一段' }, meanwhile: '刚写入的是：{{text}}', save: '保存', edit: '写{{span}}',
};
