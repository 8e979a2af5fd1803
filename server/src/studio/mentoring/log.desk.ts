// What an entry needs of other places: the one it corrects, the design that it cites, the numbers of the day. Always inside the
// caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import type { Cite, LogId, SaveLog } from '@gongyan/shared/studio/mentoring/log.contract';
import { isDayRight, isKindKnown, mayCorrect } from '@gongyan/shared/studio/mentoring/log.rules';
import type { Choices } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { VersionDoor } from '../../document/version/version.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { LogStore } from './log.store.js';
import { MentoringDoor } from './mentoring.door.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import type { LogRow, PairRow } from './mentoring.table.js';

@Injectable()
export class LogDesk {
  constructor(
    @Inject(LogStore) private readonly store: LogStore,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(MentoringDoor) private readonly lessons: MentoringDoor,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
  ) {}

  /** Throws 没有找到 for one of another pairing. */
  async find(pairId: PairId, id: LogId): Promise<LogRow> {
    const log = await this.store.find(id);
    if (log === null || log.pairId !== pairId) throw new Problem('request.notFound');
    return log;
  }

  async demandDay(pair: PairRow, { day, corrects }: Pick<LogRow, 'day' | 'corrects'>, now: Date): Promise<void> {
    demand(isDayRight(day, { pair, numbers: await this.numbers.today(), corrects: corrects !== null }, now));
  }

  async demandKind({ kind }: Pick<SaveLog, 'kind'>): Promise<void> {
    demand(isKindKnown(kind, await this.numbers.today()));
  }

  /** The entry that this draft puts right; `own` is the draft itself, when it is there already. */
  async corrected(pairId: PairId, { of, own }: { readonly of: LogId; readonly own: LogId }): Promise<LogRow> {
    const old = await this.find(pairId, of);
    const logs = await this.store.ofPairs([pairId]);
    demand(mayCorrect(old, logs.some(({ id, corrects }) => corrects === of && id !== own)));
    return old;
  }

  /** A design of the apprentice, and two of its versions in their order. */
  async cite(pair: PairRow, wanted: SaveLog['cite']): Promise<Cite | null> {
    if (wanted === null) return null;
    const design = (await this.lessons.lessonsOfOne(pair)).designs.find(({ documentId }) => documentId === wanted.documentId);
    if (design === undefined) throw new Problem('mentoring.noVersions');
    const versions = await this.versions.list(wanted.documentId);
    const [before, after] = [wanted.before, wanted.after].map((id) => versions.find((version) => version.id === id));
    if (before === undefined || after === undefined || before.seq > after.seq || before.id === after.id) throw new Problem('mentoring.noVersions');
    return { ...wanted, title: design.title };
  }

  async choices(pair: PairRow): Promise<Choices> {
    const { lessons, designs } = await this.lessons.lessonsOfOne(pair);
    const offered: Choices['designs'] = [];
    for (const { documentId, title } of designs) {
      const id = DocumentId.parse(documentId);
      offered.push({ documentId: id, title, versions: (await this.versions.list(id)).map((version) => ({ id: version.id, name: version.name, at: version.madeAt })) });
    }
    return { lessons: lessons.map(({ id, title, day, teacherId }) => ({ id, title, day, byApprentice: teacherId === pair.apprenticeId })), designs: offered };
  }
}
