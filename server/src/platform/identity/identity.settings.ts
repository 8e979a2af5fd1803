// Which providers outside the operator has set up, as one JSON text. Refuses half of one, what it does not know, and an issuer that is not
// https (this machine's own excepted). Its sentences never repeat what was set: it holds secrets.
import { z } from 'zod';
import { jsonOf } from '../json.text.js';
import { isOwnMachine } from '../own.machine.js';

const isIssuer = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.search === '' && url.hash === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine(url)));
};

const text = z.string().trim().min(1).max(300);
const Oidc = z.strictObject({
  /** What it is called on the sign-in page. */
  name: z.string().trim().min(1).max(20).default('统一身份认证'),
  issuer: text.refine(isIssuer, '以 https 开头的网址，不带参数 an https address without parameters'),
  client: text,
  secret: text,
  /** In which claim the staff number stands; empty: in none. */
  staffClaim: z.string().trim().max(60).default(''),
});
const DingTalk = z.strictObject({ client: text, secret: text, login: z.url().default('https://login.dingtalk.com'), api: z.url().default('https://api.dingtalk.com') });
const WeCom = z.strictObject({ corp: text, agent: text, secret: text, login: z.url().default('https://login.work.weixin.qq.com'), api: z.url().default('https://qyapi.weixin.qq.com') });
const Identities = z.strictObject({ oidc: Oidc.optional(), dingtalk: DingTalk.optional(), wecom: WeCom.optional() });

export type OidcSettings = z.output<typeof Oidc>;
export type DingTalkSettings = z.output<typeof DingTalk>;
export type WeComSettings = z.output<typeof WeCom>;
export type IdentitySettings = z.output<typeof Identities>;

/** Empty: none. A sentence when it does not fit. */
export const identitySettingsOf = (said: string): IdentitySettings | string => {
  if (said.trim() === '') return {};
  const parsed = Identities.safeParse(jsonOf(said));
  if (parsed.success) return parsed.data;
  const places = [...new Set(parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'JSON'}${code === 'unrecognized_keys' ? '.?' : ''}`))].join(', ');
  return `IDENTITY_PROVIDERS: ${places} 填写有误，请对照 docs/operations.md。Not as docs/operations.md says.`;
};
