// What the pages of claims show: mine, what waits for my check, one claim with its history, and the public notices.
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimId, ClaimLine, ClaimNotice, ClaimStep, ClaimView } from '@gongyan/shared/hours/claim/claim.contract';
import { deedsFor } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Clock } from '../../platform/clock.js';
import { ClaimAccess, type Seen } from './claim.access.js';
import { ClaimLikeness } from './claim.likeness.js';
import { ClaimLines } from './claim.lines.js';
import { ClaimStore } from './claim.store.js';

@Injectable()
export class ClaimQueries {
  constructor(
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(ClaimAccess) private readonly access: ClaimAccess,
    @Inject(ClaimLikeness) private readonly likeness: ClaimLikeness,
    @Inject(ClaimLines) private readonly lines: ClaimLines,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async mine(reader: PersonId): Promise<ClaimLine[]> {
    return this.lines.of(await this.store.ofPerson(reader));
  }

  /** Where this reader may take the next step; nothing for whoever checks nothing. */
  async queue(reader: PersonId): Promise<ClaimLine[]> {
    const { districtStaff, leadsSchools } = await this.access.hands(reader);
    if (!districtStaff && leadsSchools.length === 0) return [];
    const now = this.clock.now();
    const waiting = await this.store.waiting(districtStaff ? 'all' : leadsSchools);
    const due = districtStaff ? await this.store.due(shanghaiDay(now)) : [];
    const seen = await this.access.weigh(reader, [...waiting, ...due]);
    return this.lines.of(seen.filter(({ facts, hand }) => deedsFor(facts, { hand, now }).some((deed) => deed === 'check' || deed === 'post')).map(({ claim }) => claim));
  }

  async open(reader: PersonId, id: ClaimId): Promise<ClaimView> {
    const seen = await this.access.demandSight(reader, await this.store.find(id));
    const own = seen.claim.personId === reader;
    const [line] = await this.lines.of([seen.claim]);
    if (line === undefined) throw new Error('A claim without its person');
    const likenesses = (await this.likeness.of(seen.claim)).filter((one) => !own || one.own);
    return { claim: line, steps: await this.history(seen, own), likenesses, may: deedsFor(seen.facts, { hand: seen.hand, now: this.clock.now() }) };
  }

  async notices(reader: PersonId): Promise<ClaimNotice[]> {
    const claims = await this.store.noticed();
    return (await this.lines.of(claims)).flatMap(({ id, personId, person, school, ruleName, half, noticeUntil, steps }) => {
      const from = claims.find((claim) => claim.id === id)?.noticeFrom ?? null;
      return from === null || noticeUntil === null ? [] : [{ id, person: person.name, school, ruleName, half: half ?? 0, from, until: noticeUntil, own: personId === reader, steps }];
    });
  }

  /** The claimant is not told who objected. */
  private async history({ claim }: Seen, own: boolean): Promise<ClaimStep[]> {
    return (await this.lines.steps(claim.id)).map((step) => (own && step.act === 'object' ? { ...step, by: null } : step));
  }
}
