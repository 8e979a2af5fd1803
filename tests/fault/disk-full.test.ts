// F06. The disk of PostgreSQL is full: no edit is acknowledged that is not stored, reading goes on, the page says that it is not saved
// and keeps what was typed; with room again everything is stored without anybody's doing.
import { errorCode } from '@gongyan/server/platform/error.code';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import { LessonDesignId, lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newDataDir, newHub, stopAll } from '../testing/hub.js';
import type { Page } from '../testing/page.js';
import { describeWith } from '../testing/tool.js';
import { newCircle, openPages, type Circle } from '../testing/writers.js';
import { expectInvariants, sinceNow } from './check.js';

const ROUNDS = Number(process.env['FAULT_COUNT'] ?? 1);
const [SIZE, LEAVE] = [320, 1];
const MB = 1024 * 1024;
const SLOW_MS = 6_000;
const LETTERS = '盘'.repeat(8_000);
jest.setTimeout(180_000 + ROUNDS * 60_000);

let disk = '';
let postgres: EmbeddedPostgres | null = null;
let pages: Page[] = [];
let circle: Circle | null = null;

/** A disk of its own, of so many megabytes: needs root, and a machine that lets it mount. */
const mount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  disk = newDataDir();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m,mode=755`, 'tmpfs', disk]);
  if (status !== 0) disk = '';
  return status === 0;
};

const room = { name: '一块可写满的盘（须 root 且允许挂载 tmpfs）a disk to fill (root, and a machine that may mount a tmpfs)', from: 'mount', file: mount() ? 'mount' : null };

afterAll(async () => {
  pages.forEach((page) => page.close());
  circle?.teachers.forEach((teacher) => teacher.close());
  if (disk !== '') {
    await stopHubs();
    spawnSync('umount', [disk]);
  }
  await stopAll();
});

const stopHubs = async (): Promise<void> => {
  await hub?.kill('SIGTERM');
  await postgres?.stop();
};
let hub: Awaited<ReturnType<typeof newHub>> | null = null;

const ballast = (): string => path.join(disk, 'ballast');
/** All but so much. */
const fill = (): void => {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast(), Buffer.alloc(Math.max(0, bavail * bsize - LEAVE * MB)));
  } catch (error) {
    // PostgreSQL was quicker: then it is full already.
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
};

describeWith([room])('a full disk', () => {
  test('no false yes, reading goes on, and it resumes by itself', async () => {
    postgres = await startEmbeddedPostgres({ dataDir: path.join(disk, 'postgres'), settings: { max_wal_size: '64MB', min_wal_size: '64MB' } });
    hub = await (await newHub({ databaseUrl: postgres.url })).start();
    const since = await sinceNow(postgres.url);
    circle = await newCircle(hub.url);
    pages = await openPages(circle, 2);
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    for (let round = 0; round < ROUNDS; round += 1) {
      fill();
      let typed = 0;
      while (!(page.peer.outbox.since !== null && Date.now() - page.peer.outbox.since > SLOW_MS)) {
        page.type(LETTERS);
        typed += 1;
        await page.until('an answer, or none in time', () => page.peer.outbox.empty, SLOW_MS).catch(() => undefined);
        expect(typed).toBeLessThan(400);
      }
      const said = page.saving().kind;
      expect(said).not.toBe('saved');
      expect(page.store.waiting).toBeGreaterThan(0);
      await circle.host.call(lessonRoutes.open, { params: { designId: LessonDesignId.parse(circle.designId) } });
      await expectInvariants(postgres.url, { since, documents: [{ doc: circle.doc, pages }] });
      rmSync(ballast());
      await page.until('everything saved', () => page.peer.outbox.empty && page.peer.joined, 30_000);
      await expectInvariants(postgres.url, { since, documents: [{ doc: circle.doc, pages }] });
      process.stdout.write(`disk full: after ${typed} pieces of ${LETTERS.length} letters nothing was acknowledged any more, and the page said ${said}\n`);
    }
  });
});
