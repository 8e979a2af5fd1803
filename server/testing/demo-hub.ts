// A hub with the invented district in it, for rooms whose tests need schools, studios and people who know each
// other. Seeded once in a run and copied.
import type { INestApplicationContext } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { filledDatabase } from '../../tests/testing/database.js';
import { Config } from '../src/platform/config.js';
import { demoId } from '../src/seed/demo-id.js';
import { seedDistrict, seedWholeDistrict } from '../src/seed/district.js';
import { startHub, type Session, type TestHub } from './start-hub.js';

/** The source's own “today”. */
export const TODAY = new Date('2026-11-23T02:00:00Z');

export interface DemoHub extends TestHub {
  /** `host-02`, `mem-0201`, `cen-02` …; one session per account and hub. */
  as(account: string): Promise<Session>;
}

type Seed = (app: INestApplicationContext) => Promise<void>;

const filling = (seed: Seed) => async (url: string): Promise<void> => {
  const hub = await startHub({ now: TODAY, database: { url, drop: () => Promise.resolve() } });
  await seed(hub.app);
  await hub.close();
};

export const startDemoHub = (): Promise<DemoHub> => opened('demo_of_today', seedDistrict);

/** With all its teachers and what they learned before today. */
export const startWholeDemoHub = (): Promise<DemoHub> => opened('whole_demo_of_today', seedWholeDistrict);

const opened = async (name: string, seed: Seed): Promise<DemoHub> => {
  const hub = await startHub({ now: TODAY, database: await filledDatabase(name, filling(seed)) });
  const sessions = new Map<string, Promise<Session>>();
  return {
    ...hub,
    as: (account) => {
      const session = sessions.get(account) ?? hub.signInAs(`demo-${account}`, hub.app.get(Config).demoPassword);
      sessions.set(account, session);
      return session;
    },
  };
};

export const personId = (account: string): PersonId => demoId(PersonId, `u-${account}`);
export const studioId = (number: string): StudioId => demoId(StudioId, `st-${number}`);
export const designId = (number: string): LessonDesignId => demoId(LessonDesignId, `ld-${number}`);
export const documentId = (design: string): DocumentId => demoId(DocumentId, `ld-${design}/document`);
