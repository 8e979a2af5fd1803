// Six studios and their memberships in their true states: the pending stay pending, the dismissed stay dismissed.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { StudioStore } from '../studio/studio.store.js';
import { chanceOf, shuffled } from './chance.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedStudios = async (app: INestApplicationContext, { studios, memberships }: Demo): Promise<void> => {
  const [work, store] = [app.get(UnitOfWork), app.get(StudioStore)];
  await work.run(async () => {
    if ((await store.all()).length > 0) return;
    await store.insertStudios(studios.map(({ onlineLearners: _, ...studio }) => ({
      ...studio, id: demoId(StudioId, studio.id), hostId: demoId(PersonId, studio.hostId), baseSchoolId: demoId(SchoolId, studio.baseSchoolId),
    })));
    await store.insertMemberships(memberships.map(({ id, studioId, userId, kind, state, from, to }) => ({
      id: demoId(MembershipId, id), studioId: demoId(StudioId, studioId), personId: demoId(PersonId, userId), kind, state, from, to, endReason: null,
    })));
  });
};

/** 网络学员: psychology teachers of the register who read along, as many as the data says for each studio. */
export const seedOnlineLearners = async (app: INestApplicationContext, { studios, roster }: Demo): Promise<void> => {
  const [work, store] = [app.get(UnitOfWork), app.get(StudioStore)];
  await work.run(async () => {
    if ((await store.membershipsIn(studios.map(({ id }) => demoId(StudioId, id)))).some(({ kind }) => kind === 'online')) return;
    const learners = shuffled(roster, chanceOf(219));
    let at = 0;
    await store.insertMemberships(studios.flatMap(({ id, onlineLearners, termStart, termEnd }) => learners.slice(at, (at += onlineLearners)).map(({ no }) => ({
      id: demoId(MembershipId, `${id}/${no}`), studioId: demoId(StudioId, id), personId: demoId(PersonId, no), kind: 'online' as const, state: 'active' as const, from: termStart, to: termEnd, endReason: null,
    }))));
  });
};
