// Applying, inviting, and every step of an application. One transaction each, with the studio and the person locked; whoever
// acts says which step he saw, so that fifty taps are one step.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { JoiningDeed, JoiningForm } from '@gongyan/shared/studio/joining/joining.contract';
import { actOf, asksReason, mayHandleJoining, nextCheck } from '@gongyan/shared/studio/joining/joining.rules';
import type { Membership, MembershipId, MembershipKind, StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JoiningAccess } from './joining.access.js';
import { JoiningBegin } from './joining.begin.js';
import { JoiningNews } from './joining.news.js';
import { JoiningSteps } from './joining.steps.js';

export interface JoiningStroke {
  readonly deed: JoiningDeed;
  readonly reason: string | null;
  readonly seen: number;
  readonly form: Pick<JoiningForm, 'statement' | 'goals'> | null;
}

@Injectable()
export class JoiningService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(JoiningBegin) private readonly begin: JoiningBegin,
    @Inject(JoiningAccess) private readonly access: JoiningAccess,
    @Inject(JoiningSteps) private readonly steps: JoiningSteps,
    @Inject(JoiningNews) private readonly news: JoiningNews,
  ) {}

  apply(by: PersonId, studioId: StudioId, form: JoiningForm): Promise<Membership> {
    return this.work.run(async () => {
      const row = await this.begin.apply(by, studioId, form);
      await this.news.tell(row, { act: 'apply', by, reason: null, before: null });
      return row;
    });
  }

  /** All of them or none. */
  propose(by: PersonId, studioId: StudioId, { personIds, kind }: { personIds: readonly PersonId[]; kind: MembershipKind }): Promise<Membership[]> {
    return this.work.run(async () => {
      const rows = await this.begin.propose(by, studioId, { personIds: [...new Set(personIds)], kind });
      for (const row of rows) await this.news.tell(row, { act: 'propose', by, reason: null, before: null });
      return rows;
    });
  }

  act(by: PersonId, id: MembershipId, { deed, reason, seen, form }: JoiningStroke): Promise<Membership> {
    return this.work.run(async () => {
      const rules = await this.begin.lockOf(id);
      const joining = await this.access.see(by, id);
      if (joining.row.steps !== seen) throw new Problem('joining.moved');
      demand(mayHandleJoining(deed, joining.facts, joining.hand));
      if (asksReason(deed, joining.row.state) && reason === null) throw new Problem('joining.noReason');
      const moved = await this.steps.take(joining, { deed, reason, form, by, rules });
      const next = nextCheck(joining.row.chain, joining.row.state);
      const act = deed === 'check' && next !== null ? actOf(next) : deed === 'check' ? 'begin' : deed;
      if (moved.state === 'active' || joining.row.state === 'active') this.news.hint({ ...joining, row: moved, waiting: [] }, [by]);
      else await this.news.tell(moved, { act, by, reason, before: joining.row.state });
      return moved;
    });
  }
}
