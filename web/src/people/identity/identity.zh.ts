// Words of signing in through a provider outside.
export const zh = {
  provider: { dingtalk: '钉钉', wecom: '企业微信', oidc: '统一身份认证' },
  or: '或', with: '用{{name}}登录',
  back: { title: '正在登录', wait: '正在和{{name}}核对，请稍候…', again: '回到登录页', mine: '回到“我的”', failed: '没有登录' },
  code: { title: '两步验证', lead: '已确认您的外部账号，还差一步。', label: '两步验证码', help: '验证器上的 6 位数字；手机不在身边时填一个恢复码。', go: '登录' },
  join: {
    title: '第一次用这种方式登录', lead: '“{{label}}”还没有绑定。填工号和加入码，绑定一次，以后直接登录。', staffNo: '工号', code: '加入码', codeHelp: '由区教研员发给您，四个一组，共六组，只能用一次。', given: '由对方给出，不能改。', go: '绑定并登录',
    have: '已有账号和密码？先用密码登录，再到“我的”里绑定。',
  },
  mine: {
    title: '绑定的登录方式', lead: '绑定后可以用它登录，不必记密码。', none: '还没有绑定。', bind: '绑定{{name}}', bound: '已绑定', since: '绑定于', used: '最近使用', never: '还没有用过', end: '解除绑定', endTitle: '解除{{name}}的绑定？', endSure: '之后不能再用“{{label}}”登录，别的登录方式不变。', ended: '已解除绑定',
  },
  first: { title: '设置密码', lead: '您现在只能用外部账号登录。设一个密码，外部账号用不了时也能进来；重要操作前也用它确认是您本人。', next: '新密码', go: '设置密码', done: '密码已设置' },
  admin: {
    give: '给一个加入码', giveTitle: '给{{name}}一个加入码？', giveSure: '供第一次用钉钉、企业微信等登录时绑定本人。请先确认是本人；以前给的随即作废。', is: '请当面或电话告诉本人，关闭后不再显示。14 天内有效，只能用一次。', copy: '复制', copied: '已复制', staffNo: '工号 {{no}}',
    release: '解除外部登录', releaseTitle: '解除{{name}}的外部登录？', releaseSure: '共 {{n}} 个。此人须重新登录，之后用密码，或用新的加入码再绑定。', released: '已解除', bound: '外部登录 {{n}}',
  },
};
