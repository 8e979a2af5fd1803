// What rooms may ask of the engine: make a document, raise its access epoch, read it, see who is in it. A
// room never writes a document in another way, and never seeds one twice.
import { Inject, Injectable } from '@nestjs/common';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import type * as Y from 'yjs';
import type { PersonId } from '@gongyan/shared/kit/id';
import { isPushId } from './coedit.push-id.js';
import { CoeditMaterial } from './coedit.material.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from '../contract/problem.js';
import { CoeditPen, type ServerStep, type WriteKind } from './coedit.pen.js';
import { DOCUMENTS_CHANGED } from './coedit.relay.js';
import { CoeditService } from './coedit.service.js';
import { Workshop } from './coedit.workshop.js';
import { HallRefusal } from './coedit.refusal.js';
import type { SeatLink } from './coedit.seat.js';

export interface OfflineMerge {
  readonly docId: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly push: string;
  readonly epoch: number;
  readonly schema: number;
  readonly update: Uint8Array;
}

@Injectable()
export class CoeditLibrary {
  private readonly before: { readonly kind: WriteKind; readonly job: (docId: string, by: PersonId) => Promise<void> }[] = [];

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditMaterial) private readonly material: CoeditMaterial,
    @Inject(CoeditPen) private readonly pen: CoeditPen,
    @Inject(CoeditService) private readonly service: CoeditService,
    @Inject(Workshop) private readonly workshop: Workshop,
  ) {}

  /** Makes a document inside the unit of work of the room: its first row is written by the server, under a
   *  client id leased to the person whose text it is. `sealed`: no row of it can be read with the database alone. */
  create(docId: string, seed: (ydoc: Y.Doc) => void, { by, sealed }: { readonly by: PersonId; readonly sealed: boolean }): Promise<void> {
    return this.pen.create(docId, { by, kind: 'seed', change: seed }, sealed);
  }

  /** Of a sealed document; see `DocumentSeal.copyKey`. */
  copyKey(docId: string, personId: PersonId): Promise<string | null> {
    return this.material.copyKey(docId, personId);
  }

  /** A new document that begins as another one was: see the pen. */
  fork(docId: string, from: { readonly docId: string; readonly state: Uint8Array }, by: PersonId): Promise<void> {
    return this.pen.fork(docId, from, by);
  }

  /** The server writes into a document in somebody's name: see the pen. */
  async amend(docId: string, steps: readonly ServerStep[]): Promise<{ readonly seq: number } | null> {
    for (const { kind, job } of this.before) {
      const first = steps.find((step) => step.kind === kind);
      if (first !== undefined) await job(docId, first.by);
    }
    return this.pen.amend(docId, steps);
  }

  /** Runs inside the same transaction, before words of a kind are written: a room keeps what stood there. */
  beforeWriting(kind: WriteKind, job: (docId: string, by: PersonId) => Promise<void>): void {
    this.before.push({ kind, job });
  }

  /** Locks documents, or opens them again, in this very transaction. */
  setState(docIds: readonly string[], state: 'open' | 'locked'): Promise<void> {
    return this.pen.setState(docIds, state);
  }

  /** Some right in these documents changes in this very transaction: writers with the old epoch insert
   *  nothing from its commit on, and open pages are asked again at once. */
  async bumpAccess(docIds: readonly string[], leaving: ReadonlySet<string> = new Set()): Promise<void> {
    if (docIds.length === 0) return;
    const release = this.service.hall.holds.take(docIds, leaving);
    await this.work.manager.query('update doc_head set access_epoch = access_epoch + 1 where doc_id = any ($1::uuid[])', [docIds]);
    this.work.send(DOCUMENTS_CHANGED, docIds);
    this.work.afterCommit(() => void this.service.review(docIds).finally(release));
  }

  /** The document as this very transaction sees it. */
  here(docId: string): Promise<{ readonly seq: number; readonly ydoc: Y.Doc }> {
    return this.pen.read(docId);
  }

  /** What a room's own module reads out of the document as this very transaction sees it: in the worker thread, so
   *  that no other page waits for a long text. Whoever asks checks the answer. */
  async studyHere(docId: string, module: URL, input: unknown): Promise<{ readonly seq: number; readonly answer: unknown }> {
    const { updates, seq } = await this.pen.rows(docId);
    return { seq, answer: await this.workshop.study(module, { snapshot: null, updates }, input) };
  }

  /** The same of any state of a document. */
  study(state: Uint8Array, module: URL, input: unknown): Promise<unknown> {
    return this.workshop.study(module, { snapshot: state, updates: [] }, input);
  }

  /** The last number of its log, in this very transaction. */
  async seqHere(docId: string): Promise<number> {
    const rows: { seq: string }[] = await this.work.manager.query('select seq from doc_head where doc_id = $1', [docId]);
    return Number(rows[0]?.seq ?? 0);
  }

  /** To whom the client ids of a document are leased, and why. */
  authorsOf(docId: string, clients: readonly number[]): Promise<Map<number, { readonly person: PersonId; readonly kind: string }>> {
    return this.pen.authorsOf(docId, clients);
  }

  /** The document as committed now; null when it does not exist. */
  async text(docId: string): Promise<{ seq: number; doc: Y.Doc } | null> {
    const material = await this.material.read(docId);
    if (material.to === 0) return null;
    const doc = newYDoc();
    applyAll(doc, material.snapshot === null ? material.updates : [material.snapshot, ...material.updates], null);
    return { seq: material.to, doc };
  }

  /** Who has which document open. */
  present(docIds: readonly string[]): Promise<Map<string, PersonId[]>> {
    return this.service.present(docIds);
  }

  async lastEdit(docIds: readonly string[]): Promise<Map<string, { at: Date; by: PersonId }>> {
    const rows: { doc_id: string; edited_at: Date; edited_by: PersonId }[] = await this.work.manager.query(
      'select doc_id, edited_at, edited_by from doc_head where doc_id = any ($1::uuid[]) and edited_at is not null and edited_by is not null', [docIds],
    );
    return new Map(rows.map((row) => [row.doc_id, { at: row.edited_at, by: row.edited_by }]));
  }

  /** An offline merge too large for the socket: the same checks, the same log. */
  async mergeOffline(merge: OfflineMerge): Promise<{ seq: number; at: Date }> {
    const link = silentLink(merge);
    if (!isPushId(merge.push)) throw new Problem('request.invalid', { fields: 'pushId' });
    try {
      const outcome = await this.service.mergeOnce(link, { doc: merge.docId, epoch: merge.epoch, push: merge.push, update: merge.update }, merge.schema);
      return { seq: outcome.seq, at: new Date(outcome.at) };
    } catch (error) {
      throw error instanceof HallRefusal ? new Problem(error.code, error.facts) : error;
    }
  }

  /** Tells every few seconds which documents were edited since. */
  onEdited(listener: (docIds: readonly string[]) => void): void {
    this.service.onEdited(listener);
  }

  /** Tells at once that somebody came into a document of this node or left it. */
  onPeople(listener: (docId: string) => void): void {
    this.service.onPeople(listener);
  }
}

const silentLink = (merge: OfflineMerge): SeatLink => ({
  id: `http:${merge.push}`, personId: merge.personId, personName: merge.personName, sessionId: 'http',
  emit: () => undefined, send: () => undefined, join: () => undefined, leave: () => undefined, bufferedBytes: () => 0, blame: () => undefined,
});
