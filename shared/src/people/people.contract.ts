// People of a district: persons, schools, organisations, appointments, sign-in and the roster import.
// Rights come only from active appointments; a person's name is never a right.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import type { Owed } from '../kit/owed.js';
import { pageOf, PageQuery } from '../kit/page.js';
import { SignInWay } from '../kit/provider.js';
import { alsoFor, route } from '../kit/route.js';
import { Day, Instant } from '../kit/time.js';

export const SchoolId = id('School');
export type SchoolId = z.output<typeof SchoolId>;
export const OrganisationId = id('Organisation');
export type OrganisationId = z.output<typeof OrganisationId>;
export const AppointmentId = id('Appointment');
export type AppointmentId = z.output<typeof AppointmentId>;
export const SessionId = id('Session');
export type SessionId = z.output<typeof SessionId>;
export const ImportId = id('RosterImport');
export type ImportId = z.output<typeof ImportId>;

export const SchoolType = z.enum(['primary', 'junior', 'senior', 'vocational', 'special']);
export type SchoolType = z.output<typeof SchoolType>;
export const School = z.object({
  id: SchoolId,
  name: z.string().min(1).max(60),
  type: SchoolType,
  clusterId: OrganisationId.nullable(),
  students: z.number().int().nonnegative(),
  hasCounsellingRoom: z.boolean(),
  courseInTimetable: z.boolean(),
});
export type School = z.output<typeof School>;

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string().min(1).max(60),
  type: z.enum(['bureau', 'teacherCollege', 'centre', 'committee', 'university', 'cluster', 'prepGroup']),
  parentId: OrganisationId.nullable(),
});
export type Organisation = z.output<typeof Organisation>;

/** 任职: what somebody is, where, from when to when. */
export const Role = z.enum([
  'administrator', // 系统管理员
  'bureauLeader', // 局领导
  'centreStaff', // 区中心工作人员/教研员
  'collegeStaff', // 进修学校评审人
  'schoolLead', // 学校负责人
  'host', // 工作室主持人
  'expert', // 高校专家
  'trainer', // 培训讲师
  'reviewer', // 评委
  'mentor', // 师傅
  'fullTime', // 专职心理教师
  'partTime', // 兼职心理教师
  'headTeacher', // 班主任
  'teacher', // 学科教师
]);
export type Role = z.output<typeof Role>;
export const Scope = z.enum(['district', 'organisation', 'school', 'studio']);
export type Scope = z.output<typeof Scope>;

export const Appointment = z.object({
  id: AppointmentId,
  personId: PersonId,
  role: Role,
  scope: Scope,
  scopeId: z.uuid(),
  from: Day,
  to: Day.nullable(),
});
export type Appointment = z.output<typeof Appointment>;

export const Person = z.object({
  id: PersonId,
  name: z.string().min(1).max(40),
  staffNo: z.string().max(40).nullable(),
  title: z.string().max(60),
  workplace: z.string().max(60),
  state: z.enum(['active', 'suspended']),
});
export type Person = z.output<typeof Person>;
/** How others see a person in lists, carets and bylines. */
export const PersonCard = Person.pick({ id: true, name: true, title: true, workplace: true });
export type PersonCard = z.output<typeof PersonCard>;

export const Login = z.string().trim().min(1).max(60);
export const Password = z.string().min(1).max(200);
export const Me = z.object({
  person: Person,
  login: Login,
  appointments: z.array(Appointment),
  sessionId: SessionId,
  mustChangePassword: z.boolean(),
  /** His office asks for a second factor, and he has none yet. */
  mustAddFactor: z.boolean(),
  /** Whoever came in from outside may have none. */
  hasPassword: z.boolean(),
});
export type Me = z.output<typeof Me>;

export const Session = z.object({
  id: SessionId,
  device: z.string(),
  /** In general words: the network of the device that asks, an inside one, another. */
  place: z.enum(['same', 'inside', 'outside']),
  /** A part of an outside address; empty for an inside one. */
  network: z.string(),
  startedAt: Instant,
  seenAt: Instant,
  current: z.boolean(),
});
export type Session = z.output<typeof Session>;

export const DemoAccount = z.object({ login: Login, persona: z.string(), name: z.string(), password: z.string() });
export const Hub = z.object({
  name: z.string(),
  district: z.string(),
  version: z.string(),
  documentSchema: z.number().int(),
  /** Ways in besides the password. */
  ways: z.array(SignInWay),
  demo: z.boolean(),
  demoAccounts: z.array(DemoAccount),
});
export type Hub = z.output<typeof Hub>;

