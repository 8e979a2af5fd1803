// Three pairings of the demo and their entries, signed and confirmed by their people. No progress is seeded: it is counted from the
// demo's open lessons, designs and these entries, as everybody else's.
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { LogId } from '@gongyan/shared/studio/mentoring/log.contract';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LogStore } from '../studio/mentoring/log.store.js';
import { digestOf } from '../studio/mentoring/mentoring.desk.js';
import { MentoringStore } from '../studio/mentoring/mentoring.store.js';
import type { PairRow } from '../studio/mentoring/mentoring.table.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type DemoPair = Demo['mentoring']['pairs'][number];
const at = (day: Day): Date => new Date(`${day}T16:30:00+08:00`);

const rowOf = ({ id, studioId, mentorId, apprenticeId, proposedOn, signedOn, ...pair }: DemoPair, agreement: string): PairRow => {
  const signed = { ...pair, agreement, studioId: demoId(StudioId, studioId), mentorId: demoId(PersonId, mentorId), apprenticeId: demoId(PersonId, apprenticeId) };
  return {
    ...signed, id: demoId(PairId, id), digest: digestOf(signed), reason: null, reportLessonId: null, grade: null, words: null, assessedBy: null,
    proposedBy: signed.mentorId, proposedAt: at(proposedOn), signedAt: signedOn === null ? null : at(signedOn), remindedOn: null,
  };
};

export const seedMentoring = async (app: INestApplicationContext, { mentoring: { agreement, pairs, logs } }: Demo): Promise<void> => {
  const [work, store, entries] = [app.get(UnitOfWork), app.get(MentoringStore), app.get(LogStore)];
  await work.run(async () => {
    const rows = pairs.map((pair) => rowOf(pair, agreement));
    if ((await store.findMany(rows.map(({ id }) => id))).length > 0) return;
    for (const row of rows) {
      await store.insert(row);
      if (row.signedAt !== null) for (const personId of [row.mentorId, row.apprenticeId]) await store.sign({ pairId: row.id, personId, digest: row.digest, at: row.signedAt });
    }
    for (const { id, pairId, writer, ...log } of logs) {
      const pair = rows.find((row) => row.id === demoId(PairId, pairId));
      if (pair === undefined) continue;
      const [writerId, other] = writer === 'mentor' ? [pair.mentorId, pair.apprenticeId] : [pair.apprenticeId, pair.mentorId];
      const confirmed = log.state === 'waiting_other' ? { confirmedBy: null, confirmedAt: null } : { confirmedBy: other, confirmedAt: at(addDays(log.day, 1)) };
      await entries.insert({ ...log, ...confirmed, id: demoId(LogId, id), pairId: pair.id, writerId, rev: 1, evidence: '', cite: null, lessonId: null, corrects: null, why: null, voids: false, note: '', answer: '', writtenAt: at(log.day) });
    }
  });
};
