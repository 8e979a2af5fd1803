// Who may what around a pairing: gathers the facts about a person and asks the shared rules. Keeps its topic.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PairStanding } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { maySeePair } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor, type Offices } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { StudioDoor } from '../studio.door.js';
import { MentoringStore } from './mentoring.store.js';
import type { PairRow } from './mentoring.table.js';

export interface SeenPair {
  readonly pair: PairRow;
  readonly standing: PairStanding;
}

@Injectable()
export class MentoringAccess implements OnModuleInit {
  constructor(
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.topics.register('pair', async (personId, id) => {
      const parsed = PairId.safeParse(id);
      return parsed.success && (await this.find(personId, parsed.data)) !== null;
    });
  }

  /** Throws 没有找到 for everybody to whom it is not open. */
  async see(personId: PersonId, id: PairId): Promise<SeenPair> {
    const seen = await this.find(personId, id);
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  /** Those of these pairings that this person sees, with what he is in each. */
  async seen(personId: PersonId, pairs: readonly PairRow[]): Promise<SeenPair[]> {
    if (pairs.length === 0) return [];
    const rights = await this.rights(personId, pairs);
    const offices = await this.people.offices([...new Set([personId, ...pairs.flatMap(({ mentorId, apprenticeId }) => [mentorId, apprenticeId])])]);
    const leads = offices.get(personId)?.leadsSchools ?? [];
    const leadsSchool = (ids: readonly PersonId[]): boolean => ids.some((id) => schoolsOf(offices.get(id)).some((school) => leads.includes(school)));
    return pairs.flatMap((pair) => {
      const mine = rights.get(pair.studioId);
      const standing: PairStanding = { mentor: pair.mentorId === personId, apprentice: pair.apprenticeId === personId, host: mine?.host ?? false, oversees: mine?.oversees ?? false };
      return maySeePair(standing, leadsSchool([pair.mentorId, pair.apprenticeId])).ok ? [{ pair, standing }] : [];
    });
  }

  private async find(personId: PersonId, id: PairId): Promise<SeenPair | null> {
    const pair = await this.store.find(id);
    return pair === null ? null : ((await this.seen(personId, [pair]))[0] ?? null);
  }

  private async rights(personId: PersonId, pairs: readonly PairRow[]): Promise<ReadonlyMap<StudioId, StudioRights>> {
    const found = new Map<StudioId, StudioRights>();
    for (const id of new Set(pairs.map(({ studioId }) => studioId))) {
      const seen = await this.studios.asGuest(personId, id);
      if (seen !== null) found.set(id, seen.rights);
    }
    return found;
  }
}

const schoolsOf = (offices: Offices | undefined): Offices['worksAt'] => offices?.worksAt ?? [];
