// What later rooms may ask of studios: what it is, and who may what in it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Studio, StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../platform/clock.js';
import { StudioAccess, type SeenStudio, type WorkCircle } from './studio.access.js';
import type { RobotNews } from './robot/robot.texts.js';
import { RobotVoice } from './robot/robot.voice.js';
import { StudioStore } from './studio.store.js';

export type { SeenStudio } from './studio.access.js';

export interface WholeStudio {
  readonly studio: SeenStudio['studio'];
  readonly workers: readonly PersonId[];
  readonly everybody: readonly PersonId[];
}

@Injectable()
export class StudioDoor {
  constructor(
    @Inject(StudioAccess) private readonly access: StudioAccess,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(RobotVoice) private readonly robots: RobotVoice,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The studio and this person's rights in it; null when he may not even know of it. */
  find(personId: PersonId, id: StudioId): Promise<SeenStudio | null> {
    return this.access.find(personId, id);
  }

  /** The same; throws 没有找到 for everybody who may not even know of it. */
  see(personId: PersonId, id: StudioId): Promise<SeenStudio> {
    return this.access.see(personId, id);
  }

  /** For somebody whom a room let in by an invitation of its own: the studio's name and facts, with whatever rights he has there. */
  asGuest(personId: PersonId, id: StudioId): Promise<SeenStudio | null> {
    return this.access.asGuest(personId, id);
  }

  /** Every studio that this person sees. */
  seen(personId: PersonId): Promise<SeenStudio[]> {
    return this.access.seen(personId);
  }

  /** Studios to which this person belonged and belongs no more, and since when. */
  left(personId: PersonId): Promise<ReadonlyMap<StudioId, Date>> {
    return this.access.left(personId);
  }

  rightsOf(studio: Studio, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, StudioRights>> {
    return this.access.rightsOf(studio, personIds);
  }

  /** The host and everybody who belongs to it today. */
  people(id: StudioId): Promise<PersonId[]> {
    return this.access.circle(id);
  }

  /** Until the end of the caller's transaction this person neither comes into a studio nor leaves one. */
  holdMember(personId: PersonId): Promise<void> {
    return this.store.lockPersons([personId]);
  }

  /** Every studio that this person runs or works in today, with everybody who works there. */
  circlesOf(personId: PersonId): Promise<WorkCircle[]> {
    return this.access.circlesOf(personId);
  }

  /** In the studio's group, if it has a robot there; inside the deed's transaction. */
  say(id: StudioId, news: RobotNews): Promise<void> {
    return this.robots.say(id, news);
  }

  /** 助理 of this studio today. */
  async assists(personId: PersonId, id: StudioId): Promise<boolean> {
    const [standing] = await this.access.standings(id, [personId]);
    return standing?.memberships.some((membership) => membership.kind === 'assistant' && isCurrent(membership, this.clock.now())) ?? false;
  }

  /** As it stands, without a reader: for what it shows to everybody. `everybody` are all who belong or belonged to it, the host first. */
  async whole(id: StudioId): Promise<WholeStudio | null> {
    const studio = await this.store.find(id);
    if (studio === null) return null;
    const ever = (await this.store.membershipsIn([id])).map(({ personId }) => personId);
    return { studio, workers: await this.access.workers(id), everybody: [...new Set([studio.hostId, ...ever])] };
  }

  async names(ids: readonly StudioId[]): Promise<ReadonlyMap<StudioId, string>> {
    return new Map((await this.store.named(ids)).map(({ id, name }) => [id, name]));
  }
}
