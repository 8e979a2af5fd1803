// One message to a studio's group, and what became of it. A robot that fails ten times in a row is switched off
// and its host told; whatever waits longer than an hour is old news and is not said any more.
import { Inject, Injectable } from '@nestjs/common';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { OutwardPost } from '../../platform/outward/outward.post.js';
import { StudioStore } from '../studio.store.js';
import { RobotStore, type Claimed } from './robot.store.js';
import type { RobotRow } from './robot.table.js';
import { isTaken, robotMessage } from './robot.texts.js';

const [MINUTE_MS, LIFE_MS] = [60_000, 60 * 60_000];

@Injectable()
export class RobotDesk {
  constructor(
    @Inject(RobotStore) readonly store: RobotStore,
    @Inject(StudioStore) private readonly studios: StudioStore,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(OutwardPost) private readonly outward: OutwardPost,
  ) {}

  /** Why it did not arrive; null when it did. Says nothing of the address. */
  async send({ address }: Pick<RobotRow, 'address'>, text: string): Promise<string | null> {
    const outcome = await this.outward.post(address, robotMessage(new URL(address).hostname, text));
    if (outcome.kind === 'failed') return outcome.why;
    return isTaken(outcome.text) ? null : 'refused';
  }

  /** What became of a message, in a transaction of its own. */
  async settle({ id, studioId, at, tries }: Claimed, robot: RobotRow, { why, now }: { readonly why: string | null; readonly now: Date }): Promise<void> {
    if (why === null) {
      await this.store.arrived(robot, now);
      return this.store.drop(id);
    }
    const next = new Date(now.getTime() + 2 ** (tries - 1) * MINUTE_MS);
    if (next.getTime() - at.getTime() > LIFE_MS) await this.store.drop(id);
    else await this.store.again(id, next);
    if (await this.store.failed(robot)) await this.tellHost(studioId);
  }

  private async tellHost(studioId: StudioId): Promise<void> {
    await this.store.dropAll(studioId);
    const studio = await this.studios.find(studioId);
    if (studio !== null) await this.notices.write([{ personId: studio.hostId, kind: 'studio.robotOff', facts: { studio: studio.name }, link: `/studios/${studioId}/members` }]);
  }
}
