// From a proposal to a signed agreement. Each deed is one transaction that first holds the pairing.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ProposePair, RevisePair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { hasBegun, mayPropose, mayRevise, maySign } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { Actor } from '../../platform/contract/actor.js';
import { demand } from '../../platform/contract/problem.js';
import { digestOf, MentoringDesk } from './mentoring.desk.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringSteps } from './mentoring.steps.js';
import { MentoringStore, signersOf } from './mentoring.store.js';
import type { PairRow } from './mentoring.table.js';

@Injectable()
export class PairService {
  constructor(
    @Inject(MentoringSteps) private readonly steps: MentoringSteps,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(MentoringDesk) private readonly desk: MentoringDesk,
    @Inject(MentoringNews) private readonly news: MentoringNews,
  ) {}

  propose(by: Actor, studioId: StudioId, wanted: ProposePair): Promise<PairId> {
    return this.steps.run(async () => {
      const { rights } = await this.desk.studio(by.personId, studioId);
      demand(mayPropose(rights, by.personId === wanted.mentorId));
      await this.desk.demandPair({ ...wanted, id: null, studioId });
      const now = this.steps.now();
      await this.desk.demandDates(wanted, now);
      const pair: PairRow = {
        ...wanted, id: PairId.parse(randomUUID()), studioId, digest: digestOf({ ...wanted, studioId }), state: 'draft', reason: null, reportLessonId: null,
        grade: null, words: null, assessedBy: null, proposedBy: by.personId, proposedAt: now, signedAt: null, remindedOn: null,
      };
      await this.store.insert(pair);
      await this.steps.record({ act: 'mentoring.proposed', actorId: by.personId, subject: pair.id, reason: null, facts: { mentor: pair.mentorId, apprentice: pair.apprenticeId, digest: pair.digest } });
      await this.news.both(pair, { kind: 'mentoring.proposed', by });
      this.news.tell(pair);
      return pair.id;
    });
  }

  /** Whoever had signed the old text signs the new one again. */
  revise(by: Actor, id: PairId, wanted: RevisePair): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      demand(mayRevise(pair, standing));
      await this.desk.demandDates(wanted, this.steps.now());
      const changed: PairRow = { ...pair, ...wanted, digest: digestOf({ ...pair, ...wanted }) };
      if (changed.digest === pair.digest) return;
      await this.store.change(id, { ...wanted, digest: changed.digest });
      await this.steps.record({ act: 'mentoring.revised', actorId: by.personId, subject: id, reason: null, facts: { before: pair.digest, after: changed.digest } });
      await this.news.both(changed, { kind: 'mentoring.revised', by });
      this.news.tell(changed);
    });
  }

  /** Each for himself; the second signature seals it, if the mentor may still take this apprentice. */
  sign(by: Actor, id: PairId, digest: string): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      const signed = signersOf(pair, await this.store.signaturesOf([id]));
      demand(maySign(pair, standing, { read: digest, signed: signed.includes(by.personId) }));
      const now = this.steps.now();
      await this.store.sign({ pairId: id, personId: by.personId, digest, at: now });
      await this.steps.record({ act: 'mentoring.signed', actorId: by.personId, subject: id, reason: null, facts: { digest } });
      if (new Set([...signed, by.personId]).size === 2) await this.seal(by, pair, now);
      else await this.news.both(pair, { kind: 'mentoring.toSign', by });
      this.news.tell(pair);
    });
  }

  private async seal(by: Actor, pair: PairRow, now: Date): Promise<void> {
    await this.desk.demandPair(pair);
    const state = hasBegun(pair, now) ? 'active' : 'signed';
    await this.store.change(pair.id, { state, signedAt: now });
    await this.steps.record({ act: 'mentoring.sealed', actorId: by.personId, subject: pair.id, reason: null, facts: { from: pair.state, to: state, digest: pair.digest } });
    await this.news.both(pair, { kind: 'mentoring.sealed', by, facts: { day: pair.from } });
    await this.news.host(pair, { kind: 'mentoring.sealed', by, facts: { day: pair.from } });
  }
}
