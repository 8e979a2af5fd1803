// Hours of a course: expected while it runs, one line per learner; posted session by session, together, once it is passed.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { judgeSessions, minutesOf, type Carried } from '@gongyan/shared/training/progress/progress.rules';
import { HoursDoor, type NewCredit } from '../../hours/hours.door.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { ProgressFacts, type Judged } from '../progress/progress.facts.js';

const course = { ruleCode: 'course', level: null } as const;
const evidence = ({ id }: CohortRow, label: string) => [{ label, link: `/cohorts/${id}` }];

/** None when a fifth was missed: 缺课达到五分之一的不计学时. */
const countedOf = ({ dossier, rules, progress }: Judged): readonly Carried[] =>
  progress.half === 0 ? [] : judgeSessions(dossier, rules.graceMinutes).filter(({ fate }) => fate === 'attended' || fate === 'carried').map(({ counts }) => counts);

@Injectable()
export class EnrolmentHours {
  constructor(
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(ProgressFacts) private readonly facts: ProgressFacts,
  ) {}

  /** Inside the caller's unit of work: what these learners would get if they passed, said anew. */
  async expect(cohort: CohortRow, rows: readonly EnrolmentRow[], by: PersonId): Promise<void> {
    const judged = await this.facts.of(cohort, rows);
    const credits: NewCredit[] = [];
    for (const row of rows) {
      const one = judged.get(row.id);
      const counted = one === undefined ? [] : countedOf(one);
      const last = counted.at(-1);
      if (last === undefined) await this.forget(row);
      else credits.push({
        ...course, personId: row.personId, units: counted.reduce((sum, session) => sum + minutesOf(session), 0), title: `${cohort.name}（已到 ${counted.length} 次）`, sourceType: 'enrolment', sourceId: row.id,
        from: null, to: null, occurredOn: shanghaiDay(last.startsAt), evidence: evidence(cohort, `到课记录 ${counted.length} 次`),
      });
    }
    if (credits.length > 0) await this.hours.expect(credits, { by, why: 'notOver' });
  }

  /** Inside the caller's unit of work, late in it: one entry per session, and nothing is expected any more. Whoever posts
   *  twice posts once. */
  async post(cohort: CohortRow, rows: readonly EnrolmentRow[], by: PersonId): Promise<void> {
    const judged = await this.facts.of(cohort, rows);
    const credits = rows.flatMap((row) => {
      const one = judged.get(row.id);
      return (one === undefined ? [] : countedOf(one)).map((session): NewCredit => ({
        ...course, personId: row.personId, units: minutesOf(session), title: cohort.name, sourceType: 'session', sourceId: session.id,
        from: session.startsAt, to: session.endsAt, occurredOn: shanghaiDay(session.startsAt), evidence: evidence(cohort, '到课记录'),
      }));
    });
    for (const row of rows) await this.forget(row);
    if (credits.length > 0) await this.hours.post(credits, by);
  }

  forget({ id }: Pick<EnrolmentRow, 'id'>): Promise<void> {
    return this.hours.forget({ sourceType: 'enrolment', sourceId: id });
  }
}
