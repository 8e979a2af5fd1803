// Words of the district's page of templates: it alone brings them.
export const zh = {
  title: '文稿模板',
  program: '内置的模板',
  derived: '各工作室派生的',
  none: '还没有工作室派生模板。',
  lead: '内置的随程序提供，各工作室在此之上派生；每份文稿记住它用的版本。',
  staffOnly: '全区的模板由区教研员查看。',
};
