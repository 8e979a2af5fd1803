// 国家心理咨询师: certificates of a scheme that ended in 2017. They are recorded and never trained for.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { OutsideId } from '@gongyan/shared/training/certificate/outside.contract';
import { insertRows } from '../platform/database/insert-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { OutsideTable } from '../training/certificate/certificate.table.js';
import { SchemeStore } from '../training/scheme/scheme.store.js';
import { chanceOf, shuffled } from './chance.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

const EVERY_FOURTH = 4;

export const seedLegacy = async (app: INestApplicationContext, { roster, history }: Demo): Promise<void> => {
  const [work, schemes] = [app.get(UnitOfWork), app.get(SchemeStore)];
  const legacy = (await schemes.schemes()).find(({ recordOnly }) => recordOnly);
  const [third, second] = (await schemes.levels()).filter(({ schemeId }) => schemeId === legacy?.id).sort((a, b) => a.ordinal - b.ordinal);
  if (third === undefined || second === undefined) return;
  const [checkedBy, decidedBy] = [demoId(PersonId, history.by.proposes), demoId(PersonId, history.by.issues)];
  const rows = shuffled(roster, chanceOf(2017)).slice(0, history.legacy).map(({ no }, at) => {
    const year = 2006 + (at % 11);
    return {
      id: demoId(OutsideId, `legacy/${no}`), personId: demoId(PersonId, no), levelId: at % EVERY_FOURTH === 0 ? second.id : third.id, number: `${String(year).slice(2)}1900000030${String(at + 1001)}`, issuer: '人力资源和社会保障部',
      issuedOn: `${year}-06-30`, state: 'recorded' as const, uploadedAt: new Date('2025-09-08T02:00:00Z'), checkedBy, decidedBy, decidedAt: new Date('2025-09-15T02:00:00Z'), reason: null,
    };
  });
  await work.run(async () => {
    const [there] = await work.manager.getRepository(OutsideTable).findBy({ id: rows[0]?.id });
    if (there === undefined) await insertRows(work.manager, OutsideTable, rows);
  });
};
