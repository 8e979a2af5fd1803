// Who may in a file: the person himself, the host of a studio in which he works today, and whoever he opened a part to. Asked anew each
// time: who left a studio this second is nobody's member. Keeps the file's topic.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { Audience, GrowthPart } from '@gongyan/shared/studio/growth/growth.contract';
import { partsFor, tieOf, type Tie } from '@gongyan/shared/studio/growth/growth.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { StudioDoor } from '../studio.door.js';
import { GrowthStore } from './growth.store.js';

export interface SeenGrowth {
  readonly person: PersonCard;
  readonly tie: Tie;
  /** Those that the reader sees. */
  readonly parts: readonly GrowthPart[];
  readonly audiences: ReadonlyMap<GrowthPart, Audience>;
  /** The running studio whose host the reader is, and in which the person works. */
  readonly hostedId: StudioId | null;
}

@Injectable()
export class GrowthAccess implements OnModuleInit {
  constructor(
    @Inject(GrowthStore) readonly store: GrowthStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.topics.register('growth', async (reader, id) => {
      const parsed = PersonId.safeParse(id);
      return parsed.success && (await this.find(reader, parsed.data)) !== null;
    });
  }

  /** Throws 没有找到 for everybody to whom no part of it is open. */
  async see(reader: PersonId, personId: PersonId): Promise<SeenGrowth> {
    const seen = await this.find(reader, personId);
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  /** The same, and until the end of the transaction he does not leave the studio under the reader's hand. */
  async hold(reader: PersonId, personId: PersonId): Promise<SeenGrowth> {
    await this.studios.holdMember(personId);
    return this.see(reader, personId);
  }

  async find(reader: PersonId, personId: PersonId): Promise<SeenGrowth | null> {
    const [person, circles, audiences] = [(await this.people.cards([personId])).get(personId), await this.studios.circlesOf(personId), await this.store.audiencesOf(personId)];
    if (person === undefined) return null;
    const tie = tieOf({ reader, of: personId }, circles.map(({ studio: { hostId }, people, runs }) => ({ hostId, people, runs })));
    const parts = partsFor(tie, audiences);
    const hostedId = circles.find(({ studio, runs }) => tie.hostNow && runs && studio.hostId === reader)?.studio.id ?? null;
    return parts.length === 0 ? null : { person, tie, parts, audiences, hostedId };
  }
}
