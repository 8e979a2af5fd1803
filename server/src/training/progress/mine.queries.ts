// What a teacher sees first: his cohorts, what is short and what closes it next; and for a school's lead, whose word is waited
// for and who has fallen behind. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { EnrolmentState } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayApply } from '@gongyan/shared/training/cohort/cohort.rules';
import type { BehindRow, MyCourse, progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { bandOf } from '@gongyan/shared/training/progress/progress.rules';
import { Clock } from '../../platform/clock.js';
import { CohortQueries } from '../cohort/cohort.queries.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { EnrolmentJoining } from '../enrolment/enrolment.joining.js';
import { BoardDesk } from './board.desk.js';

const OVER: ReadonlySet<EnrolmentState> = new Set<EnrolmentState>(['withdrawn', 'refused', 'deferred']);
const shortOf = ({ id, name }: CohortRow) => ({ id, name });

@Injectable()
export class MineQueries {
  constructor(
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(CohortQueries) private readonly cards: CohortQueries,
    @Inject(BoardDesk) private readonly desk: BoardDesk,
    @Inject(EnrolmentJoining) private readonly joining: EnrolmentJoining,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async mine(reader: PersonId): Promise<Reply<typeof progressRoutes.mine>> {
    const [list, mine] = [await this.cohorts.list(), (await this.cohorts.mine(reader)).filter(({ state }) => !OVER.has(state))];
    const cards = new Map((await this.cards.list(reader)).map((card) => [card.id, card]));
    const courses: MyCourse[] = [];
    for (const row of mine) {
      const [cohort, card] = [list.find(({ id }) => id === row.cohortId), cards.get(row.cohortId)];
      if (cohort === undefined || card === undefined || cohort.state === 'cancelled') continue;
      const next = list.filter(({ programmeId, ordinal, state }) => programmeId === cohort.programmeId && ordinal > cohort.ordinal && (state === 'planned' || state === 'enrolling')).sort((a, b) => a.ordinal - b.ordinal)[0];
      courses.push({ ...(await this.desk.ahead(cohort, row, this.clock.now())), cohort: card, enrolment: withoutHand(row), nextCohort: next === undefined ? null : shortOf(next) });
    }
    return { courses, open: await this.joinable(reader, list, mine).then((ids) => ids.flatMap((id) => cards.get(id) ?? [])), levels: await this.desk.levels() };
  }

  async behind(reader: PersonId): Promise<Reply<typeof progressRoutes.behind>> {
    const leads = await this.desk.leads(reader);
    const rows = leads.length === 0 ? [] : await this.cohorts.ofSchools(leads, ['in_training', 'applied']);
    const found: BehindRow[] = [];
    for (const cohort of await this.cohorts.findMany(rows.map(({ cohortId }) => cohortId))) {
      found.push(...(await this.desk.rows(cohort, rows.filter(({ cohortId, personId }) => cohortId === cohort.id && personId !== reader))).map((row) => ({ ...row, cohort: shortOf(cohort) })));
    }
    const behind = found.filter(({ enrolment, progress }) => enrolment.state === 'in_training' && progress !== null && bandOf(progress) === 'behind');
    return { rows: behind, waiting: found.filter(({ enrolment }) => enrolment.state === 'applied'), levels: await this.desk.levels() };
  }

  private async joinable(reader: PersonId, list: readonly CohortRow[], mine: readonly EnrolmentRow[]) {
    const found = [];
    for (const cohort of list) {
      if (mine.some(({ cohortId }) => cohortId === cohort.id) || !mayApply(cohort, null, this.clock.now()).ok) continue;
      if ((await this.joining.of(cohort, [reader])).get(reader)?.verdict.ok === true) found.push(cohort.id);
    }
    return found;
  }
}

const withoutHand = ({ decidedBy: _, ...enrolment }: EnrolmentRow) => enrolment;
