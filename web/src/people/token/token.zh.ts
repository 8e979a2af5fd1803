// Words of personal tokens.
export const zh = {
  title: '访问令牌', lead: '让您自己的程序（校务系统、统计脚本）代您读取或办理。令牌的权限不会超过您本人，停用账号时一并失效。',
  make: '新建令牌', docs: '接口说明', none: '还没有令牌。需要让程序代您读取数据时，再新建一个。',
  name: '用途', nameHelp: '写明哪个程序用，例如“校务系统同步学时”。', scopes: '允许它做什么', reading: '读取', writing: '办理', life: '有效期', lives: { d30: '30 天', d90: '90 天', d180: '半年', d366: '一年' },
  makeTitle: '新建访问令牌', made: '令牌已新建', once: '请现在复制并存到程序的密钥设置里。关闭后不再显示；丢了就撤销，重新建一个。', copy: '复制', copied: '已复制', kept: '我已保存',
  how: '程序在请求头里写：', until: '{{day}}止', over: '已到期', used: '最近使用', unused: '还没有用过', ending: '尾号 {{ending}}',
  end: '撤销', endTitle: '撤销“{{name}}”？', endSure: '用它的程序会立即停下，不能恢复。', ended: '已撤销',
  all: { lead: '全区的程序用谁的名义、能做什么、最近何时用过。可疑的立即撤销。', find: '姓名、账号、用途或尾号', none: '没有这样的令牌。', reason: '原因（进审计）', own: '您自己的' },
  scope: {
    hoursRead: '我的学时：余额、台账、申报', certificatesRead: '我能看到的证书', trainingRead: '班次、课表、作业和我的进度', studiosRead: '我能看到的工作室：任务、成果、简报、计划',
    lessonsRead: '我能看到的教学设计和公开课', meetingsRead: '我能看到的教研活动、纪要和任务', districtRead: '区域统计（限有相应任职的人）', noticesRead: '我的消息',
    claimsWrite: '起草学时申报（提交仍由本人）', tasksWrite: '上交或收回工作室任务', meetingsWrite: '新建和修改教研活动', noticesWrite: '把消息标为已读',
  },
};
