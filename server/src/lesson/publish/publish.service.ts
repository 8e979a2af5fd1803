// 去标识检查 and 入库. Signing writes the masks and the signature in one breath; what the guard then still finds must be exactly
// what was called a false alarm. Publishing asks the guard once more.
import { Inject, Injectable } from '@nestjs/common';
import type { Mask } from '@gongyan/shared/document/privacy/private.masks';
import type { PrivateFinding } from '@gongyan/shared/document/privacy/private.document';
import type { PrepAsk } from '@gongyan/shared/lesson/collective/collective.rules';
import { mayStep } from '@gongyan/shared/lesson/collective/collective.rules';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { FindingMark, SignCheck } from '@gongyan/shared/lesson/publish/publish.contract';
import { isWhole, mayCheck } from '@gongyan/shared/lesson/publish/publish.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/actor.js';
import { CollectiveDesk } from '../collective/collective.desk.js';
import { CollectiveNews } from '../collective/collective.news.js';
import { asRules, CollectiveSteps, stepOf } from '../collective/collective.steps.js';
import { PublishDesk } from './publish.desk.js';
import { CollectiveStore } from '../collective/collective.store.js';
import type { KeptMark } from './publish.table.js';

@Injectable()
export class PublishService {
  constructor(
    @Inject(CollectiveSteps) private readonly steps: CollectiveSteps,
    @Inject(PublishDesk) private readonly desk: PublishDesk,
    @Inject(CollectiveDesk) private readonly texts: CollectiveDesk,
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
    @Inject(CollectiveNews) private readonly news: CollectiveNews,
  ) {}

  sign(by: Actor, id: LessonDesignId, { marks }: SignCheck): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const who = asRules(by, seen);
      demand(mayCheck(who.design, who.reader, await this.desk.writers(seen)));
      const found = await this.desk.findings(seen.design);
      demand(isWhole(found.map(({ print }) => print), marks));
      await this.desk.mask(seen.design, masksOf(found, marks), by.personId);
      const kept = keptMarks(found, marks, await this.desk.findings(seen.design));
      await this.store.sign({ designId: id, byId: by.personId, at: seen.now, marks: kept });
      this.news.tell(seen.design);
    });
  }

  publish(by: Actor, id: LessonDesignId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { design, now } = seen;
      const writers = await this.desk.writers(seen);
      const ask: PrepAsk = { action: 'publish', checkedBy: (await this.store.lastCheck(id))?.byId ?? null, writers, open: (await this.desk.open(design)).length };
      demand(mayStep(ask, asRules(by, seen), now));
      const snapshot = await this.texts.lock(design, { kind: 'published', name: '入库稿', note: '', by: by.personId });
      const row = stepOf(by, seen, { ask, snapshot });
      await this.steps.turn(design, { state: row.toState, publishedVersionId: row.versionId });
      await this.store.record(row);
      this.news.tell(design);
      await this.news.notify([...writers, ...snapshot.contributors], design, { kind: 'lesson.published', by });
    });
  }
}

const findingOf = (found: readonly PrivateFinding[], { print }: FindingMark): PrivateFinding => {
  const finding = found.find((one) => one.print === print);
  if (finding === undefined) throw new Problem('lesson.updateStale');
  return finding;
};

const masksOf = (found: readonly PrivateFinding[], marks: readonly FindingMark[]): Mask[] =>
  marks.flatMap((mark) => (mark.mark === 'handled' ? [{ finding: findingOf(found, mark), replacement: mark.replacement }] : []));

/** Words before a place may have been masked, so a false alarm is looked up again by what it says and where. */
const keptMarks = (found: readonly PrivateFinding[], marks: readonly FindingMark[], after: readonly PrivateFinding[]): KeptMark[] => {
  const alarms = marks.flatMap((mark) => (mark.mark === 'falseAlarm' ? [{ mark, finding: findingOf(found, mark) }] : []));
  const left = [...after];
  const known = alarms.map(({ mark, finding }): KeptMark => {
    const at = left.findIndex(({ words, kind, path }) => words === finding.words && kind === finding.kind && path.join() === finding.path.join());
    const [still] = at < 0 ? [] : left.splice(at, 1);
    return { kind: finding.kind, section: finding.section, mark: 'falseAlarm', reason: mark.reason, print: still?.print ?? null };
  });
  if (left.length > 0) throw new Problem('lesson.findingsOpen', { count: left.length });
  const handled = marks.flatMap((mark): KeptMark[] => {
    if (mark.mark !== 'handled') return [];
    const { kind, section } = findingOf(found, mark);
    return [{ kind, section, mark: 'handled', reason: '', print: null }];
  });
  return [...handled, ...known];
};
