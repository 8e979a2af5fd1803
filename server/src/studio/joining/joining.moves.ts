// One step of a membership: its state, its deadline, the line of its history, the word to whom it concerns. Every step goes
// through here, so none is taken that the chain does not know. Asks nobody's right: whoever calls has.
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { step } from '@gongyan/shared/kit/machine';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { JoiningAct } from '@gongyan/shared/studio/joining/joining.contract';
import { joiningTable, nextCheck } from '@gongyan/shared/studio/joining/joining.rules';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StepStore } from '../step/step.store.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow } from '../studio.table.js';

export interface JoiningMove {
  /** Null: the calendar. */
  readonly by: PersonId | null;
  readonly reason?: string | null;
  readonly rules: CharterRules;
  readonly change?: Partial<Omit<MembershipRow, 'id' | 'studioId' | 'personId' | 'state'>>;
}

@Injectable()
export class JoiningMoves {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StepStore) private readonly steps: StepStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work, with studio and person locked. */
  async take(row: MembershipRow, act: JoiningAct, { by, reason = null, rules, change = {} }: JoiningMove): Promise<MembershipRow> {
    this.work.demandRunning('a step of a membership');
    const state = act === 'sign' ? row.state : act === 'appoint' ? 'active' : step(joiningTable(row.chain), row.state, act);
    if (state === null) throw new Problem('joining.otherState');
    const moved = this.moved({ ...row, ...change, state }, rules);
    await this.store.changeMembership(row.id, { ...change, state, steps: moved.steps, dueOn: moved.dueOn, reminded: false, changedAt: moved.changedAt });
    await this.note([{ was: row, is: moved }], { act, by, reason });
    return moved;
  }

  /** Its first step: proposed, applied for, appointed or come from another studio. */
  async begin(row: MembershipRow, act: JoiningAct, { by, reason = null, rules }: JoiningMove): Promise<MembershipRow> {
    const begun = this.moved(row, rules);
    await this.store.insertMemberships([begun]);
    await this.note([{ was: null, is: begun }], { act, by, reason });
    return begun;
  }

  /** Whose last day has passed: nobody did it. Returns them as they were. */
  async complete(rows: readonly MembershipRow[]): Promise<void> {
    const at = this.clock.now();
    const ended = rows.map((was) => ({ was, is: { ...was, state: 'completed' as const, steps: was.steps + 1, changedAt: at } }));
    for (const { is } of ended) await this.store.changeMembership(is.id, { state: is.state, steps: is.steps, changedAt: at });
    await this.note(ended, { act: 'complete', by: null, reason: null });
  }

  private moved(row: MembershipRow, rules: CharterRules): MembershipRow {
    const at = this.clock.now();
    return { ...row, steps: row.steps + 1, changedAt: at, reminded: false, dueOn: dueOf(row, rules, shanghaiDay(at)) };
  }

  private note(changed: readonly { readonly was: MembershipRow | null; readonly is: MembershipRow }[], { act, by, reason }: { act: JoiningAct; by: PersonId | null; reason: string | null }): Promise<void> {
    return this.steps.add(changed.map(({ was, is }) => ({
      studioId: is.studioId, membershipId: is.id, nth: is.steps, act, fromState: was?.state ?? null, toState: is.state, byId: by, reason, at: is.changedAt,
    })));
  }
}

/** The days of whose turn it is now; nothing is due of what is settled. A first signature does not give the second new time. */
const dueOf = (row: MembershipRow, { days }: CharterRules, today: Day): Day | null => {
  if (row.state === 'proposed') return addDays(today, days.answer);
  const next = nextCheck(row.chain, row.state);
  if (next === null) return null;
  return next === 'agreement' && row.dueOn !== null && (row.memberSignedAt !== null || row.hostSignedAt !== null) ? row.dueOn : addDays(today, days[next]);
};
