// The studios' registers: the projects of the data, a lecture, and two that wait for the host. Written past the service, so that a fresh
// demo rings nobody's bell.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { ResultId } from '@gongyan/shared/studio/result/result.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ResultStore } from '../studio/result/result.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

const person = (key: string): PersonId => demoId(PersonId, key);

export const seedResults = async (app: INestApplicationContext, { results }: Demo): Promise<void> => {
  const store = app.get(ResultStore);
  await app.get(UnitOfWork).run(async () => {
    for (const { key, studio, people, by, settledBy, ...facts } of results) {
      const id = demoId(ResultId, key);
      if ((await store.find(id)) !== null) return;
      const at = new Date(`${facts.day}T09:00:00+08:00`);
      // Its people first: a confirmed one takes no more.
      await store.insert({ ...facts, id, studioId: demoId(StudioId, studio), state: 'entered', note: '', enteredBy: person(by), enteredAt: at, settledBy: null, settledAt: null, reason: null }, people.map(person));
      if (settledBy !== null) await store.change(id, { state: facts.state, settledBy: person(settledBy), settledAt: at });
    }
  });
};
