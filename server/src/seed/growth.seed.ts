// The nine skills of some members, as they and their host saw them in two terms.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { RatingId } from '@gongyan/shared/studio/growth/growth.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { GrowthStore } from '../studio/growth/growth.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedGrowth = async (app: INestApplicationContext, { growth }: Demo): Promise<void> => {
  const store = app.get(GrowthStore);
  await app.get(UnitOfWork).run(async () => {
    const there = new Set<RatingId>();
    for (const person of new Set(growth.map((one) => one.person))) for (const { id } of await store.ratingsOf(demoId(PersonId, person))) there.add(id);
    await store.insertRatings(growth.map(({ key, person, by, studio, day, ...rating }) => ({
      ...rating, id: demoId(RatingId, key), personId: demoId(PersonId, person), kind: person === by ? 'self' as const : 'host' as const, byId: demoId(PersonId, by), studioId: studio === null ? null : demoId(StudioId, studio), link: null, at: new Date(`${day}T10:00:00+08:00`),
    })).filter(({ id }) => !there.has(id)));
  });
};
