// The first version of the rules and the ledger's first entries, through the ledger itself: credits, one that was
// taken back, and what is not yet counted.
import type { INestApplicationContext } from '@nestjs/common';
import { RuleSetId } from '@gongyan/shared/hours/hours.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { HoursDoor, type NewCredit } from '../hours/hours.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedHours = async (app: INestApplicationContext, { hoursRules, hours }: Demo): Promise<void> => {
  const [work, door] = [app.get(UnitOfWork), app.get(HoursDoor)];
  const person = (key: string): PersonId => demoId(PersonId, key);
  await work.run(async () => {
    if ((await door.rulesOn(hoursRules.validFrom)) !== null) return;
    const at = new Date(`${hoursRules.validFrom}T00:00:00Z`);
    await door.seedRules({ ...hoursRules, id: demoId(RuleSetId, 'hours-rules-1'), version: 1, state: 'published', draftedBy: person(hours.by), draftedAt: at, publishedBy: person(hours.by), publishedAt: at });
    for (const { key, userId, by, reversed, why, ...fact } of hours.entries) {
      const credit: NewCredit = { ...fact, personId: person(userId), level: null, from: null, to: null };
      if (why !== null) await door.expect([credit], { by: person(by), why });
      else {
        const { entries: [entry] } = await door.post([credit], person(by));
        if (entry !== undefined && reversed !== null) await door.reverse(entry.id, { by: person(reversed.by), reason: reversed.reason });
      }
    }
  });
};
