// 工作室规定: sizes, quotas, terms, deadlines, and which checks each kind of membership needs. Data with a first day, never a
// constant: a new version counts from its day on, and what was begun under an old one goes on under it.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day } from '../../kit/time.js';
import type { MembershipKind } from '../studio.contract.js';

export const CharterId = id('StudioRule');
export type CharterId = z.output<typeof CharterId>;

/** 学校推荐 → 主持人初审 → 进修学校复核 → 教育局批准 → 双方签署协议; always in this order, some may be missing. */
export const Check = z.enum(['school', 'host', 'college', 'bureau', 'agreement']);
export type Check = z.output<typeof Check>;
const Chain = z.array(Check).min(1).max(Check.options.length);
const Days = z.number().int().min(1).max(365);

export const CharterRules = z.strictObject({
  /** Words of which one must stand in the host's title (职称). */
  hostTitles: z.array(z.string().trim().min(2).max(20)).min(1).max(10),
  hostYears: z.number().int().min(0).max(40),
  mostSeats: z.number().int().min(1).max(100),
  termYears: z.number().int().min(1).max(10),
  onlineLimit: z.number().int().min(0).max(1_000),
  assistantLimit: z.number().int().min(0).max(20),
  /** In how many studios one person may be 网络学员. */
  onlineStudios: z.number().int().min(0).max(20),
  chains: z.strictObject({ member: Chain, online: Chain, assistant: Chain } satisfies Record<MembershipKind, typeof Chain>),
  /** Within how many days each of them has its turn. */
  days: z.strictObject({ school: Days, host: Days, college: Days, bureau: Days, agreement: Days, answer: Days, review: Days, approval: Days, plaque: Days }),
  /** {member}, {studio}, {host} and {to} are filled in when the agreement is drawn up. */
  agreement: z.string().trim().min(20).max(4_000),
});
export type CharterRules = z.output<typeof CharterRules>;

export const Charter = z.object({ id: CharterId, validFrom: Day, rules: CharterRules });
export type Charter = z.output<typeof Charter>;

export const charterRoutes = {
  list: route({ method: 'GET', path: '/studio-rules', summary: '工作室规定的各个版本，新的在前', access: { policy: 'signedIn', perMinute: 60 }, reply: z.array(Charter) }),
  publish: route({
    method: 'POST', path: '/studio-rules', summary: '发布新一版工作室规定', access: { policy: 'districtStaff', perMinute: 20 },
    body: z.strictObject({ validFrom: Day, rules: CharterRules }), reply: Charter, problems: ['charter.past', 'charter.chain'],
  }),
};
