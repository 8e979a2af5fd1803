// Words of the page behind the link in a mail.
export const zh = {
  title: '退订每日邮件', ask: '退订后不再寄每日邮件，站内消息照常。', go: '退订', done: '已退订', doneLead: '不会再寄每日邮件。想恢复，请登录后到“消息设置”里重新确认邮箱。',
  gone: '链接无效', goneLead: '链接不完整，或已经失效。请用最近一封邮件里的链接，或登录后到“消息设置”里停用。', failed: '没有成功', failedLead: '可能是网络断开或服务器正忙，请稍后再试。', hub: '打开消息设置',
};