export const RosterField = z.enum(['staffNo', 'name', 'school', 'post', 'headTeacher', 'title', 'login']);
export const RosterRow = z.object({
  line: z.number().int(),
  staffNo: z.string(),
  name: z.string(),
  school: z.string(),
  post: z.string(),
  verdict: z.enum(['create', 'update', 'same', 'error']),
  errors: z.array(z.object({ field: RosterField, reason: z.enum(['missing', 'unknownSchool', 'unknownPost', 'twice', 'tooLong', 'loginTaken']) })),
});
export type RosterRow = z.output<typeof RosterRow>;
export const RosterPreview = z.object({
  id: ImportId,
  fileName: z.string(),
  counts: z.object({ create: z.number().int(), update: z.number().int(), same: z.number().int(), error: z.number().int() }),
  /** All rows with errors first, then at most 200 others: a preview, not the file. */
  rows: z.array(RosterRow),
});
export type RosterPreview = z.output<typeof RosterPreview>;
export const RosterOutcome = z.object({ created: z.number().int(), updated: z.number().int(), same: z.number().int() });

const done = z.object({ done: z.literal(true) });

const always: readonly Owed[] = ['password', 'secondFactor'];

export const peopleRoutes = {
  hub: route({ method: 'GET', path: '/hub', summary: '平台信息与演示账号', access: { policy: 'anyone', perMinute: 120 }, reply: Hub }),
  signIn: route({
    method: 'POST', path: '/sign-in', summary: '登录', access: { policy: 'anyone', perMinute: 120 },
    body: z.strictObject({ login: Login, password: Password, code: z.string().trim().max(40).optional() }), reply: Me,
    problems: ['signIn.wrong', 'signIn.tooMany', 'signIn.suspended', 'signIn.lapsed', 'secondFactor.codeNeeded', 'secondFactor.wrong'],
  }),
  signOut: route({ method: 'POST', path: '/sign-out', summary: '退出', access: { policy: 'signedIn', perMinute: 30, owing: always }, body: z.strictObject({}), reply: done }),
  me: route({ method: 'GET', path: '/me', summary: '我是谁', access: { policy: 'signedIn', perMinute: 240, owing: always }, reply: Me }),
  changePassword: route({
    method: 'POST', path: '/me/password', summary: '修改密码', access: { policy: 'signedIn', perMinute: 10, owing: always },
    body: z.strictObject({ current: Password, next: Password }), reply: done, problems: ['signIn.wrong', 'signIn.weakPassword', 'signIn.samePassword'],
  }),
  sessions: route({ method: 'GET', path: '/me/sessions', summary: '已登录的设备', access: { policy: 'signedIn', perMinute: 60 }, reply: z.array(Session) }),
  endSession: route({
    method: 'DELETE', path: '/me/sessions/:sessionId', summary: '退出某台设备', access: { policy: 'signedIn', perMinute: 30, proven: true },
    params: z.object({ sessionId: SessionId }), reply: done, problems: ['request.notFound'],
  }),
  endAllSessions: route({ method: 'POST', path: '/me/sessions/end-all', summary: '退出全部设备', access: { policy: 'signedIn', perMinute: 10, proven: true }, body: z.strictObject({}), reply: done }),
  endOtherSessions: route({ method: 'POST', path: '/me/sessions/end-others', summary: '退出其他设备，保留本机', access: { policy: 'signedIn', perMinute: 10, proven: true }, body: z.strictObject({}), reply: done }),
  socketTicket: route({
    method: 'POST', path: '/socket-ticket', summary: '一次性连接票据', access: { policy: 'signedIn', perMinute: 120 },
    body: z.strictObject({}), reply: z.object({ ticket: z.string(), now: Instant }),
  }),
  schools: route({ method: 'GET', path: '/schools', summary: '学校名单', access: alsoFor('district:read', { policy: 'signedIn', perMinute: 60 }), reply: z.array(School) }),
  findPeople: route({
    method: 'GET', path: '/people', summary: '按姓名或拼音首字母找人', access: { policy: 'signedIn', perMinute: 120 },
    query: PageQuery, reply: pageOf(PersonCard),
  }),
  rosterTemplate: route({
    method: 'GET', path: '/people/roster-template', summary: '名册模板', access: { policy: 'districtStaff', perMinute: 20 },
    reply: z.custom<Uint8Array>(), download: true,
  }),
  previewRoster: route({
    method: 'POST', path: '/people/roster-imports', summary: '上传名册并预览', access: { policy: 'districtStaff', perMinute: 10 },
    reply: RosterPreview, upload: { field: 'file', maxBytes: 8 * 1024 * 1024 }, problems: ['people.importUnreadable', 'request.tooLarge'],
  }),
  confirmRoster: route({
    method: 'POST', path: '/people/roster-imports/:importId/confirm', summary: '确认写入名册', access: { policy: 'districtStaff', perMinute: 10, proven: true },
    params: z.object({ importId: ImportId }), body: z.strictObject({}), reply: RosterOutcome, problems: ['people.importGone', 'people.importHasErrors'],
  }),
};

/** Topic `person:<id>`: only the person watches it. */
export const peopleEvents = {
  'people.sessionEnded': z.object({ sessionId: SessionId }),
  'people.appointmentsChanged': z.object({}),
};
