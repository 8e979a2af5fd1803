// Puts a demo design truly into the stage that it shows: a fixed or published one is locked and has its snapshot, one under
// discussion has people who were asked.
import type { INestApplicationContext } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CollectiveDesk } from '../lesson/collective/collective.desk.js';
import { CollectiveStore } from '../lesson/collective/collective.store.js';
import { LessonStore } from '../lesson/lesson.store.js';
import type { DesignRow } from '../lesson/lesson.table.js';
import { Clock } from '../platform/clock.js';

const DISCUSSION_MS = 7 * 86_400_000;

interface StagePeople {
  readonly asked: readonly PersonId[];
  /** The 教研员 who publishes. */
  readonly publisher: PersonId;
}

export const seedStage = async (app: INestApplicationContext, design: DesignRow, { asked, publisher }: StagePeople): Promise<void> => {
  const [desk, now, by] = [app.get(CollectiveDesk), app.get(Clock).now(), design.leadAuthorId];
  if (design.state === 'in_discussion') {
    await app.get(CollectiveStore).ask({ designId: design.id, until: shanghaiDay(new Date(now.getTime() + DISCUSSION_MS)), personIds: asked, openedBy: by, openedAt: design.createdAt });
  }
  if (design.state === 'taught') await desk.lock(design, { kind: 'taught', name: '授课稿', note: '', by });
  if (design.state === 'published') await publish(app, design, publisher);
  if (design.state !== 'consensus') return;
  const { versionId } = await desk.lock(design, { kind: 'consensus', name: '共案（第 1 稿）', note: '', by });
  await app.get(LessonStore).turn(design.id, { consensusVersionId: versionId });
};

/** Checked and published by one who did not write it. */
const publish = async (app: INestApplicationContext, { id: designId, ...design }: DesignRow, byId: PersonId): Promise<void> => {
  const [store, at] = [app.get(CollectiveStore), app.get(Clock).now()];
  await store.sign({ designId, byId, at, marks: [] });
  const { versionId, contributors } = await app.get(CollectiveDesk).lock({ id: designId, ...design }, { kind: 'published', name: '入库稿', note: '', by: byId });
  await app.get(LessonStore).turn(designId, { publishedVersionId: versionId });
  await store.record({ designId, action: 'publish', fromState: 'archived', toState: 'published', byId, at, note: '', day: null, versionId, contributors });
};
