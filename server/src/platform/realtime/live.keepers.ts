// The hook that rooms fill: who may watch the topics of their noun. A topic whose noun nobody keeps is closed
// to everybody.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topicId, topicNoun, type Topic } from '@gongyan/shared/kit/topic';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The errand that live.service runs. */
export const REVIEW = 'topics.review';

export type LiveKeeper = (personId: PersonId, id: string) => Promise<boolean>;

@Injectable()
export class LiveKeepers {
  private readonly keepers = new Map<string, LiveKeeper>();

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  register(noun: string, keeper: LiveKeeper): void {
    if (this.keepers.has(noun)) throw new Error(`The topics of "${noun}" already have a keeper`);
    this.keepers.set(noun, keeper);
  }

  /** Of which there are topics. */
  nouns(): string[] {
    return [...this.keepers.keys()];
  }

  async mayWatch(personId: PersonId, topic: Topic): Promise<boolean> {
    const keeper = this.keepers.get(topicNoun(topic));
    return keeper === undefined ? false : keeper(personId, topicId(topic));
  }

  /** On every node, after the commit of the running unit of work (before it, a keeper still sees the old right): what these people
   *  watch is asked again, and what is no longer allowed is dropped. */
  review(personIds: readonly PersonId[]): void {
    this.work.send(REVIEW, personIds);
  }
}
