// Polls as the minutes show them: closed ones with what they said. An open one is not there: nobody reads it before its close.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { endOf } from '@gongyan/shared/meeting/poll/poll.rules';
import { MinutesBlocks, ONLY } from '../minutes/minutes.blocks.js';
import type { PollRow } from './poll.table.js';
import { PollStore } from './poll.store.js';

@Injectable()
export class PollBlock implements OnModuleInit {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(MinutesBlocks) private readonly blocks: MinutesBlocks,
  ) {}

  onModuleInit(): void {
    this.blocks.register({
      kind: 'polls',
      all: async ({ id }) => {
        const polls = (await this.store.of(id)).toReversed();
        return [{ ref: ONLY, content: { kind: 'polls', polls: polls.flatMap(shown) } }];
      },
    });
  }
}

/** The words of a scale's ends stand with their steps: on paper nobody sees how it was asked. */
const shown = ({ result, question, named, ...poll }: PollRow) =>
  result === null ? [] : [{ ...result, question, named, lines: result.lines.map(({ label, count }, at) => ({ label: `${label} ${endOf(poll, at)}`.trim(), count })) }];
