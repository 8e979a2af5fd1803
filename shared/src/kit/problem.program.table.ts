// Refusals that programs meet, and those who let programs in: personal tokens, webhooks.
import { p, type ProblemText } from './problem.text.js';

export const programProblems = {
  // personal tokens
  'token.dead': p(401, '这个访问令牌无效、已到期或已撤销。请在“我的”的访问令牌里新建一个。'),
  'token.closed': p(403, '这一项不对访问令牌开放，请登录后在页面里办理。'),
  'token.scope': p(403, '这个访问令牌没有这项权限（{scope}）。请新建一个带这项权限的令牌。'),
  'token.mixed': p(400, '请求里同时有访问令牌和登录状态，已被拒绝。程序只带令牌，浏览器只用登录。'),
  'token.tooMany': p(409, '已有 {n} 个访问令牌。请先撤销不用的。'),
  'token.days': p(400, '到期日须在今天之后，最长 {days} 天。'),
  // webhooks
  'webhook.badAddress': p(400, '请填写对方程序的 https 地址，不带账号密码，也不带 # 后面的部分。内网地址需由运维先列入 WEBHOOK_ALLOW。'),
  'webhook.tooMany': p(409, '已有 {n} 个推送地址，请先移除不用的。'),
  'webhook.notOn': p(409, '这个推送地址已暂停或停用，请先继续推送。'),
} as const satisfies Record<string, ProblemText>;
