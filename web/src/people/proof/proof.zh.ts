// Words of the second factor and of the proof asked for again.
export const zh = {
  title: '两步验证',
  off: '登录时除了密码，再输入手机验证器上的 6 位验证码。有教研员、管理员任职的账号请务必开启。',
  on: '已开启', since: '开启于', codesLeft: '还有 {{n}} 个恢复码可用', codesFew: '恢复码只剩 {{n}} 个，请换一组。',
  start: '开启', end: '关闭', renew: '换一组恢复码',
  setUp: {
    title: '开启两步验证', scan: '用手机上的验证器（如微软验证器、腾讯身份验证器、FreeOTP）扫描二维码。二维码由本平台生成，不经过其他网站。', picture: '两步验证的二维码',
    open: '在这台设备的验证器里打开', typed: '不能扫描时，在验证器里手动输入这串密钥：', code: '验证器上的 6 位验证码', go: '确认开启', others: '开启后，您的其他设备会退出登录。',
  },
  codes: {
    title: '请保存恢复码', lead: '手机丢失时，用一个恢复码代替验证码登录，每个只能用一次。现在离开后不再显示。', copy: '复制', copied: '恢复码已复制', save: '存为文件', file: '共研恢复码.txt', kept: '我已保存',
  },
  endTitle: '关闭两步验证？', endSure: '之后只凭密码就能登录。恢复码也随之作废。', ended: '两步验证已关闭',
  renewTitle: '换一组恢复码？', renewSure: '旧的恢复码随即作废。',
  again: {
    title: '确认是您本人', lead: '接下来的操作比较重要，请先确认。确认后自动接着办，已填写的内容不变；{{minutes}} 分钟内不再询问。', password: '登录密码', code: '验证器上的 6 位验证码，或一个恢复码', go: '确认并继续',
  },
};
