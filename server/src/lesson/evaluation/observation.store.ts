// The queries over an observer's own notes and draft. A note that was sent twice is one note; an older edit that arrives
// late changes nothing; nobody writes over another's.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ObservationNote, SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NoteTable, ObservationTable, type ObservationRow } from './evaluation.table.js';

export interface Observed {
  readonly openLessonId: OpenLessonId;
  readonly observerId: PersonId;
}

@Injectable()
export class ObservationStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  find(of: Observed): Promise<ObservationRow | null> {
    return this.work.manager.getRepository(ObservationTable).findOneBy(of);
  }

  async notes(of: Observed): Promise<ObservationNote[]> {
    const rows = await this.work.manager.getRepository(NoteTable).find({ where: { ...of, removed: false }, order: { second: 'ASC', id: 'ASC' } });
    return rows.map(({ id, rev, step, second, text, removed }) => ({ id, rev, step, second, text, removed }));
  }

  /** The first beginning stays, from whichever device it came. Holds the row until the end of the transaction. */
  async begin({ openLessonId, observerId }: Observed, startedAt: Date | null): Promise<ObservationRow> {
    await this.work.manager.query(
      `insert into observation (open_lesson_id, observer_id, started_at, rev) values ($1, $2, $3, 0)
       on conflict (open_lesson_id, observer_id) do update set started_at = coalesce(observation.started_at, excluded.started_at)`, [openLessonId, observerId, startedAt],
    );
    const row = await this.find({ openLessonId, observerId });
    if (row === null) throw new Error('An observation was not kept');
    return row;
  }

  async keepNotes({ openLessonId, observerId }: Observed, notes: readonly ObservationNote[]): Promise<void> {
    for (const { id, rev, step, second, text, removed } of notes) {
      await this.work.manager.query(
        `insert into observation_note (id, open_lesson_id, observer_id, rev, step, second, text, removed) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set rev = excluded.rev, step = excluded.step, second = excluded.second, text = excluded.text, removed = excluded.removed
         where observation_note.rev < excluded.rev and observation_note.open_lesson_id = excluded.open_lesson_id and observation_note.observer_id = excluded.observer_id`,
        [id, openLessonId, observerId, rev, step, second, text, removed],
      );
    }
  }

  /** False when another device has kept one since `seen`. */
  async keepDraft({ openLessonId, observerId }: Observed, seen: number, sheet: SheetDraft): Promise<boolean> {
    const { affected } = await this.work.manager.getRepository(ObservationTable).update({ openLessonId, observerId, rev: seen }, { rev: seen + 1, sheet });
    return affected === 1;
  }
}
