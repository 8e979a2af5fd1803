// Gathers the facts that coverage is counted from, out of all rooms.
import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@gongyan/shared/kit/time';
import type { CoverageFacts as Facts } from '@gongyan/shared/training/coverage/coverage.rules';
import { ReachDoor } from '../../hours/reach/reach.door.js';
import { RegisterDoor, type RegisterLine } from '../../people/register.door.js';
import { TallyDoor, type StudioTally } from '../../studio/tally/tally.door.js';
import { LevelsHeld } from '../progress/levels.held.js';
import { CoverageStore, type CohortLine } from './coverage.store.js';

/** With what their rows are called and ordered by. */
export interface GatheredFacts extends Facts {
  readonly register: readonly RegisterLine[];
  readonly cohorts: readonly CohortLine[];
  readonly studios: readonly StudioTally[];
}

@Injectable()
export class CoverageFacts {
  constructor(
    @Inject(CoverageStore) private readonly store: CoverageStore,
    @Inject(LevelsHeld) private readonly certificates: LevelsHeld,
    @Inject(RegisterDoor) private readonly people: RegisterDoor,
    @Inject(ReachDoor) private readonly reach: ReachDoor,
    @Inject(TallyDoor) private readonly tally: TallyDoor,
  ) {}

  async gather(today: Day): Promise<GatheredFacts> {
    const register = await this.people.lines();
    const ids = register.map(({ personId }) => personId);
    const [schools, plan, cohorts, studios, targets, trained, held] = await Promise.all([
      this.people.allSchools(), this.store.plan(), this.store.cohorts(), this.tally.all(), this.store.targets(today), this.reach.since(ids), this.certificates.of(ids),
    ]);
    return { register, schools, ...plan, cohorts, studios, targets, trained, held };
  }
}
