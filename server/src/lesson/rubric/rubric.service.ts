// Drafting and publishing sheets of points: the district's by its researchers, a studio's by its host. A draft may be
// uneven while it is written; a published one never is, and stays as it is for ever.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { RubricId, RubricLineId, type DraftRubric, type RubricCard, type WriteRubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { mayEditRubric, mayPublishSheet, type RubricEditor } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { RubricStore } from './rubric.store.js';
import type { RubricRow } from './rubric.table.js';

@Injectable()
export class RubricService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RubricStore) private readonly store: RubricStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Published ones are for everybody, drafts for those who may write them. */
  async list(reader: Actor): Promise<RubricCard[]> {
    const [editor, rows] = [await this.editor(reader), await this.store.all()];
    const names = await this.studios.names(rows.flatMap(({ studioId }) => studioId ?? []));
    return rows.flatMap((row) => {
      const mayEdit = mayEditRubric(row.studioId, editor).ok;
      return row.state === 'draft' && !mayEdit ? [] : [{ ...row, mayEdit, studioName: row.studioId === null ? null : (names.get(row.studioId) ?? '') }];
    });
  }

  draft(by: Actor, { baseId, studioId, kind, ...sheet }: DraftRubric): Promise<RubricId> {
    return this.work.run(async () => {
      await this.store.lock();
      const editor = await this.editor(by);
      demand(mayEditRubric(studioId, editor));
      const base = baseId === null ? null : await this.demandReadable(baseId, editor);
      const before = base !== null && base.studioId === studioId && base.kind === kind ? await this.store.ofLine(base.line) : [];
      const open = before.find(({ state }) => state === 'draft');
      if (open !== undefined) throw new Problem('rubric.draftThere', { version: open.version });
      const row: RubricRow = {
        ...sheet, kind, studioId, id: RubricId.parse(randomUUID()), line: before[0]?.line ?? RubricLineId.parse(randomUUID()), version: (before[0]?.version ?? 0) + 1,
        state: 'draft', draftedBy: by.personId, draftedAt: this.clock.now(), publishedAt: null,
      };
      await this.store.insert(row);
      return row.id;
    });
  }

  change(by: Actor, id: RubricId, sheet: WriteRubric): Promise<void> {
    return this.work.run(async () => {
      await this.demandDraft(by, id);
      await this.store.change(id, sheet);
    });
  }

  publish(by: Actor, id: RubricId): Promise<void> {
    return this.work.run(async () => {
      const row = await this.demandDraft(by, id);
      demand(mayPublishSheet(row));
      await this.store.change(id, { state: 'published', publishedAt: this.clock.now() });
      await this.audit.record({ act: 'rubric.published', actorId: by.personId, subject: id, reason: null, facts: { line: row.line, version: row.version } });
    });
  }

  discard(by: Actor, id: RubricId): Promise<void> {
    return this.work.run(async () => {
      await this.demandDraft(by, id);
      await this.store.remove(id);
    });
  }

  private async demandReadable(id: RubricId, editor: RubricEditor): Promise<RubricRow> {
    const row = await this.store.find(id);
    if (row === null || (row.state === 'draft' && !mayEditRubric(row.studioId, editor).ok)) throw new Problem('request.notFound');
    return row;
  }

  private async demandDraft(by: Actor, id: RubricId): Promise<RubricRow> {
    await this.store.lock();
    const editor = await this.editor(by);
    const row = await this.demandReadable(id, editor);
    demand(mayEditRubric(row.studioId, editor));
    if (row.state === 'published') throw new Problem('rubric.published');
    return row;
  }

  private async editor({ personId, districtStaff }: { readonly personId: PersonId; readonly districtStaff: boolean }): Promise<RubricEditor> {
    return { districtStaff, hosts: (await this.studios.seen(personId)).filter(({ rights }) => rights.host).map(({ studio }) => studio.id) };
  }
}
