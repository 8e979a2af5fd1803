// Roster import (名册导入): look first, write only after a yes. The yes judges everything again and writes all or
// nothing; the same file twice changes nothing the second time. Imported persons have no password.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { ImportId, type peopleRoutes, type RosterPreview, type RosterRow } from '@gongyan/shared/people/people.contract';
import { judgeRoster, type RosterLine } from '@gongyan/shared/people/roster.rules';
import type { ActorId } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Uploaded } from '../../platform/contract/serves.js';
import { TableReader } from '../../platform/sheet/read/table.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { linesOf } from './roster.columns.js';
import { RosterStore } from './roster.store.js';
import { RosterWriter } from './roster.writer.js';

type Outcome = Reply<typeof peopleRoutes.confirmRoster>;
const OTHERS = 200;

const count = (rows: readonly RosterRow[], verdict: RosterRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;

@Injectable()
export class RosterService {
  constructor(
    @Inject(TableReader) private readonly reader: TableReader,
    @Inject(RosterStore) private readonly store: RosterStore,
    @Inject(RosterWriter) private readonly writer: RosterWriter,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the file says, and what it would change. Throws people.importUnreadable. */
  async judge(bytes: Buffer): Promise<{ readonly lines: readonly RosterLine[]; readonly rows: readonly RosterRow[] }> {
    const lines = await this.reader.read(bytes, linesOf);
    return { lines, rows: judgeRoster(lines, await this.store.known(lines, this.today())) };
  }

  async preview(personId: PersonId, { bytes, fileName }: Uploaded): Promise<RosterPreview> {
    const { lines, rows } = await this.judge(bytes);
    const id = ImportId.parse(randomUUID());
    await this.store.keep(id, { personId, fileName, lines });
    const errors = rows.filter((row) => row.verdict === 'error');
    const others = rows.filter((row) => row.verdict !== 'error').slice(0, OTHERS);
    const counts = { create: count(rows, 'create'), update: count(rows, 'update'), same: count(rows, 'same'), error: errors.length };
    return { id, fileName, counts, rows: [...errors, ...others] };
  }

  /** Throws people.importGone, people.importHasErrors. */
  confirm(personId: PersonId, id: ImportId): Promise<Outcome> {
    return this.work.run(async () => {
      const lines = await this.store.take(id, personId);
      if (lines === null) throw new Problem('people.importGone');
      const outcome = await this.write(lines, personId);
      await this.store.forget(id);
      return outcome;
    });
  }

  /** All or nothing, judged again. Throws people.importHasErrors. */
  write(lines: readonly RosterLine[], by: ActorId): Promise<Outcome> {
    return this.work.run(async () => {
      await this.store.lock();
      const known = await this.store.known(lines, this.today());
      const rows = judgeRoster(lines, known);
      if (count(rows, 'error') > 0) throw new Problem('people.importHasErrors', { count: count(rows, 'error') });
      const byVerdict = (verdict: RosterRow['verdict']) => lines.filter((_, at) => rows[at]?.verdict === verdict);
      await this.writer.write({ creates: byVerdict('create'), updates: byVerdict('update'), known: known.people, today: this.today(), by });
      return { created: count(rows, 'create'), updated: count(rows, 'update'), same: count(rows, 'same') };
    });
  }

  private today(): Day {
    return shanghaiDay(this.clock.now());
  }
}
