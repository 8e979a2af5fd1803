// What a school year of mentoring is worth: the same to both, once. Both or none are credited, each in the name of the other, who
// confirmed the entries; what falls away by a correction is taken back the same way. Hours that the district took back stay so.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { no, yes, type Verdict } from '@gongyan/shared/kit/verdict';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import { isWorthHours, sumOf, type Sum } from '@gongyan/shared/studio/mentoring/year.rules';
import { HoursDoor, type NewCredit } from '../../hours/hours.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { LogStore } from './log.store.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringNumbers, type MentoringYear } from './mentoring.numbers.js';
import type { LogRow, PairRow } from './mentoring.table.js';

const SOURCE = 'mentoring';
type Entry = Awaited<ReturnType<HoursDoor['entriesOf']>>[number];

export interface PairAndYear {
  readonly pair: PairRow;
  readonly year: MentoringYear;
}

const yearSource = (pairId: PairRow['id'], { from }: Pick<MentoringYear, 'from'>) => ({ sourceType: SOURCE, sourceId: `${pairId}:${from}` });

@Injectable()
export class MentoringHours {
  constructor(
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(MentoringNews) private readonly news: MentoringNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Inside the unit of work that holds the pairings. Null for those whose year is worth nothing yet; else what became of it. */
  async settle(due: readonly PairAndYear[], by: PersonId | null): Promise<(Verdict | null)[]> {
    const logs = await this.logs.ofPairs(due.map(({ pair }) => pair.id));
    await this.hours.hold(due.flatMap(({ pair: { mentorId, apprenticeId } }) => [mentorId, apprenticeId]));
    const settled: (Verdict | null)[] = [];
    for (const one of due) {
      const sum = sumIn(one, logs);
      settled.push(isWorthHours(sum, one.year.numbers) ? await this.credit(one, { sum, by }) : null);
    }
    return settled;
  }

  /** After a correction: what stands for a year that is not worth it any more is taken back from both. */
  async takeBackFallen(pair: PairRow, { days, by }: { readonly days: readonly Day[]; readonly by: PersonId }): Promise<void> {
    const logs = await this.logs.ofPairs([pair.id]);
    await this.hours.hold([pair.mentorId, pair.apprenticeId]);
    const years = new Map<Day, MentoringYear>();
    for (const day of days) ((year) => years.set(year.from, year))(await this.numbers.yearOf(day));
    for (const year of years.values()) if (!isWorthHours(sumIn({ pair, year }, logs), year.numbers)) await this.takeBack({ pair, year }, by);
  }

  yearsOf(pair: PairRow, until: Day): Promise<MentoringYear[]> {
    return this.numbers.yearsOf(pair, until);
  }

  /** Half-hours that stand for each of the two; null while none do. */
  async halfOf({ pair, year }: PairAndYear): Promise<number | null> {
    return (await this.hours.standingOf(yearSource(pair.id, year)))[0]?.half ?? null;
  }

  private async credit({ pair, year }: PairAndYear, { sum, by }: { readonly sum: Sum; readonly by: PersonId | null }): Promise<Verdict> {
    const { standing, takenBack } = await this.found({ pair, year });
    if (takenBack) return no('mentoring.takenBack');
    if (standing.length === 2) return yes;
    const credits = creditsOf({ pair, year }, sum);
    for (const { credit, witness } of credits) {
      const { refused: [refusal] } = await this.hours.post([credit], witness);
      // Both are refused alike: they differ in nothing but the person.
      if (refusal !== undefined) return refusal.verdict;
    }
    await this.audit.record({ act: 'mentoring.credited', actorId: by, subject: pair.id, reason: null, facts: { year: year.from, logs: sum.logs, minutes: sum.minutes } });
    await this.news.both(pair, { kind: 'mentoring.credited', by: null, facts: { year: yearName(year) } });
    this.news.tell(pair);
    return yes;
  }

  private async takeBack({ pair, year }: PairAndYear, by: PersonId): Promise<void> {
    const { standing } = await this.found({ pair, year });
    if (standing.length === 0) return;
    for (const { id, personId } of standing) await this.hours.reverse(id, { by: otherOf(pair, personId), reason: '更正后，本学年双方确认的带教记录不足' });
    await this.audit.record({ act: 'mentoring.takenBack', actorId: by, subject: pair.id, reason: null, facts: { year: year.from } });
    await this.news.both(pair, { kind: 'mentoring.takenBack', by: null, facts: { year: yearName(year) } });
    this.news.tell(pair);
  }

  /** What stands of this year, and whether anybody but the two has taken some of it back. */
  private async found({ pair, year }: PairAndYear): Promise<{ readonly standing: readonly Entry[]; readonly takenBack: boolean }> {
    const fact = yearSource(pair.id, year);
    const entries = (await this.hours.entriesOf([pair.mentorId, pair.apprenticeId])).filter(({ sourceType, sourceId }) => sourceType === fact.sourceType && sourceId === fact.sourceId);
    const takenBack = entries.some(({ kind, postedBy }) => kind === 'reversal' && postedBy !== pair.mentorId && postedBy !== pair.apprenticeId);
    return { standing: await this.hours.standingOf(fact), takenBack };
  }
}

const otherOf = ({ mentorId, apprenticeId }: PairRow, personId: PersonId): PersonId => (personId === mentorId ? apprenticeId : mentorId);
const yearName = ({ from }: MentoringYear): string => `${from.slice(0, 4)}–${Number(from.slice(0, 4)) + 1}`;
const sumIn = ({ pair, year }: PairAndYear, logs: readonly LogRow[]): Sum => sumOf(countedOf(logs.filter(({ pairId }) => pairId === pair.id)), year);

const creditsOf = ({ pair, year }: PairAndYear, { logs, minutes, lastOn }: Sum): { readonly credit: NewCredit; readonly witness: PersonId }[] =>
  [pair.mentorId, pair.apprenticeId].map((personId) => ({
    witness: otherOf(pair, personId),
    credit: {
      ...yearSource(pair.id, year), personId, ruleCode: 'mentoring', units: 1, level: null, title: `师徒带教（${yearName(year)} 学年，${personId === pair.mentorId ? '师傅' : '徒弟'}）`, from: null, to: null,
      occurredOn: lastOn ?? year.to, evidence: [{ label: `双方确认的带教记录 ${logs} 次，${minutes} 分钟`, link: `/mentoring/${pair.id}` }],
    },
  }));
