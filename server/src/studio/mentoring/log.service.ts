// What is done with an entry until both have confirmed it. Each deed is one transaction that first holds the pairing: while one
// confirms, the other cannot change what is confirmed.
import { Inject, Injectable } from '@nestjs/common';
import { step } from '@gongyan/shared/kit/machine';
import type { ConfirmLog, LogAction, LogId, MentoringLog, SaveLog, SubmitLog } from '@gongyan/shared/studio/mentoring/log.contract';
import { logTable, mayConfirmLog, maySendBack, maySubmitLog, mayTakeBack, mayTouch, mayWriteLog, type LogReader } from '@gongyan/shared/studio/mentoring/log.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { LogDesk } from './log.desk.js';
import { LogStore } from './log.store.js';
import type { SeenPair } from './mentoring.access.js';
import { MentoringHours } from './mentoring.hours.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringSteps } from './mentoring.steps.js';
import type { LogRow, PairRow } from './mentoring.table.js';

export interface LogPlace {
  readonly pairId: PairId;
  readonly logId: LogId;
}

const readerOf = ({ personId }: Actor, { standing }: SeenPair): LogReader => ({ personId, standing });

@Injectable()
export class LogService {
  constructor(
    @Inject(MentoringSteps) private readonly steps: MentoringSteps,
    @Inject(LogStore) private readonly store: LogStore,
    @Inject(LogDesk) private readonly desk: LogDesk,
    @Inject(MentoringHours) private readonly hours: MentoringHours,
    @Inject(MentoringNews) private readonly news: MentoringNews,
  ) {}

  /** The id is the page's own, so that a draft from a train comes in once. */
  save(by: Actor, { pairId, logId }: LogPlace, wanted: SaveLog): Promise<MentoringLog> {
    return this.steps.within(by, pairId, async (seen) => {
      const known = await this.store.find(logId);
      const log = known === null ? null : await this.desk.find(pairId, logId);
      const reader = readerOf(by, seen);
      demand(log === null ? mayTouch(seen.pair, reader, wanted.correction !== null) : mayWriteLog(seen.pair, log, reader));
      const row = await this.written(seen.pair, { by, logId, log }, wanted);
      if (log === null) await this.store.insert(row);
      else await this.store.change(logId, row);
      return row;
    });
  }

  private async written(pair: PairRow, { by, logId, log }: { readonly by: Actor; readonly logId: LogId; readonly log: LogRow | null }, { correction, cite, ...wanted }: SaveLog): Promise<LogRow> {
    const corrects = correction?.of ?? null;
    if (log !== null && log.corrects !== corrects) throw new Problem('mentoring.logState');
    if (corrects !== null) await this.desk.corrected(pair.id, { of: corrects, own: logId });
    const now = this.steps.now();
    await this.desk.demandDay(pair, { ...wanted, corrects }, now);
    await this.desk.demandKind(wanted);
    return {
      ...wanted, id: logId, pairId: pair.id, writerId: by.personId, state: 'draft', rev: (log?.rev ?? 0) + 1, cite: await this.desk.cite(pair, cite), corrects,
      why: correction?.why ?? null, voids: correction?.voids ?? false, note: log?.note ?? '', answer: '', writtenAt: log?.writtenAt ?? now, confirmedBy: null, confirmedAt: null,
    };
  }

  discard(by: Actor, { pairId, logId }: LogPlace): Promise<{ done: true }> {
    return this.steps.within(by, pairId, async (seen) => {
      demand(mayWriteLog(seen.pair, await this.desk.find(pairId, logId), readerOf(by, seen)));
      await this.store.discard(logId);
      return { done: true };
    });
  }

  submit(by: Actor, { pairId, logId }: LogPlace, wanted: SubmitLog): Promise<MentoringLog> {
    return this.steps.within(by, pairId, async (seen) => {
      const log = await this.desk.find(pairId, logId);
      demand(maySubmitLog(seen.pair, log, { reader: readerOf(by, seen), wanted }));
      await this.desk.demandDay(seen.pair, log, this.steps.now());
      const submitted = await this.turn(seen.pair, log, { action: 'submit', change: { note: '' } });
      await this.news.both(seen.pair, { kind: 'mentoring.logWaiting', by, facts: { day: log.day } });
      return submitted;
    });
  }

  takeBack(by: Actor, { pairId, logId }: LogPlace): Promise<MentoringLog> {
    return this.steps.within(by, pairId, async (seen) => {
      const log = await this.desk.find(pairId, logId);
      demand(mayTakeBack(seen.pair, log, readerOf(by, seen)));
      return this.turn(seen.pair, log, { action: 'takeBack', change: {} });
    });
  }

  sendBack(by: Actor, { pairId, logId }: LogPlace, note: string): Promise<MentoringLog> {
    return this.steps.within(by, pairId, async (seen) => {
      const log = await this.desk.find(pairId, logId);
      demand(maySendBack(seen.pair, log, { reader: readerOf(by, seen), note }));
      const back = await this.turn(seen.pair, log, { action: 'sendBack', change: { note } });
      await this.news.both(seen.pair, { kind: 'mentoring.logReturned', by, facts: { day: log.day } });
      return back;
    });
  }

  confirm(by: Actor, { pairId, logId }: LogPlace, { rev, answer }: ConfirmLog): Promise<MentoringLog> {
    return this.steps.within(by, pairId, async (seen) => {
      const log = await this.desk.find(pairId, logId);
      demand(mayConfirmLog(seen.pair, log, { reader: readerOf(by, seen), rev, answer }));
      const confirmed = await this.turn(seen.pair, log, { action: 'confirm', change: { answer, confirmedBy: by.personId, confirmedAt: this.steps.now() } });
      await this.steps.record({ act: 'mentoring.logConfirmed', actorId: by.personId, subject: logId, reason: log.why, facts: { pair: pairId, writer: log.writerId, corrects: log.corrects, day: log.day, minutes: log.minutes } });
      await this.news.both(seen.pair, { kind: 'mentoring.logConfirmed', by, facts: { day: log.day } });
      if (log.corrects !== null) await this.hours.takeBackFallen(seen.pair, { days: [log.day, (await this.desk.find(pairId, log.corrects)).day], by: by.personId });
      return confirmed;
    });
  }

  private async turn(pair: PairRow, log: LogRow, { action, change }: { readonly action: LogAction; readonly change: Partial<Omit<LogRow, 'id' | 'pairId' | 'writerId' | 'corrects'>> }): Promise<MentoringLog> {
    const state = step(logTable, log.state, action);
    if (state === null) throw new Problem('mentoring.logState');
    await this.store.change(log.id, { ...change, state });
    this.news.tell(pair);
    return { ...log, ...change, state };
  }
}
