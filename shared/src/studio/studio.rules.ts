// What is allowed in a 名师工作室: who sees it, who invites, whom, and who may be removed. Guards the server and
// explains the button. Says nothing about the texts written there (lesson.rules).
import type { PersonId } from '../kit/id.js';
import { shanghaiDay } from '../kit/time.js';
import { no, yes, type Verdict } from '../kit/verdict.js';
import type { SchoolId } from '../people/people.contract.js';
import type { Membership, MembershipKind, MembershipState, Studio, StudioId, StudioRights, StudioState } from './studio.contract.js';

export type StudioFacts = Pick<Studio, 'id' | 'hostId' | 'baseSchoolId' | 'seats' | 'state' | 'termStart' | 'termEnd'>;
export type MembershipFacts = Pick<Membership, 'kind' | 'state' | 'from' | 'to'>;

/** One person as seen from one studio. */
export interface Standing {
  readonly personId: PersonId;
  readonly districtStaff: boolean;
  readonly bureauLeader: boolean;
  /** 进修学校 */
  readonly college: boolean;
  readonly leadsSchools: readonly SchoolId[];
  /** His memberships in this studio, whatever their state. */
  readonly memberships: readonly MembershipFacts[];
}

/** A membership counts from its first to its last day, both included. */
export const isCurrent = (membership: MembershipFacts, now: Date): boolean => {
  const today = shanghaiDay(now);
  return membership.state === 'active' && (membership.from === null || membership.from <= today) && (membership.to === null || today <= membership.to);
};

const BEGUN: ReadonlySet<MembershipState> = new Set<MembershipState>(['active', 'completed', 'dismissed', 'withdrawn', 'transferred']);

/** Whether somebody belonged to a studio and does so no more, by all his memberships in it. An application that was never admitted counts for nothing. */
export const hasLeft = (memberships: readonly MembershipFacts[], now: Date): boolean =>
  !memberships.some((membership) => isCurrent(membership, now)) && memberships.some(({ state, from }) => BEGUN.has(state) && from !== null && from <= shanghaiDay(now));

/** An application that somebody still has to decide on. */
export const isUnderWay = (state: MembershipState): boolean => UNDER_WAY.has(state);
const UNDER_WAY: ReadonlySet<MembershipState> = new Set<MembershipState>(['proposed', 'applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved']);

/** 挂过牌: before that a studio is an application, known to those only whom it concerns. */
export const isHung = ({ state }: Pick<Studio, 'state'>): boolean => HUNG.has(state);
const HUNG: ReadonlySet<StudioState> = new Set<StudioState>(['active', 'in_term_review', 'renewed', 'suspended', 'completed', 'revoked']);

/** 周期已满或已撤销. */
export const isOver = ({ state }: Pick<Studio, 'state'>): boolean => state === 'completed' || state === 'revoked';

/** 挂牌有效: inside its term, and neither suspended nor revoked. A review during the term does not stop the work, and a
 *  renewed studio works on until its new term begins. */
export const isRunning = (studio: StudioFacts, now: Date): boolean => {
  const today = shanghaiDay(now);
  return (studio.state === 'active' || studio.state === 'in_term_review' || studio.state === 'renewed') && studio.termStart <= today && today <= studio.termEnd;
};

/** `member` is any active membership, of whatever kind; the host is no member of his own studio. */
export const rightsIn = (studio: StudioFacts, reader: Standing, now: Date): StudioRights => ({
  host: reader.personId === studio.hostId,
  member: reader.memberships.some((membership) => isCurrent(membership, now)),
  oversees: reader.districtStaff,
  works: isRunning(studio, now),
});

/** Everybody else is told 没有找到, so that nobody learns which studios exist. */
export const maySee = (studio: StudioFacts, reader: Standing, now: Date): Verdict => {
  const rights = rightsIn(studio, reader, now);
  const reads = reader.bureauLeader || reader.college || reader.leadsSchools.includes(studio.baseSchoolId);
  return isHung(studio) && (rights.host || rights.member || rights.oversees || reads) ? yes : no('request.notFound');
};

const mayRun = (rights: StudioRights): Verdict => (rights.host || rights.oversees ? yes : no('access.notYours', { who: 'host' }));

export const mayInvite = (studio: StudioFacts, rights: StudioRights, now: Date): Verdict => {
  const verdict = mayRun(rights);
  if (!verdict.ok) return verdict;
  return isRunning(studio, now) ? yes : no('studio.notActive');
};

export interface Candidate {
  readonly personId: PersonId;
  readonly name: string;
  /** What he belongs to today or was promised a seat in, with the names of the studios. */
  readonly holds: readonly { readonly kind: MembershipKind; readonly studioId: StudioId; readonly studioName: string }[];
}

export interface Room {
  readonly kind: MembershipKind;
  /** Seats of this kind, and how many of them are taken or promised. */
  readonly seats: number;
  readonly taken: number;
  /** In how many studios one person may be 网络学员. */
  readonly onlineStudios: number;
}

/** 一人同时只能是一个工作室的入室成员；网络学员不超过规定的工作室数. */
export const mayJoin = (studio: Pick<StudioFacts, 'id' | 'hostId'>, { candidate, room }: { readonly candidate: Candidate; readonly room: Room }): Verdict => {
  const { name, personId, holds } = candidate;
  if (personId === studio.hostId || holds.some(({ studioId }) => studioId === studio.id)) return no('studio.alreadyMember', { name });
  const elsewhere = room.kind === 'member' ? holds.find(({ kind }) => kind === 'member') : undefined;
  if (elsewhere !== undefined) return no('studio.otherStudio', { name, studio: elsewhere.studioName });
  if (room.kind === 'online' && holds.filter(({ kind }) => kind === 'online').length >= room.onlineStudios) return no('joining.enoughStudios', { name, n: room.onlineStudios });
  return room.taken < room.seats ? yes : no('studio.full', { seats: room.seats });
};

/** 劝退: by the host or the district, with a reason; the host himself stays. */
export const mayRemove = (
  studio: StudioFacts,
  { rights, removed, reason }: { rights: StudioRights; removed: Standing; reason: string },
  now: Date,
): Verdict => {
  const verdict = mayRun(rights);
  if (!verdict.ok) return verdict;
  if (removed.personId === studio.hostId) return no('studio.hostStays');
  if (!rightsIn(studio, removed, now).member) return no('request.notFound');
  return reason.trim().length >= 2 ? yes : no('request.invalid', { fields: 'reason' });
};
