// The steps of 集体备课. Each is one transaction that first holds the design: facts, rule, text, row, step, news. Two who
// take the same step at once come one after the other, and the second is told that it has been taken.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { AskDiscussion, TeachLesson } from '@gongyan/shared/lesson/collective/collective.contract';
import { mayChangeDiscussion, mayStep, type PrepAsk } from '@gongyan/shared/lesson/collective/collective.rules';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenDesign } from '../lesson.access.js';
import { CollectiveDesk } from './collective.desk.js';
import { CollectiveFacts } from './collective.facts.js';
import { CollectiveNews } from './collective.news.js';
import { asRules, CollectiveSteps, stepOf, type TakenStep } from './collective.steps.js';
import { CollectiveStore } from './collective.store.js';

@Injectable()
export class CollectiveService {
  constructor(
    @Inject(CollectiveSteps) private readonly steps: CollectiveSteps,
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
    @Inject(CollectiveFacts) private readonly facts: CollectiveFacts,
    @Inject(CollectiveDesk) private readonly desk: CollectiveDesk,
    @Inject(CollectiveNews) private readonly news: CollectiveNews,
  ) {}

  /** 开放研讨; while it runs, other people or another last day. Whoever was asked before is not asked twice. */
  discuss(by: Actor, id: LessonDesignId, { personIds, until }: AskDiscussion): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { design, now } = seen;
      const [running, wanted] = [design.state === 'in_discussion', [...new Set(personIds)]];
      const ask = await this.facts.discuss(seen, { personIds: wanted, until, written: running || (await this.desk.isWritten(design)) });
      const who = asRules(by, seen);
      demand(running ? mayChangeDiscussion(ask, who, now) : mayStep(ask, who, now));
      const before = running ? await this.store.discussion(id) : null;
      await this.store.ask({ designId: id, until, personIds: wanted, openedBy: before?.openedBy ?? by.personId, openedAt: before?.openedAt ?? now });
      if (!running) await this.take(by, seen, { ask });
      await this.news.notify(wanted.filter((personId) => before?.personIds.includes(personId) !== true), design, { kind: 'lesson.discussion', by, facts: { day: until } });
      this.news.tell(design);
    });
  }

  /** 定稿: locked, kept for good and told in one breath. */
  fix(by: Actor, id: LessonDesignId, note: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { design } = seen;
      const ask: PrepAsk = { action: 'fix', discussion: await this.facts.running(design) };
      demand(mayStep(ask, asRules(by, seen), seen.now));
      const times = (await this.store.steps(id)).filter(({ action }) => action === 'fix').length;
      const snapshot = await this.desk.lock(design, { kind: 'consensus', name: `共案（第 ${times + 1} 稿）`, note, by: by.personId });
      await this.take(by, seen, { ask, note, snapshot });
      await this.steps.hours.expect(by, seen, snapshot.contributors);
      const asked = (await this.store.discussion(id))?.personIds ?? [];
      const forks = await this.steps.forksOf(id);
      await this.news.notify([...snapshot.contributors, ...asked].filter((person) => forks.every(({ leadAuthorId }) => leadAuthorId !== person)), design, { kind: 'lesson.fixed', by });
      await this.news.forksBehind(forks, by);
    });
  }

  /** 重新打开: nobody need comment again unless the leaders ask. */
  reopen(by: Actor, id: LessonDesignId, reason: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const ask: PrepAsk = { action: 'reopen', reason };
      demand(mayStep(ask, asRules(by, seen), seen.now));
      await this.desk.open(seen.design);
      await this.store.ask({ designId: id, until: shanghaiDay(seen.now), personIds: [], openedBy: by.personId, openedAt: seen.now });
      await this.take(by, seen, { ask, note: reason });
      await this.steps.hours.forget(seen.design);
    });
  }

  teach(by: Actor, id: LessonDesignId, { day, place }: TeachLesson): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const ask: PrepAsk = { action: 'teach', day };
      demand(mayStep(ask, asRules(by, seen), seen.now));
      const snapshot = await this.desk.lock(seen.design, { kind: 'taught', name: `授课稿（${day}）`, note: place, by: by.personId });
      await this.take(by, seen, { ask, note: place, day, snapshot });
    });
  }

  reflect(by: Actor, id: LessonDesignId, text: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const ask: PrepAsk = { action: 'reflect', text };
      demand(mayStep(ask, asRules(by, seen), seen.now));
      await this.desk.reflect(seen.design, by.personId, text);
      await this.take(by, seen, { ask });
    });
  }

  archive(by: Actor, id: LessonDesignId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const ask: PrepAsk = { action: 'archive', from: seen.design.state, reflectedForks: await this.facts.reflectedForks(seen.design) };
      demand(mayStep(ask, asRules(by, seen), seen.now));
      await this.take(by, seen, { ask });
      const agreed = (await this.store.steps(id)).findLast(({ action }) => action === 'fix');
      if (agreed !== undefined) await this.steps.hours.settle(by, seen, agreed.contributors);
    });
  }

  private async take(by: Actor, seen: SeenDesign, taken: TakenStep): Promise<void> {
    const row = stepOf(by, seen, taken);
    await this.steps.turn(seen.design, { state: row.toState, ...(row.action === 'fix' ? { consensusVersionId: row.versionId } : {}) });
    await this.store.record(row);
    this.news.tell(seen.design);
  }
}
