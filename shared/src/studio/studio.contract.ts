// 名师工作室: a host, members for a term, and the lesson designs they write together.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import { alsoFor, route } from '../kit/route.js';
import { Day } from '../kit/time.js';
import { PersonCard, SchoolId } from '../people/people.contract.js';

export const StudioId = id('Studio');
export type StudioId = z.output<typeof StudioId>;
export const MembershipId = id('Membership');
export type MembershipId = z.output<typeof MembershipId>;

export const StudioState = z.enum(['draft', 'applied', 'reviewed', 'approved', 'active', 'in_term_review', 'completed', 'renewed', 'revoked', 'suspended', 'refused']);
export type StudioState = z.output<typeof StudioState>;
export const Studio = z.object({
  id: StudioId,
  name: z.string().min(1).max(60),
  stage: z.enum(['primary', 'junior', 'senior', 'special', 'headTeacher', 'vocational']),
  hostId: PersonId,
  baseSchoolId: SchoolId,
  focus: z.string().max(200),
  seats: z.number().int().positive(),
  termStart: Day,
  termEnd: Day,
  state: StudioState,
});
export type Studio = z.output<typeof Studio>;

export const MembershipKind = z.enum(['member', 'online', 'assistant']); // 入室成员 / 网络学员 / 助理
export type MembershipKind = z.output<typeof MembershipKind>;
export const MembershipState = z.enum([
  'proposed', 'applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved', 'active', 'completed', 'dismissed', 'withdrawn', 'transferred', 'rejected',
]);
export type MembershipState = z.output<typeof MembershipState>;
export const Membership = z.object({
  id: MembershipId,
  studioId: StudioId,
  personId: PersonId,
  kind: MembershipKind,
  state: MembershipState,
  from: Day.nullable(),
  to: Day.nullable(),
});
export type Membership = z.output<typeof Membership>;

export const Member = Membership.extend({ person: PersonCard });
export type Member = z.output<typeof Member>;

/** What the reader may do here; the page explains every missing right. */
export const StudioRights = z.object({ host: z.boolean(), member: z.boolean(), oversees: z.boolean(), /** It works today. At rest (not yet hung, suspended, over) everything in it is only read. */ works: z.boolean() });
export type StudioRights = z.output<typeof StudioRights>;
export const StudioCard = Studio.extend({ host: PersonCard, baseSchool: z.string(), members: z.number().int(), rights: StudioRights });
export type StudioCard = z.output<typeof StudioCard>;
export const StudioPage = StudioCard.omit({ members: true }).extend({ members: z.array(Member) });
export type StudioPage = z.output<typeof StudioPage>;

const Reason = z.string().trim().min(2).max(200);
export const AppointMembers = z.strictObject({ personIds: z.array(PersonId).min(1).max(20), reason: Reason });
export type AppointMembers = z.output<typeof AppointMembers>;
export const RemoveMember = z.strictObject({ reason: Reason });
export type RemoveMember = z.output<typeof RemoveMember>;

const studioId = z.object({ studioId: StudioId });

export const studioRoutes = {
  list: route({ method: 'GET', path: '/studios', summary: '我能看到的工作室', access: alsoFor('studios:read', { policy: 'signedIn', perMinute: 120 }), reply: z.array(StudioCard) }),
  open: route({
    method: 'GET', path: '/studios/:studioId', summary: '工作室主页', access: alsoFor('studios:read', { policy: 'signedIn', perMinute: 240 }),
    params: studioId, reply: StudioPage, problems: ['request.notFound'],
  }),
  online: route({
    method: 'GET', path: '/studios/:studioId/online', summary: '现在在线的人', access: { policy: 'signedIn', perMinute: 240 },
    params: studioId, reply: z.object({ personIds: z.array(PersonId) }), problems: ['request.notFound'],
  }),
  appoint: route({
    method: 'POST', path: '/studios/:studioId/members', summary: '区里直接聘任入室成员，写明依据', access: { policy: 'districtStaff', perMinute: 30 },
    params: studioId, body: AppointMembers, reply: z.array(Member),
    problems: ['request.notFound', 'studio.alreadyMember', 'studio.otherStudio', 'studio.full', 'studio.notActive', 'joining.own', 'joining.underWay', 'joining.enoughStudios'],
  }),
  remove: route({
    method: 'POST', path: '/studios/:studioId/members/:personId/remove', summary: '移出成员', access: { policy: 'signedIn', perMinute: 30 },
    params: studioId.extend({ personId: PersonId }), body: RemoveMember, reply: Membership,
    problems: ['request.notFound', 'access.notYours', 'studio.hostStays'],
  }),
};

/** Topic `studio:<id>`: whoever sees the studio; the events hold nothing but ids. */
export const studioEvents = {
  'studio.memberJoined': z.object({ personId: PersonId }),
  'studio.memberRemoved': z.object({ personId: PersonId }),
  /** Began or ended by its date. */
  'studio.membershipTurned': z.object({ personId: PersonId }),
  'studio.presenceChanged': z.object({}),
};
