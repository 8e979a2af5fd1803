// Six studios and their memberships in their true states: the pending stay pending, the dismissed stay dismissed.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { StudioStore } from '../studio/studio.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedStudios = async (app: INestApplicationContext, { studios, memberships }: Demo): Promise<void> => {
  const [work, store] = [app.get(UnitOfWork), app.get(StudioStore)];
  await work.run(async () => {
    if ((await store.all()).length > 0) return;
    await store.insertStudios(studios.map((studio) => ({
      ...studio, id: demoId(StudioId, studio.id), hostId: demoId(PersonId, studio.hostId), baseSchoolId: demoId(SchoolId, studio.baseSchoolId),
    })));
    await store.insertMemberships(memberships.map(({ id, studioId, userId, kind, state, from, to }) => ({
      id: demoId(MembershipId, id), studioId: demoId(StudioId, studioId), personId: demoId(PersonId, userId), kind, state, from, to, endReason: null,
    })));
  });
};
