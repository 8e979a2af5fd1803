// Six studios and their memberships in their true states, each with the steps that led there: the pending stay pending, the
// dismissed stay dismissed.
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CharterService } from '../studio/charter/charter.service.js';
import { StepStore } from '../studio/step/step.store.js';
import type { FoundingStepRow } from '../studio/step/step.table.js';
import { StudioStore } from '../studio/studio.store.js';
import { UNTRODDEN } from '../studio/studio.table.js';
import { chanceOf, shuffled } from './chance.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { joiningPlan, morning } from './joining.plan.js';

const [COLLEGE, BUREAU, CENTRE] = ['u-cen-04', 'u-bur-01', 'u-cen-01'].map((key) => demoId(PersonId, key));
/** How each studio came to its plaque, in days before its term. */
const WAY = [
  { act: 'submit', from: 'draft', to: 'applied', days: 60, by: null },
  { act: 'review', from: 'applied', to: 'reviewed', days: 40, by: COLLEGE },
  { act: 'approve', from: 'reviewed', to: 'approved', days: 12, by: BUREAU },
  { act: 'hang', from: 'approved', to: 'active', days: -11, by: CENTRE },
] as const;

export const seedStudios = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [work, store, steps] = [app.get(UnitOfWork), app.get(StudioStore), app.get(StepStore)];
  await work.run(async () => {
    if ((await store.all()).length > 0) return;
    const rows = demo.studios.map(({ onlineLearners: _, ...studio }) => ({
      ...UNTRODDEN, ...studio, id: demoId(StudioId, studio.id), hostId: demoId(PersonId, studio.hostId), baseSchoolId: demoId(SchoolId, studio.baseSchoolId),
      plan: `三年规划：围绕“${studio.focus}”，每月一次集中研讨，每学期一轮公开课与评课，三年形成一套可推广的课例与案例。`, steps: WAY.length, reviewedBy: COLLEGE ?? null, changedAt: morning(addDays(studio.termStart, 11)),
    }));
    await store.insertStudios(rows);
    await steps.add(rows.flatMap((studio): Omit<FoundingStepRow, 'id'>[] => WAY.map(({ act, from, to, days, by }, at) => ({
      studioId: studio.id, membershipId: null, nth: at + 1, act, fromState: from, toState: to, byId: by ?? studio.hostId, reason: null, at: morning(addDays(studio.termStart, -days)),
    }))));
    const { chains } = await app.get(CharterService).today();
    const plans = demo.memberships.map((membership) => joiningPlan(demo, membership, { chain: chains[membership.kind], now: app.get(Clock).now() }));
    await store.insertMemberships(plans.map(({ row }) => row));
    await steps.add(plans.flatMap((plan) => plan.steps));
  });
};

/** 网络学员: psychology teachers of the register who read along, as many as the data says for each studio. */
export const seedOnlineLearners = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [work, store] = [app.get(UnitOfWork), app.get(StudioStore)];
  await work.run(async () => {
    if ((await store.membershipsIn(demo.studios.map(({ id }) => demoId(StudioId, id)))).some(({ kind }) => kind === 'online')) return;
    const learners = shuffled(demo.roster, chanceOf(219));
    const [{ chains }, now] = [await app.get(CharterService).today(), app.get(Clock).now()];
    let at = 0;
    const plans = demo.studios.flatMap(({ id, onlineLearners, termStart, termEnd }) => learners.slice(at, (at += onlineLearners)).map(({ no }) =>
      joiningPlan(demo, { id: `${id}/${no}`, studioId: id, userId: no, kind: 'online', state: 'active', from: termStart, to: termEnd }, { chain: chains.online, now })));
    await store.insertMemberships(plans.map(({ row }) => row));
    await app.get(StepStore).add(plans.flatMap((plan) => plan.steps));
  });
};
