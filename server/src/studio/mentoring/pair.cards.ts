// Pairings as their lists show them, for many at once: who they are, who has signed, how far they have come, who waits for whom.
import { Inject, Injectable } from '@nestjs/common';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import type { GoalFact, PairCard, WaitingPair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isWrittenIn, waitsOf } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { countsOf, factsOf } from '@gongyan/shared/studio/mentoring/progress.rules';
import { sumOf } from '@gongyan/shared/studio/mentoring/year.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { StudioDoor } from '../studio.door.js';
import { LogStore } from './log.store.js';
import type { SeenPair } from './mentoring.access.js';
import { MentoringProgress } from './mentoring.progress.js';
import { MentoringStore, signersOf } from './mentoring.store.js';
import type { LogRow, PairRow, SignatureRow } from './mentoring.table.js';

export interface PairParts {
  readonly pair: PairRow;
  readonly card: PairCard;
  readonly facts: GoalFact[];
  readonly logs: readonly LogRow[];
}

/** Confirmable now: what was handed over, as long as entries are written there. */
const waitingOf = ({ state }: PairRow, logs: readonly LogRow[]): LogRow['writerId'][] =>
  logs.filter((log) => log.state === 'waiting_other' && isWrittenIn(state, log.corrects !== null)).map(({ writerId }) => writerId);

@Injectable()
export class PairCards {
  constructor(
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(MentoringProgress) private readonly progress: MentoringProgress,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  async of(seen: readonly SeenPair[]): Promise<PairParts[]> {
    const pairs = seen.map(({ pair }) => pair);
    const { signatures, logs, cards } = await this.around(pairs);
    const studios = await this.studios.names(pairs.map(({ studioId }) => studioId));
    const { lessons, kinds } = await this.progress.of(pairs);
    return seen.flatMap(({ pair, standing }) => {
      const [mentor, apprentice, own] = [cards.get(pair.mentorId), cards.get(pair.apprenticeId), logs.filter(({ pairId }) => pairId === pair.id)];
      if (mentor === undefined || apprentice === undefined) return [];
      const counted = countedOf(own);
      const facts = factsOf({ pair, counted, kinds, lessons: lessons(pair) });
      const { agreement: _, remindedOn: __, ...told } = pair;
      const card: PairCard = {
        ...told, standing, mentor, apprentice, studioName: studios.get(pair.studioId) ?? '', signedBy: signersOf(pair, signatures), progress: countsOf(facts, pair.goals),
        waits: this.waitsOf(pair, { signatures, logs: own }), logs: (({ logs: n, ...sum }) => ({ counted: n, ...sum }))(sumOf(counted)),
      };
      return [{ pair, card, facts, logs: own }];
    });
  }

  /** Without their progress: asked for on every first page of the day. */
  async waiting(seen: readonly SeenPair[]): Promise<(WaitingPair & Pick<SeenPair, 'standing'>)[]> {
    const { signatures, logs, cards } = await this.around(seen.map(({ pair }) => pair));
    return seen.flatMap(({ pair, standing }) => {
      const [mentor, apprentice] = [cards.get(pair.mentorId), cards.get(pair.apprenticeId)];
      if (mentor === undefined || apprentice === undefined) return [];
      return [{ id: pair.id, studioId: pair.studioId, mentor, apprentice, standing, waits: this.waitsOf(pair, { signatures, logs: logs.filter(({ pairId }) => pairId === pair.id) }) }];
    });
  }

  private async around(pairs: readonly PairRow[]) {
    const ids = pairs.map(({ id }) => id);
    return { signatures: await this.store.signaturesOf(ids), logs: await this.logs.ofPairs(ids), cards: await this.people.cards(pairs.flatMap(({ mentorId, apprenticeId }) => [mentorId, apprenticeId])) };
  }

  private waitsOf(pair: PairRow, { signatures, logs }: { readonly signatures: readonly SignatureRow[]; readonly logs: readonly LogRow[] }): PairCard['waits'] {
    return waitsOf({ ...pair, signedBy: signersOf(pair, signatures), waitingOf: waitingOf(pair, logs) });
  }
}
