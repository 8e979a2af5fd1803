// Who is looking at the page. Everything below the signed-in shell may ask; nothing above it can.
import { isActive } from '@gongyan/shared/people/people.rules';
import { SchoolId, type Me, type Role } from '@gongyan/shared/people/people.contract';
import { createContext, use } from 'react';

export const Viewer = createContext<Me | null>(null);

export const useMe = (): Me => {
  const me = use(Viewer);
  if (me === null) throw new Error('Nobody is signed in here');
  return me;
};

const holds = (me: Me, roles: ReadonlySet<Role>, now: Date): boolean => me.appointments.some((one) => roles.has(one.role) && isActive(one, now));
const STAFF: ReadonlySet<Role> = new Set<Role>(['centreStaff', 'administrator']);
const LEADERS: ReadonlySet<Role> = new Set<Role>(['bureauLeader', 'schoolLead']);

/** 区中心工作人员/教研员 and administrators: only decides what is shown, the server decides what is done. */
export const isDistrictStaff = (me: Me, now: Date = new Date()): boolean => holds(me, STAFF, now);

const ADMINISTER: ReadonlySet<Role> = new Set<Role>(['administrator']);
/** 系统管理员: the same. */
export const isAdministrator = (me: Me, now: Date = new Date()): boolean => holds(me, ADMINISTER, now);

const DECIDE: ReadonlySet<Role> = new Set<Role>(['bureauLeader', 'collegeStaff']);
/** 进修学校, 教育局: the same. */
export const decidesOnStudios = (me: Me, now: Date = new Date()): boolean => holds(me, DECIDE, now);

/** 局领导, 学校负责人: the same. */
export const isLeader = (me: Me, now: Date = new Date()): boolean => holds(me, LEADERS, now);

/** Schools whose lead he is today. */
export const schoolsLedBy = (me: Me, now: Date = new Date()): SchoolId[] =>
  me.appointments.filter((one) => one.role === 'schoolLead' && one.scope === 'school' && isActive(one, now)).map(({ scopeId }) => SchoolId.parse(scopeId));
