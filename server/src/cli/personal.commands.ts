// The words of the commands about one person's data: a copy of everything, and the end of an account.
import type { Command, Option } from './command.js';

const WHO: Option & { readonly value: string } = { value: '<登录名、工号或编号>', zh: '谁', en: 'whose: login, staff number or id', needed: true };
const REASON: Option = { value: '<理由>', zh: '写进审计，如申请编号', en: 'for the audit, such as the number of the request', needed: true };
const deeds = () => import('./personal.deeds.js');

export const personalCommands: readonly Command[] = [
  {
    name: 'export-person', zh: '一个人的全部资料（xlsx），答复查阅复制的申请', en: 'everything kept of one person, as a workbook',
    place: WHO, options: { out: { value: '<文件.xlsx>', zh: '写到哪里；缺省为当前文件夹', en: 'where to; by default here' }, reason: REASON },
    more: [{ zh: '本人在“我的”里也能自己下载。密码和令牌不在其中；别人的事由他经手的只列条数。不覆盖已有文件。', en: 'The person can take it himself under 我的. No secrets; of others’ matters the number alone. Never writes over a file.' }],
    run: async (said) => (await deeds()).exportPerson(said),
  },
  {
    name: 'erase-person', zh: '注销并清除一个人：先看，加 --yes 才办', en: 'end an account for good: a look first, done with --yes',
    place: WHO,
    options: { reason: REASON, until: { value: '<日期>', zh: '身份封存到哪天，之后谁也认不出；缺省十年', en: 'until when the sealed identity is kept; ten years by default' }, yes: { zh: '办理，不能撤回', en: 'do it; there is no way back' } },
    more: [
      { zh: '先停用账号、免去任职、办理离开。账号、通知、副本删除；本人的个案连同密钥一起清除；学时、证书、会议与合写的文字保留，只剩编号。', en: 'Suspend the account and end offices first. Account, notices and copies go; cases of his own go with their keys; hours, certificates, records and shared texts stay under a number.' },
      { zh: '以前的备份里还有：按备份的保留期到期。别人写下的姓名（纪要、简报、审计）不改。', en: 'Former backups still hold it until they end. Names that others wrote (minutes, newsletters, audit) are not changed.' },
    ],
    run: async (said) => (await deeds()).erasePerson(said),
  },
  {
    name: 'erased-person', zh: '查一个已注销编号原来是谁（保存期内，记入审计）', en: 'who an erased number was, while it may be known; goes into the audit',
    place: { value: '<编号>', zh: '人的编号', en: 'the id', needed: true }, options: { reason: REASON },
    run: async (said) => (await deeds()).openErased(said),
  },
];
