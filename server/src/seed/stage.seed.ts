// Puts a demo design truly into the stage that it shows: a fixed one is locked and has its snapshot, one under discussion
// has people who were asked.
import type { INestApplicationContext } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CollectiveDesk } from '../lesson/collective/collective.desk.js';
import { CollectiveStore } from '../lesson/collective/collective.store.js';
import { LessonStore } from '../lesson/lesson.store.js';
import type { DesignRow } from '../lesson/lesson.table.js';
import { Clock } from '../platform/clock.js';

const DISCUSSION_MS = 7 * 86_400_000;

export const seedStage = async (app: INestApplicationContext, design: DesignRow, asked: readonly PersonId[]): Promise<void> => {
  const [desk, now, by] = [app.get(CollectiveDesk), app.get(Clock).now(), design.leadAuthorId];
  if (design.state === 'in_discussion') {
    await app.get(CollectiveStore).ask({ designId: design.id, until: shanghaiDay(new Date(now.getTime() + DISCUSSION_MS)), personIds: asked, openedBy: by, openedAt: design.createdAt });
  }
  if (design.state === 'taught') await desk.lock(design, { kind: 'taught', name: '授课稿', note: '', by });
  if (design.state !== 'consensus') return;
  const { versionId } = await desk.lock(design, { kind: 'consensus', name: '共案（第 1 稿）', note: '', by });
  await app.get(LessonStore).turn(design.id, { consensusVersionId: versionId });
};
