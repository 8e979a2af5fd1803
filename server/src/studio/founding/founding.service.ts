// Writing a studio's application, and every step of its life. One transaction each, with the studio locked; whoever acts says
// which step he saw. A draft's id comes from the page: it is saved once, however often it is sent.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FoundingDeed, FoundingForm } from '@gongyan/shared/studio/founding/founding.contract';
import { foundingReason, mayHandleFounding, termEndOf } from '@gongyan/shared/studio/founding/founding.rules';
import type { Studio, StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CharterService } from '../charter/charter.service.js';
import { StudioStore } from '../studio.store.js';
import { UNTRODDEN, type StudioRow } from '../studio.table.js';
import { FoundingAccess } from './founding.access.js';
import { FoundingMoves } from './founding.moves.js';

export interface FoundingStroke {
  readonly deed: FoundingDeed;
  readonly reason: string | null;
  readonly seen: number;
}

@Injectable()
export class FoundingService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(FoundingAccess) private readonly access: FoundingAccess,
    @Inject(FoundingMoves) private readonly moves: FoundingMoves,
  ) {}

  save(host: PersonId, id: StudioId, form: FoundingForm): Promise<Studio> {
    return this.work.run(async () => {
      const there = await this.store.lockFounding(id, host);
      if (there !== null && there.hostId !== host) throw new Problem('request.notFound');
      if (there !== null && there.state !== 'draft') throw new Problem('founding.otherState');
      const [check, rules] = [await this.access.check(host), await this.charters.today()];
      if (check.fitness.title === false) throw new Problem('founding.notFit');
      if (!check.schools.some((school) => school.id === form.baseSchoolId)) throw new Problem('founding.school');
      if (form.seats > rules.mostSeats) throw new Problem('founding.tooManySeats', { seats: rules.mostSeats });
      await this.demandNoOther(host, id);
      const row = { ...form, termEnd: termEndOf(form.termStart, rules.termYears), changedAt: this.access.now() };
      if (there !== null) await this.store.changeStudio(id, row);
      else await this.store.insertStudios([{ ...UNTRODDEN, ...row, id, hostId: host, state: 'draft' }]);
      return { ...(there ?? UNTRODDEN), ...row, id, hostId: host, state: 'draft' as const };
    });
  }

  act(by: PersonId, id: StudioId, { deed, reason, seen }: FoundingStroke): Promise<Studio> {
    return this.work.run(async () => {
      const { studio, facts, hand, now } = await this.access.see(by, await this.store.lockFounding(id, null));
      if (studio.steps !== seen) throw new Problem('founding.moved');
      demand(mayHandleFounding(deed, facts, { hand, now }));
      demand(foundingReason(deed, facts, reason));
      return this.moves.take(studio, deed, { by, reason, rules: await this.charters.today() });
    });
  }

  /** One studio per host that is applied for or runs. */
  async demandNoOther(host: PersonId, own: StudioId | null): Promise<void> {
    const other = (await this.store.hostedBy([host])).find(({ id, state }) => id !== own && !ENDED.has(state));
    if (other !== undefined) throw new Problem('founding.alreadyHost', { studio: other.name });
  }
}

const ENDED: ReadonlySet<StudioRow['state']> = new Set<StudioRow['state']>(['completed', 'revoked', 'refused']);
