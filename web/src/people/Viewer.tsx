// Who is looking at the page. Everything below the signed-in shell may ask; nothing above it can.
import { isActive } from '@gongyan/shared/people/people.rules';
import { SchoolId, type Me } from '@gongyan/shared/people/people.contract';
import { createContext, use } from 'react';

export const Viewer = createContext<Me | null>(null);

export const useMe = (): Me => {
  const me = use(Viewer);
  if (me === null) throw new Error('Nobody is signed in here');
  return me;
};

/** 区中心工作人员/教研员 and administrators: only decides what is shown, the server decides what is done. */
export const isDistrictStaff = (me: Me, now: Date = new Date()): boolean =>
  me.appointments.some((one) => (one.role === 'centreStaff' || one.role === 'administrator') && isActive(one, now));

/** Schools whose lead he is today. */
export const schoolsLedBy = (me: Me, now: Date = new Date()): SchoolId[] =>
  me.appointments.filter((one) => one.role === 'schoolLead' && one.scope === 'school' && isActive(one, now)).map(({ scopeId }) => SchoolId.parse(scopeId));
