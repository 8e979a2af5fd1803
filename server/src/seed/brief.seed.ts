// One issue of a studio's 工作简报, from what the demo's own rows say of that month, and a 公开页 that shows it. Written past the services, so that
// a fresh demo rings nobody's bell.
import type { INestApplicationContext } from '@nestjs/common';
import { schoolYearOf } from '@gongyan/shared/hours/calendar.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { briefSpan } from '@gongyan/shared/studio/brief/brief.rules';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { BriefSources } from '../studio/brief/brief.sources.js';
import { BriefStore } from '../studio/brief/brief.store.js';
import type { BriefRow } from '../studio/brief/brief.table.js';
import { ResultStore } from '../studio/result/result.store.js';
import { ShowcaseStore } from '../studio/showcase/showcase.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type DemoBrief = Demo['briefs'][number];

/** False where there is such an issue already, or nothing to report. */
const seedIssue = async (app: INestApplicationContext, row: BriefRow, line: string): Promise<boolean> => {
  const store = app.get(BriefStore);
  if ((await store.find(row.id)) !== null || (await store.isThere(row))) return false;
  const items = (await app.get(BriefSources).of({ studioId: row.studioId, span: row })).map((fact) => ({ ...fact, line }));
  if (items.length === 0) return false;
  await store.insert({ ...row, picks: items.map(({ kind, ref, title }) => ({ kind, ref, title, line })) });
  await store.change(row.id, { state: 'published', items, no: await store.nextNo(row.studioId, row.yearFrom), publishedBy: row.writtenBy, publishedAt: row.changedAt });
  return true;
};

const seedPage = async (app: INestApplicationContext, { id, studioId, writtenBy, changedAt }: BriefRow): Promise<void> => {
  const store = app.get(ShowcaseStore);
  if ((await store.find(studioId)) !== null) return;
  const results = (await app.get(ResultStore).ofStudio(studioId)).filter(({ state }) => state === 'confirmed');
  await store.put({ studioId, on: true, showsHost: true, briefIds: [id], resultIds: results.map((result) => result.id), revision: 1, changedBy: writtenBy, changedAt, closedBy: null, closedAt: null, closedReason: null });
};

const rowOf = ({ key, studio, period, day, publishedAt, foreword }: DemoBrief, hostId: PersonId): BriefRow => {
  const span = briefSpan(period, day);
  return {
    ...span, id: demoId(BriefId, key), studioId: demoId(StudioId, studio), state: 'draft', period, yearFrom: schoolYearOf(span.to).from, no: null, revision: 1, foreword, picks: [], items: null,
    writtenBy: hostId, changedAt: new Date(publishedAt), publishedBy: null, publishedAt: null, withdrawnBy: null, withdrawnAt: null, reason: null,
  };
};

/** Both in one transaction: a start that was interrupted finds neither. */
export const seedBriefs = async (app: INestApplicationContext, { briefs, studios }: Demo): Promise<void> => {
  await app.get(UnitOfWork).run(async () => {
    for (const brief of briefs) {
      const host = studios.find(({ id }) => id === brief.studio)?.hostId;
      if (host === undefined) throw new Error(`${brief.key}: there is no studio ${brief.studio}`);
      const row = rowOf(brief, demoId(PersonId, host));
      if (await seedIssue(app, row, brief.line)) await seedPage(app, row);
    }
  });
};
