// Words of the pages on which templates are looked through and made: no document needs them.
export const zh = {
  title: '文稿模板',
  program: '内置的模板',
  derived: '各工作室派生的',
  none: '还没有工作室派生模板。',
  lead: '内置的随程序提供，各工作室在此之上派生；每份文稿记住它用的版本。',
  staffOnly: '全区的模板由区教研员查看。',
  edit: {
    derive: '派生模板：{{name}}', revise: '修改模板：{{name}}', zh: '模板名称', en: '英文名称', sections: '环节', name: '环节名称', nameEn: '英文名', hint: '写什么（提示）', hintEn: '英文提示',
    up: '上移“{{name}}”', down: '下移“{{name}}”', drop: '去掉“{{name}}”', kept: '伦理要求的环节，不能去掉', add: '加一个环节', fresh: '新环节', publish: '发布', publishNext: '发布第 {{n}} 版', done: '模板已发布', more: '提示与英文',
    missing: '每个环节都要有中文和英文名称。', note: '发布后这一版不可更改；要改就发布新版本。已有文稿仍用原来的版本。',
  },
};
