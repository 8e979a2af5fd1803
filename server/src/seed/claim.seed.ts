// The sample's claims with their history: one posted, one in public notice, and some that wait. Written past the
// services, so that a fresh demo rings nobody's bell; the ledger's part goes through the ledger itself.
import type { INestApplicationContext } from '@nestjs/common';
import { ClaimFileId, ClaimId, type ClaimAct, type ClaimState } from '@gongyan/shared/hours/claim/claim.contract';
import { claimTable, NOTICE_DAYS } from '@gongyan/shared/hours/claim/claim.rules';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { step } from '@gongyan/shared/kit/machine';
import { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { createHash } from 'node:crypto';
import { ClaimStore } from '../hours/claim/claim.store.js';
import type { ClaimRow } from '../hours/claim/claim.table.js';
import { creditOf } from '../hours/claim/claim.worth.js';
import { HoursDoor } from '../hours/hours.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type Sample = Demo['hours']['claims'][number];

/** A page with nothing on it: enough to be opened. */
const proofOf = (name: string): Buffer => Buffer.from(`%PDF-1.4
% ${Buffer.from(name).toString('hex')}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`);

const ACTS: readonly ClaimAct[] = ['submit', 'checkForSchool', 'checkForDistrict', 'publicise', 'post'];
const actsUntil = (state: ClaimState): ClaimAct[] => {
  const acts: ClaimAct[] = [];
  for (let at: ClaimState = 'draft'; at !== state; ) {
    const act: ClaimAct | undefined = ACTS[acts.length];
    const next: ClaimState | null = act === undefined ? null : step(claimTable, at, act);
    if (act === undefined || next === null) throw new Error(`A sample claim cannot be ${state}`);
    acts.push(act);
    at = next;
  }
  return acts;
};

class ClaimSeed {
  private readonly store: ClaimStore;
  private readonly hours: HoursDoor;
  constructor(private readonly app: INestApplicationContext) {
    [this.store, this.hours] = [app.get(ClaimStore), app.get(HoursDoor)];
  }

  async plant(sample: Sample): Promise<void> {
    const [person, now] = [(key: string): PersonId => demoId(PersonId, key), this.app.get(Clock).now()];
    const { key, userId, schoolBy, districtBy, state, reversed, ...form } = sample;
    const personId = person(userId);
    const schoolId = (await this.app.get(PeopleDoor).offices([personId])).get(personId)?.worksAt[0] ?? null;
    const blank: ClaimRow = {
      ...form, id: demoId(ClaimId, key), personId, schoolId: null, level: null, from: null, to: null, state: 'draft', steps: 0, noticeFrom: null, noticeUntil: null, schoolCheckedBy: null, districtCheckedBy: null, submittedAt: null, changedAt: now,
    };
    await this.store.insert(blank);
    const bytes = proofOf(`${key} ${form.title}`);
    await this.store.addFile({ id: demoId(ClaimFileId, key), claimId: blank.id, fileName: '活动记录与签到.pdf', mime: 'application/pdf', size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex'), bytes, addedAt: now });
    const acts = actsUntil(state);
    const [checked, noticed] = [acts.includes('checkForSchool'), acts.includes('publicise')];
    const claim: ClaimRow = {
      ...blank, schoolId, submittedAt: now, state: noticed ? 'publicised' : state, steps: acts.length, schoolCheckedBy: checked ? person(schoolBy) : null,
      ...(noticed ? { districtCheckedBy: person(districtBy), noticeFrom: shanghaiDay(now), noticeUntil: addDays(shanghaiDay(now), NOTICE_DAYS) } : {}),
    };
    await this.store.change(claim.id, claim);
    await this.history(claim, acts);
    if (state !== 'posted') return this.hours.expect([creditOf(claim)], { by: noticed ? person(districtBy) : personId, why: noticed ? 'publicNotice' : 'underCheck' });
    await this.store.change(claim.id, { state });
    const { entries: [entry] } = await this.hours.post([creditOf(claim)], person(districtBy));
    if (entry !== undefined && reversed !== null) await this.hours.reverse(entry.id, { by: person(reversed.by), reason: reversed.reason });
  }

  private async history(claim: ClaimRow, acts: readonly ClaimAct[]): Promise<void> {
    const hands: Partial<Record<ClaimAct, PersonId | null>> = { submit: claim.personId, checkForSchool: claim.schoolCheckedBy, checkForDistrict: claim.districtCheckedBy };
    let state: ClaimState = 'draft';
    for (const [at, act] of acts.entries()) {
      const next: ClaimState | null = step(claimTable, state, act);
      if (next === null) throw new Error('A sample claim takes a step that is none');
      await this.store.addStep({ claimId: claim.id, nth: at + 1, act, fromState: state, toState: next, byId: hands[act] ?? null, reason: null, refusal: null, at: claim.changedAt });
      state = next;
    }
  }
}

export const seedClaims = async (app: INestApplicationContext, { hours }: Demo): Promise<void> => {
  const seed = new ClaimSeed(app);
  await app.get(UnitOfWork).run(async () => {
    const [first] = hours.claims;
    if (first === undefined || (await app.get(ClaimStore).find(demoId(ClaimId, first.key))) !== null) return;
    for (const sample of hours.claims) await seed.plant(sample);
  });
};
