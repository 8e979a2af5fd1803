// The steps that led each membership of the demo to where it stands: by whose hand and on which day, none by the applicant's own.
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import type { Check } from '@gongyan/shared/studio/charter/charter.contract';
import type { JoiningAct } from '@gongyan/shared/studio/joining/joining.contract';
import { MembershipId, StudioId, type MembershipState } from '@gongyan/shared/studio/studio.contract';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { JoiningStepRow } from '../studio/step/step.table.js';
import { FRESH, type MembershipRow } from '../studio/studio.table.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type Wanted = Demo['memberships'][number];
type Step = Omit<JoiningStepRow, 'id'>;
interface Given {
  readonly chain: readonly Check[];
  readonly now: Date;
}
interface Hand {
  readonly act: JoiningAct;
  readonly to: MembershipState;
  readonly by: string;
}

export const morning = (day: Day): Date => new Date(`${day}T10:00:00+08:00`);
const REASON = '一学期未参加活动，经两次沟通后劝退';

/** Everything up to the first day, in order; an application under way stops where it is. */
const wayOf = ({ userId, studioId }: Wanted, demo: Demo, chain: readonly Check[]): Hand[] => {
  const host = demo.studios.find(({ id }) => id === studioId)?.hostId ?? '';
  const school = demo.users.find(({ id }) => id === userId)?.orgId;
  const lead = demo.users.find(({ roles, orgId }) => roles.includes('schoolLead') && orgId === school)?.id ?? 'u-cen-01';
  const checks: Readonly<Record<Check, readonly Hand[]>> = {
    school: [{ act: 'recommend', to: 'school_recommended', by: lead }],
    host: [{ act: 'hostReview', to: 'host_reviewed', by: host }],
    college: [{ act: 'collegeCheck', to: 'college_checked', by: 'u-cen-04' }],
    bureau: [{ act: 'approve', to: 'approved', by: 'u-bur-01' }],
    agreement: [{ act: 'sign', to: 'approved', by: userId }, { act: 'sign', to: 'approved', by: host }],
  };
  return [{ act: 'apply', to: 'applied', by: userId }, ...chain.flatMap((check) => checks[check]), { act: 'begin', to: 'active', by: host }];
};

export const joiningPlan = (demo: Demo, wanted: Wanted, { chain, now }: Given): { readonly row: MembershipRow; readonly steps: Step[] } => {
  const { id, studioId, userId, kind, state, from, to } = wanted;
  const [way, begun] = [wayOf(wanted, demo, chain), state === 'active' || state === 'dismissed'];
  const hands = begun ? way : way.slice(0, way.findIndex((hand) => hand.to === state) + 1);
  const start = begun && from !== null ? from : shanghaiDay(now);
  const [membershipId, host] = [demoId(MembershipId, id), demo.studios.find((studio) => studio.id === studioId)?.hostId ?? ''];
  const steps = hands.map((hand, at): Step => ({
    studioId: demoId(StudioId, studioId), membershipId, nth: at + 1, act: hand.act, fromState: hands[at - 1]?.to ?? null, toState: hand.to, byId: demoId(PersonId, hand.by), reason: null,
    at: morning(addDays(start, begun ? 3 * (at - hands.length) + 3 : 2 * (at - hands.length))),
  }));
  if (state === 'dismissed' && to !== null) steps.push({ studioId: demoId(StudioId, studioId), membershipId, nth: steps.length + 1, act: 'dismiss', fromState: 'active', toState: 'dismissed', byId: demoId(PersonId, host), reason: REASON, at: morning(to) });
  const signed = (who: string): Date | null => steps.find(({ act, byId }) => act === 'sign' && byId === demoId(PersonId, who))?.at ?? null;
  const user = demo.users.find((one) => one.id === userId);
  const school = user === undefined ? demo.roster.find(({ no }) => no === userId)?.schoolId : user.orgId;
  const row: MembershipRow = {
    ...FRESH, id: membershipId, studioId: demoId(StudioId, studioId), personId: demoId(PersonId, userId), kind, state, from: begun ? from : null, to: begun ? to : null, chain,
    endReason: state === 'dismissed' ? REASON : null, schoolId: school?.startsWith('s-') === true ? demoId(SchoolId, school) : null, steps: steps.length,
    statement: kind === 'online' ? '希望在线上跟着工作室学习备课与评课。' : '希望在工作室里学习备课与研讨，把课上得更好。', goals: kind === 'online' ? '' : '三年内每学期上一节公开课，写一篇教学反思。',
    dueOn: begun ? null : addDays(shanghaiDay(now), 5), memberSignedAt: signed(userId), hostSignedAt: signed(host), changedAt: steps.at(-1)?.at ?? now,
    agreement: begun && chain.includes('agreement') ? '名师工作室成员协议：双方按三年规划开展学习、备课、研讨与公开课，按学期考核。' : null,
  };
  return { row, steps };
};
