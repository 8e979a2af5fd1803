// What pages show of pairings. Only reads; pairings that are not open to the reader are left out, and so are drafts of the other.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { correctionsOf, countedOf, mayReadLog } from '@gongyan/shared/studio/mentoring/log.rules';
import type { mentoringRoutes, PairCard, PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isParty, waitsForReader } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { MentoringAccess, type SeenPair } from './mentoring.access.js';
import { MentoringStore } from './mentoring.store.js';
import type { LogRow } from './mentoring.table.js';
import { PairCards, type PairParts } from './pair.cards.js';
import { YearQueries } from './year.queries.js';

@Injectable()
export class MentoringQueries {
  constructor(
    @Inject(MentoringAccess) private readonly access: MentoringAccess,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(PairCards) private readonly cards: PairCards,
    @Inject(YearQueries) private readonly years: YearQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of a studio those that the reader sees; without one his own. */
  async list(reader: PersonId, studioId: StudioId | undefined): Promise<PairCard[]> {
    const pairs = studioId === undefined ? await this.store.ofPerson(reader) : await this.store.ofStudio(studioId);
    return (await this.cards.of(await this.access.seen(reader, pairs))).map(({ card }) => card);
  }

  async waiting(reader: PersonId): Promise<Reply<typeof mentoringRoutes.waiting>> {
    const lines = await this.cards.waiting(await this.access.seen(reader, await this.store.around(reader)));
    return lines.map((line) => ({ ...line, waits: waitsForReader(line.waits, line.standing) })).filter(({ waits }) => waits.length > 0);
  }

  async card(reader: PersonId, id: PairId): Promise<PairCard> {
    return (await this.parts(reader, id)).card;
  }

  async page(reader: PersonId, id: PairId): Promise<PairPage> {
    const { card, pair, logs, facts } = await this.parts(reader, id);
    const { years, numbers } = await this.years.of(pair, logs, shanghaiDay(this.clock.now()));
    return { ...card, agreement: pair.agreement, entries: linesFor(reader, logs), facts, years, numbers };
  }

  /** For whoever writes entries or chooses the report lesson. */
  async demandWriter(reader: PersonId, id: PairId): Promise<SeenPair> {
    const seen = await this.access.see(reader, id);
    if (!isParty(seen.standing) && !seen.standing.host) throw new Problem('access.notYours', { who: 'pairParty' });
    return seen;
  }

  private async parts(reader: PersonId, id: PairId): Promise<PairParts> {
    const [parts] = await this.cards.of([await this.access.see(reader, id)]);
    if (parts === undefined) throw new Problem('request.notFound');
    return parts;
  }
}

const linesFor = (reader: PersonId, logs: readonly LogRow[]): PairPage['entries'] => {
  const [corrected, counted] = [correctionsOf(logs), new Set(countedOf(logs).map(({ id }) => id))];
  return logs.filter((log) => mayReadLog(log, reader)).map((log) => ({ ...log, correctedBy: corrected.get(log.id) ?? null, counts: counted.has(log.id) }));
};
