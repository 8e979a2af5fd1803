// Who spoke, as the minutes show it: how often and how long, from the facts of the queue.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { queueOf } from '@gongyan/shared/meeting/queue/queue.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { MinutesBlocks, ONLY } from '../minutes/minutes.blocks.js';
import { QueueStore } from './queue.store.js';

@Injectable()
export class QueueBlock implements OnModuleInit {
  constructor(
    @Inject(QueueStore) private readonly store: QueueStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(MinutesBlocks) private readonly blocks: MinutesBlocks,
  ) {}

  onModuleInit(): void {
    this.blocks.register({
      kind: 'speeches',
      all: async ({ id }) => {
        const { spoken } = queueOf(await this.store.factsOf(id));
        const cards = await this.people.cards([...spoken.keys()]);
        const lines = [...spoken].map(([personId, { times, ms }]) => ({ name: cards.get(personId)?.name ?? '', times, seconds: Math.round(ms / 1_000) }));
        return [{ ref: ONLY, content: { kind: 'speeches', lines } }];
      },
    });
  }
}
