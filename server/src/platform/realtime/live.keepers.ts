// The hook that rooms fill: who may watch the topics of their noun. A topic whose noun nobody keeps is closed
// to everybody.
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topicId, topicNoun, type Topic } from '@gongyan/shared/kit/topic';

export type LiveKeeper = (personId: PersonId, id: string) => Promise<boolean>;

@Injectable()
export class LiveKeepers {
  private readonly keepers = new Map<string, LiveKeeper>();
  private reviewer: (personId: PersonId) => void = () => undefined;

  register(noun: string, keeper: LiveKeeper): void {
    if (this.keepers.has(noun)) throw new Error(`The topics of "${noun}" already have a keeper`);
    this.keepers.set(noun, keeper);
  }

  async mayWatch(personId: PersonId, topic: Topic): Promise<boolean> {
    const keeper = this.keepers.get(topicNoun(topic));
    return keeper === undefined ? false : keeper(personId, topicId(topic));
  }

  /** Asks again for every topic this person watches and drops what is no longer allowed. Call it after commit
   *  (`work.afterCommit`), or the keeper still sees the old right. */
  review(personId: PersonId): void {
    this.reviewer(personId);
  }

  /** Filled once by the live service, which knows the sockets. */
  reviewWith(reviewer: (personId: PersonId) => void): void {
    this.reviewer = reviewer;
  }
}
