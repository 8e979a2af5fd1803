// Words of webhooks.
export const zh = {
  title: '事件推送', lead: '有事发生时，把种类和编号推送给区里的其他程序；不含姓名和内容，对方凭访问令牌再来取。',
  add: '登记地址', none: '还没有推送地址。需要让校务系统及时知道学时入账、证书颁发时，再登记一个。', name: '对方程序', address: '推送地址', addressHelp: 'https 地址。内网地址需由运维先列入 WEBHOOK_ALLOW。', kinds: '推送哪些事件',
  kind: {
    hoursPosted: '学时入账或冲销', certificateIssued: '颁发证书', certificateRevoked: '撤销证书', certificateReissued: '补发证书', meetingClosed: '教研活动结束', meetingReopened: '教研活动撤回结束', lessonAgreed: '教学设计成为共案', lessonPublished: '教学设计入库', ping: '测试',
  },
  state: { on: '推送中', paused: '已暂停', off: '已停用' }, offWhy: '对方一整天没有接收，已自动停用。修好后点“继续”，再把没送到的重新推送。',
  arrived: '最近送达', never: '还没有送达过', waiting: '{{n}} 条等待推送', by: '{{name}}登记',
  secretTitle: '签名密钥', secretOnce: '请现在复制给对方程序，用来核对签名（Standard Webhooks）。关闭后不再显示；丢了就换一个。', copy: '复制', copied: '已复制', kept: '我已保存',
  open: '查看', pause: '暂停', resume: '继续', paused: '已暂停', resumed: '已继续', test: '发测试', tested: '测试已送达', testFailed: '测试没有送达：{{why}}', renew: '换密钥', renewTitle: '换“{{name}}”的签名密钥？', renewSure: '旧密钥立即作废，对方换上新密钥之前会拒收。',
  remove: '移除', removeTitle: '移除“{{name}}”？', removeSure: '等待推送的事件也一并丢弃。', removed: '已移除',
  deliveries: '推送记录', deliveriesLead: '保留 30 天；没送到的在一天之内越来越稀地再试。', noDeliveries: '还没有推送过。', again: '再推送', queued: '已排上', tries: '试了 {{n}} 次', next: '下次', body: '内容', more: '更多',
  outcome: { waiting: '等待', arrived: '已送达', dead: '没有送到' },
  why: { ok: '对方已接收', slow: '对方太慢', closed: '地址不允许', unknown: '找不到这个主机', unreachable: '连不上', long: '回答太长', form: '地址有误', status: '对方答 {{status}}' },
};
