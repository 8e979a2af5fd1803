// 管理: accounts and offices, the audit, how the hub stands. For the district's staff. Refuses deeds on one's own account, and on an
// administrator's by anybody who is none.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { pageOf, PageQuery } from '../../kit/page.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { Appointment, AppointmentId, Login, Person, PersonCard, Role, SchoolId, Session, SessionId } from '../people.contract.js';

const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'districtStaff', perMinute, proven: true }) as const;
const person = z.object({ personId: PersonId });
const done = z.object({ done: z.literal(true) });
const nothing = z.strictObject({});
const reason = z.string().trim().min(2).max(200);

/** `place`: the school's name; empty for the district. */
export const OfficeLine = Appointment.omit({ personId: true }).extend({ place: z.string() });
export type OfficeLine = z.output<typeof OfficeLine>;
export const AccountLine = Person.extend({
  login: Login.nullable(),
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  /** How many outside identities are bound to it. */
  identities: z.number().int(),
  sessions: z.number().int(),
  seenAt: Instant.nullable(),
  /** Today's and those to come. */
  offices: z.array(OfficeLine),
});
export type AccountLine = z.output<typeof AccountLine>;

/** A place where somebody is signed in; `same`: in the network of whoever looks. */
export const AccountSession = Session.omit({ current: true });
export type AccountSession = z.output<typeof AccountSession>;

export const AuditLine = z.object({
  id: z.number().int(),
  at: Instant,
  act: z.string(),
  /** Null: the hub itself, or whoever runs the machine. */
  actor: PersonCard.pick({ id: true, name: true }).nullable(),
  /** The personal token that it was asked with; null: he did it himself. */
  token: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The name of the person whom it is about; else empty. */
  about: z.string(),
  subject: z.string(),
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.output<typeof AuditLine>;
export const AuditVerdict = z.object({ whole: z.boolean(), entries: z.number().int(), hash: z.string(), firstHarmed: z.number().int().nullable() });

export const HubStatus = z.object({
  version: z.string(),
  now: Instant,
  database: z.object({ version: z.string(), bytes: z.number().int() }),
  disk: z.object({ free: z.number(), bytes: z.number() }),
  /** When the certificates between the machines end, as the node that was asked has seen them. */
  certificates: z.array(z.object({ of: z.enum(['door', 'authority', 'database', 'redis']), endsAt: Instant })),
  nodes: z.array(z.object({ id: z.string(), seenAt: Instant, people: z.number().int() })),
  /** The last look at ledger and chains, which the hub takes by itself; null: not yet. */
  check: z.object({ at: Instant, differences: z.number().int(), ledgerWhole: z.boolean(), auditWhole: z.boolean() }).nullable(),
  /** What runs once a day: up to which day it is done. */
  jobs: z.array(z.object({ name: z.string(), doneTo: Day.nullable(), late: z.boolean() })),
  backups: z.array(z.object({ at: Instant, bytes: z.number(), rows: z.number(), seconds: z.number(), sha256: z.string() })),
});
export type HubStatus = z.output<typeof HubStatus>;

export const adminRoutes = {
  accounts: route({ method: 'GET', path: '/admin/accounts', summary: '人员与账号，停用的也在内', access: staff(120), query: PageQuery, reply: pageOf(AccountLine) }),
  setState: route({
    method: 'PUT', path: '/admin/accounts/:personId/state', summary: '停用或恢复账号，停用即退出全部设备', access: proven(30), params: person, body: z.strictObject({ state: Person.shape.state, reason }),
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours', 'office.lastAdministrator'],
  }),
  resetPassword: route({
    method: 'POST', path: '/admin/accounts/:personId/password', summary: '给一个一次性密码，登录后须自己改；原密码随即失效', access: proven(60), params: person, body: nothing,
    reply: z.object({ login: Login, password: z.string() }), problems: ['request.notFound', 'account.own', 'access.notYours', 'account.noLogin'],
  }),
  sessions: route({ method: 'GET', path: '/admin/accounts/:personId/sessions', summary: '此人已登录的设备', access: staff(60), params: person, reply: z.array(AccountSession), problems: ['request.notFound', 'account.own', 'access.notYours'] }),
  endSession: route({
    method: 'POST', path: '/admin/accounts/:personId/sessions/:sessionId/end', summary: '退出此人的一台设备', access: proven(60), params: person.extend({ sessionId: SessionId }), body: nothing,
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours'],
  }),
  endSessions: route({ method: 'POST', path: '/admin/accounts/:personId/sessions/end', summary: '退出此人的全部设备', access: proven(30), params: person, body: nothing, reply: done, problems: ['request.notFound', 'account.own', 'access.notYours'] }),
  endSecondFactor: route({
    method: 'POST', path: '/admin/accounts/:personId/second-factor/end', summary: '关闭此人的两步验证（手机和恢复码都丢了时）', access: proven(30), params: person, body: z.strictObject({ reason }),
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours', 'secondFactor.off'],
  }),
  giveOffice: route({
    method: 'POST', path: '/admin/accounts/:personId/offices', summary: '任命', access: proven(60), params: person, body: z.strictObject({ role: Role, schoolId: SchoolId.nullable(), from: Day, to: Day.nullable() }),
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours', 'office.held', 'office.ofStudio', 'office.place', 'office.days'],
  }),
  endOffice: route({
    method: 'DELETE', path: '/admin/offices/:appointmentId', summary: '免去一项任职，从今天起', access: proven(60), params: z.object({ appointmentId: AppointmentId }),
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours', 'office.ofStudio', 'office.lastAdministrator'],
  }),
  audit: route({ method: 'GET', path: '/admin/audit', summary: '审计记录，新的在前', access: staff(60), query: PageQuery, reply: pageOf(AuditLine) }),
  verifyAudit: route({ method: 'POST', path: '/admin/audit/verification', summary: '核对审计记录的校验链', access: staff(4), body: nothing, reply: AuditVerdict }),
  status: route({ method: 'GET', path: '/admin/status', summary: '运行状态：节点、数据库、每日任务、备份', access: staff(60), reply: HubStatus }),
  runJobs: route({ method: 'POST', path: '/admin/jobs/run', summary: '立即补做到期的每日任务', access: staff(6), body: nothing, reply: done }),
};
