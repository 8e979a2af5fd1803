// Refusals around signing in through others and with a second factor; part of the one table.
import { p, type ProblemText } from './problem.text.js';

export const identityProblems = {
  'signIn.lapsed': p(403, '临时密码 {days} 天内没有使用，已经失效，请向给您密码的人再要一个。'),
  'signIn.factorFirst': p(403, '平台要求您的账号开启两步验证，请先开启，开启后就能继续。'),
  'secondFactor.codeNeeded': p(401, '这个账号开启了两步验证，请输入验证器上的 6 位验证码，或一个恢复码。'),
  'secondFactor.wrong': p(401, '验证码不对或已用过。请等验证器换出下一个再试；手机时间不准也会这样。'),
  'secondFactor.on': p(409, '两步验证已经开启。要换手机，请先关闭再重新开启。'),
  'secondFactor.off': p(409, '两步验证没有开启。'),
  'secondFactor.demanded': p(403, '平台要求您的账号使用两步验证，不能关闭。要换手机，请另一位管理员关闭后重新开启。'),
  'secondFactor.notBegun': p(409, '请先扫描二维码。'),
  'proof.noPassword': p(409, '您还没有密码，无法在这里确认。请找区教研员要一个一次性密码，登录后改成自己的。'),
  'identity.gone': p(404, '平台没有开通这种登录方式，请用账号和密码登录。'),
  'identity.expired': p(409, '这次登录已失效或已经用过。请回到登录页，在同一个浏览器里重新开始。'),
  'identity.cancelled': p(409, '登录已取消，没有改动任何内容。'),
  'identity.refused': p(502, '对方的登录结果没有通过核对，没有登录。请重新开始；再不成请联系区管理员。'),
  'identity.down': p(503, '对方的登录服务暂时连不上。请稍后再试，或用账号和密码登录。'),
  'identity.taken': p(409, '这个外部账号已绑定给另一个人。请换一个登录，或请区管理员核对。'),
  'identity.twice': p(409, '您已绑定一个同类的外部账号。请先在“我的”里解除，再绑定新的。'),
  'identity.wrongJoin': p(409, '工号或加入码不对，或加入码已用过、已过期。请核对，或请区教研员重新给一个。'),
  'identity.otherNumber': p(403, '这个工号和对方给出的不一致，只能绑定本人的工号。'),
  'identity.lastWay': p(409, '这是您唯一的登录方式。请先设置密码，再解除绑定。'),
  'account.hasPassword': p(409, '您已有密码，请用“修改密码”。'),
  'account.noStaffNo': p(409, '这个人在名册里没有工号，不能用加入码。请补上工号后重新导入，或请他先用密码登录再绑定。'),
} as const satisfies Record<string, ProblemText>;
