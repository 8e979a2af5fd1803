// One step of a studio: its state, its deadline, the line of its history, what follows for its members. Every step goes through
// here, so none is taken that the table does not know. Asks nobody's right: whoever calls has.
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { step } from '@gongyan/shared/kit/machine';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { FoundingAct } from '@gongyan/shared/studio/founding/founding.contract';
import { foundingTable, renewedTerm } from '@gongyan/shared/studio/founding/founding.rules';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { StepStore } from '../step/step.store.js';
import { StudioStore } from '../studio.store.js';
import type { StudioRow } from '../studio.table.js';
import { FoundingNews } from './founding.news.js';
import { FoundingFollow, type FoundingMove } from './founding.follow.js';

@Injectable()
export class FoundingMoves {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StepStore) private readonly steps: StepStore,
    @Inject(FoundingNews) private readonly news: FoundingNews,
    @Inject(FoundingFollow) private readonly follow: FoundingFollow,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work, with the studio locked. */
  async take(studio: StudioRow, act: FoundingAct, { by, reason, rules }: FoundingMove): Promise<StudioRow> {
    const state = step(foundingTable, studio.state, act);
    if (state === null) throw new Problem('founding.otherState');
    const [at, today] = [this.clock.now(), shanghaiDay(this.clock.now())];
    const change = { ...changeOf(studio, act, { by, rules, today }), state, steps: studio.steps + 1, changedAt: at, reminded: false, dueOn: dueOf(state, rules, today) };
    const moved: StudioRow = { ...studio, ...change };
    await this.store.changeStudio(studio.id, change);
    await this.steps.add([{ studioId: studio.id, membershipId: null, nth: moved.steps, act, fromState: studio.state, toState: state, byId: by, reason, at }]);
    const members = await this.follow.after(moved, act, { by, reason, rules });
    await this.news.tell(moved, { act, by, reason, before: studio.state, members });
    // Renewed when its old term was over already: nothing is left to wait for.
    return moved.state === 'renewed' && moved.nextStart !== null && moved.nextStart <= today ? this.take(moved, 'begin', { by: null, reason: null, rules }) : moved;
  }
}

const changeOf = (studio: StudioRow, act: FoundingAct, { by, rules, today }: { by: PersonId | null; rules: CharterRules; today: Day }): Partial<StudioRow> => {
  switch (act) {
    case 'submit': case 'return': case 'withdraw': return { reviewedBy: null };
    case 'review': return { reviewedBy: by };
    case 'renew': return renewedTerm(studio, rules.termYears, today);
    case 'begin': return { termStart: studio.nextStart ?? studio.termStart, termEnd: studio.nextEnd ?? studio.termEnd, nextStart: null, nextEnd: null };
    default: return {};
  }
};

const dueOf = (state: StudioRow['state'], { days }: CharterRules, today: Day): Day | null => {
  const within = new Map<StudioRow['state'], number>([['applied', days.review], ['reviewed', days.approval], ['approved', days.plaque], ['in_term_review', days.approval]]).get(state);
  return within === undefined ? null : addDays(today, within);
};
