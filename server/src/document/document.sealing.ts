// Confidential documents from before documents were sealed: at a start, or in the night, their words and whatever else holds some of them
// are sealed. Waits while a node of an older version lives, which could not read them; refuses to start when it fails.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { CoeditReseal } from '../platform/coedit/coedit.reseal.js';
import { DayTurn } from '../platform/jobs/day.turn.js';
import { FORMAT, Neighbours } from '../platform/nodes/neighbours.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { DocumentSeal } from '../platform/sealed/document.seal.js';
import { QUOTED, SAID } from './comment/comment.store.js';
import { COPIED } from './draft/draft.store.js';
import { SUGGESTED } from './suggestion/suggestion.store.js';

/** Where words of a document stand in plain texts, as the stores name them; `of` finds the rows of one document. */
const TEXTS: readonly { readonly table: string; readonly columns: readonly string[]; readonly of: string }[] = [
  { table: 'document_thread', columns: QUOTED, of: 'document_id = $1' },
  { table: 'document_message', columns: SAID, of: 'thread_id in (select id from document_thread where document_id = $1)' },
  { table: 'document_suggestion', columns: SUGGESTED, of: 'document_id = $1' },
  { table: 'document_draft', columns: COPIED, of: 'document_id = $1' },
];

@Injectable()
export class DocumentSealing implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditReseal) private readonly log: CoeditReseal,
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(Neighbours) private readonly neighbours: Neighbours,
  ) {}

  async onModuleInit(): Promise<void> {
    this.days.once('document.sealing', () => this.sealAll((job) => job()));
    await this.sealNow();
  }

  sealNow(): Promise<void> {
    return this.sealAll((job) => this.work.run(job));
  }

  private async sealAll(each: (job: () => Promise<void>) => Promise<void>): Promise<void> {
    const rows: { id: DocumentId }[] = await this.work.manager.query('select d.id from document d join doc_head h on h.doc_id = d.id where d.confidential and h.sealed_key is null');
    if (rows.length === 0 || (await this.neighbours.format()) < FORMAT) return;
    for (const { id } of rows) await each(() => this.seal(id));
  }

  private async seal(id: DocumentId): Promise<void> {
    const seal = await this.log.seal(id);
    if (seal === null) return;
    await this.sealTexts(id, seal);
    await this.sealDeeds(id, seal);
    await this.sealVersions(id, seal);
    await this.sealImages(id, seal);
  }

  private async sealTexts(id: DocumentId, seal: DocumentSeal): Promise<void> {
    for (const { table, columns, of } of TEXTS) for (const column of columns) {
      const rows: { id: string; text: string }[] = await this.work.manager.query(`select id, ${column} as text from ${table} where ${of}`, [id]);
      for (const row of rows) await this.work.manager.query(`update ${table} set ${column} = $2 where id = $1`, [row.id, seal.sealText(row.text)]);
    }
  }

  private async sealDeeds(id: DocumentId, seal: DocumentSeal): Promise<void> {
    const rows: { id: string; done: string }[] = await this.work.manager.query('select id, done::text as done from document_suggestion where document_id = $1 and done is not null', [id]);
    for (const { id: suggestion, done } of rows) await this.work.manager.query('update document_suggestion set done = $2::jsonb where id = $1', [suggestion, JSON.stringify(seal.sealText(done))]);
  }

  private async sealVersions(id: DocumentId, seal: DocumentSeal): Promise<void> {
    const rows: { id: string; state: Buffer }[] = await this.work.manager.query('select id, state from document_version where document_id = $1', [id]);
    for (const version of rows) await this.work.manager.query('select seal_version($1, $2)', [version.id, seal.seal(version.state)]);
  }

  private async sealImages(id: DocumentId, seal: DocumentSeal): Promise<void> {
    const rows: { name: string; bytes: Buffer }[] = await this.work.manager.query('select name, bytes from document_image where document_id = $1', [id]);
    for (const { name, bytes } of rows) await this.work.manager.query('update document_image set bytes = $3 where document_id = $1 and name = $2', [id, name, seal.seal(bytes)]);
  }
}
