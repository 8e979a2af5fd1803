// The server's own pen: what it writes into a document in somebody's name, always inside the unit of work of
// the room that asks, so that row and text stand or fall together. Every step is one log row under a client id
// of its kind, so each character still has its author. Refuses a locked document, and whatever no page could
// have written either.
import { Inject, Injectable } from '@nestjs/common';
import { admit } from '@gongyan/shared/coedit/coedit.admission';
import type { DocumentState } from '@gongyan/shared/coedit/coedit.protocol';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import type { PersonId } from '@gongyan/shared/kit/id';
import * as Y from 'yjs';
import { Problem } from '../contract/problem.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newClientId } from './coedit.ids.js';
import { CoeditKeepers } from './coedit.keepers.js';
import type { Appended, Push } from './coedit.log.js';
import { newPushId } from './coedit.push-id.js';
import { DOCUMENTS_CHANGED } from './coedit.relay.js';
import { CoeditService } from './coedit.service.js';
import { CoeditSeals } from './coedit.seals.js';
import { sumOf, unharmed, type Summed } from './coedit.sum.js';

/** Why the server writes: a mark, an accepted suggestion, restored, carried, taken-over or imported text, words over what may name a child. */
export type WriteKind = 'seed' | 'carried' | 'comment' | 'suggestion' | 'restore' | 'merge' | 'import' | 'mask';

export interface ServerStep {
  /** Whose words these are. */
  readonly by: PersonId;
  readonly kind: WriteKind;
  /** Runs as one Yjs transaction; may run twice when the document moved meanwhile. */
  readonly change: (ydoc: Y.Doc) => void;
}

interface Written {
  readonly step: ServerStep;
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

interface HeadRow {
  readonly epoch: number;
  readonly access_epoch: number;
  readonly schema_v: number;
  readonly state: DocumentState;
  readonly seq: string;
}

const SERVER_SESSION = 'server';

@Injectable()
export class CoeditPen {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditKeepers) private readonly keepers: CoeditKeepers,
    @Inject(CoeditService) private readonly service: CoeditService,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** A new document; its first row is written under a client id of the person whose text it is. */
  async create(docId: string, step: ServerStep, sealed = false): Promise<void> {
    await this.insertHead(docId, sealed);
    await this.amend(docId, [step]);
  }

  /** A new document that begins as another one was at `state`: every character keeps its author. */
  async fork(docId: string, from: { readonly docId: string; readonly state: Uint8Array }, by: PersonId): Promise<void> {
    const { manager } = this.work;
    const clocks = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(from.state))];
    await this.insertHead(docId, false);
    await manager.query(
      `insert into doc_client (doc_id, client_id, person_id, max_clock, kind)
       select $1, c.client_id, c.person_id, t.clock, case c.kind when 'own' then 'carried' else c.kind end
       from unnest($3::bigint[], $4::bigint[]) t (client_id, clock) join doc_client c on c.doc_id = $2 and c.client_id = t.client_id`,
      [docId, from.docId, clocks.map(([client]) => client), clocks.map(([, clock]) => clock)],
    );
    await this.insertRow(docId, 1, { step: { by, kind: 'merge', change: () => undefined }, client: 0, from: 0, to: 0, bytes: from.state });
    await manager.query('update doc_head set seq = 1, bytes = $2, edited_at = clock_timestamp(), edited_by = $3 where doc_id = $1', [docId, from.state.length, by]);
  }

  /** Writes the steps at the end of the log; null when they change nothing. The text is read before its head is
   *  locked, and once more under the lock when it moved meanwhile, so that other writers hardly wait. */
  async amend(docId: string, steps: readonly ServerStep[]): Promise<{ readonly seq: number } | null> {
    this.work.demandRunning('amend');
    const ahead = await this.compose(docId, steps);
    const head = await this.lockHead(docId);
    const { written } = Number(head.seq) === ahead.seq ? ahead : await this.compose(docId, steps);
    const [first] = written;
    if (first === undefined) return null;
    await this.keepClocks(docId, written);
    const pushes: Push[] = [];
    const results: Appended[] = [];
    for (const piece of written) {
      const seq = Number(head.seq) + pushes.length + 1;
      const { push, at } = await this.insertRow(docId, seq, piece);
      pushes.push({ ...pushOf(docId, head, piece), push });
      results.push({ kind: 'committed', seq, at: at.getTime() });
    }
    await this.moveHead(docId, written);
    this.work.afterCommit(() => this.service.hall.pushes.committed(pushes, results));
    return { seq: Number(head.seq) + written.length };
  }

  /** Opens or locks; the append statement asks it, open pages hear it after the commit. */
  async setState(docIds: readonly string[], state: Extract<DocumentState, 'open' | 'locked'>): Promise<void> {
    if (docIds.length === 0) return;
    await this.work.manager.query('update doc_head set state = $2 where doc_id = any ($1::uuid[])', [docIds, state]);
    this.work.send(DOCUMENTS_CHANGED, docIds);
    this.work.afterCommit(() => this.service.reviewSoon(docIds));
  }

  private async insertHead(docId: string, sealed: boolean): Promise<void> {
    const fresh = sealed ? this.seals.fresh(docId) : null;
    await this.work.manager.query('insert into doc_head (doc_id, schema_v, sealed_key) values ($1, $2, $3)', [docId, this.keepers.current.schema, fresh?.kept ?? null]);
    this.seals.remember(docId, fresh?.seal ?? null);
  }

  private async lockHead(docId: string): Promise<HeadRow> {
    const rows: HeadRow[] = await this.work.manager.query('select epoch, access_epoch, schema_v, state, seq from doc_head where doc_id = $1 for update', [docId]);
    const head = rows[0];
    if (head === undefined || head.state === 'deleted') throw new Problem('request.notFound');
    if (head.state !== 'open') throw new Problem('coedit.locked');
    return head;
  }

  /** What the steps would write, and upon which number. */
  private async compose(docId: string, steps: readonly ServerStep[]): Promise<{ seq: number; written: readonly Written[] }> {
    const { ydoc, seq } = await this.read(docId);
    const written: Written[] = [];
    const clients = new Map<string, number>();
    for (const step of steps) {
      const hand = `${step.kind} ${step.by}`;
      const client = clients.get(hand) ?? (await this.clientOf(docId, step));
      clients.set(hand, client);
      const piece = writeStep(ydoc, step, client);
      if (piece === null) continue;
      this.judge(ydoc, piece);
      written.push(piece);
    }
    return { seq, written };
  }

  /** The text as this transaction sees it: committed rows and its own. */
  async read(docId: string): Promise<{ ydoc: Y.Doc; seq: number }> {
    const { updates, seq } = await this.rows(docId);
    const ydoc = newYDoc();
    applyAll(ydoc, updates, null);
    if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null) throw new Error(`the log of ${docId} has a hole`);
    return { ydoc, seq };
  }

  /** What the text is made of, as this transaction sees it. */
  async rows(docId: string): Promise<{ readonly updates: readonly Uint8Array[]; readonly seq: number }> {
    const { manager } = this.work;
    const rows: Summed[] = await manager.query(
      `select seq, bytes, crc from doc_snapshot where doc_id = $1
       union all
       select u.seq, u.bytes, u.crc from doc_update u where u.doc_id = $1 and u.seq > coalesce((select s.seq from doc_snapshot s where s.doc_id = $1), 0) order by seq`,
      [docId],
    );
    const plain = await this.seals.opened(docId, unharmed(rows, docId));
    return { updates: plain.map(({ bytes }) => bytes), seq: Number(rows.at(-1)?.seq ?? 0) };
  }

  /** To whom client ids are leased, and why; ids of nobody are missing. */
  async authorsOf(docId: string, clients: readonly number[]): Promise<Map<number, { readonly person: PersonId; readonly kind: string }>> {
    const rows: { client_id: string; person_id: PersonId; kind: string }[] = await this.work.manager.query(
      'select client_id, person_id, kind from doc_client where doc_id = $1 and client_id = any ($2::bigint[])', [docId, clients],
    );
    return new Map(rows.map(({ client_id, person_id, kind }) => [Number(client_id), { person: person_id, kind }]));
  }

  /** One client id per person and kind: a document does not collect one for every comment. */
  private async clientOf(docId: string, { by, kind }: ServerStep): Promise<number> {
    const rows: { client_id: string }[] = await this.work.manager.query('select client_id from doc_client where doc_id = $1 and person_id = $2 and kind = $3 order by issued_at limit 1', [docId, by, kind]);
    return rows[0] === undefined ? newClientId() : Number(rows[0].client_id);
  }

  /** The server obeys the rules that it enforces: a step that no page could have written is a fault of ours. */
  private judge(ydoc: Y.Doc, { client, from, bytes }: Written): void {
    const verdict = admit(bytes, {
      vocabulary: this.keepers.current.vocabulary, leased: () => true, depthOf: () => undefined,
      clockOf: (id) => (id === client ? from : Y.getState(ydoc.store, id)),
    });
    if (verdict.kind === 'refused') throw new Error(`The server may not write this: ${verdict.code}, ${verdict.why}`);
  }

  private async keepClocks(docId: string, written: readonly Written[]): Promise<void> {
    for (const { step, client, to } of written.filter((piece) => piece.client > 0)) {
      await this.work.manager.query(
        'insert into doc_client (doc_id, client_id, person_id, kind, max_clock) values ($1, $2, $3, $4, $5) on conflict (doc_id, client_id) do update set max_clock = excluded.max_clock',
        [docId, client, step.by, step.kind, to],
      );
    }
  }

  private async insertRow(docId: string, seq: number, { step, client, to, bytes }: Written): Promise<{ push: string; at: Date }> {
    const push = newPushId();
    const kept = (await this.seals.of(docId))?.seal(bytes) ?? Buffer.from(bytes);
    const rows: { at: Date }[] = await this.work.manager.query(
      `insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes, crc) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning at`,
      [docId, seq, push, step.by, SERVER_SESSION, client, to, this.keepers.current.schema, kept, sumOf(kept)],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('The log took no row');
    return { push, at: row.at };
  }

  /** A comment is no edit: who wrote last, and when, stays. */
  private async moveHead(docId: string, written: readonly Written[]): Promise<void> {
    const editor = written.findLast(({ step }) => step.kind !== 'comment')?.step.by ?? null;
    await this.work.manager.query(
      `update doc_head set seq = seq + $2, bytes = bytes + $3, schema_v = greatest(schema_v, $4),
         edited_by = coalesce($5, edited_by), edited_at = case when $5::uuid is null then edited_at else clock_timestamp() end where doc_id = $1`,
      [docId, written.length, written.reduce((sum, { bytes }) => sum + bytes.length, 0), this.keepers.current.schema, editor],
    );
  }
}

/** Null when the step leaves the document as it was. A step that only deletes fills no clocks: client 0. */
const writeStep = (ydoc: Y.Doc, step: ServerStep, client: number): Written | null => {
  const updates: Uint8Array[] = [];
  const heard = (update: Uint8Array) => updates.push(update);
  ydoc.clientID = client;
  const from = Y.getState(ydoc.store, client);
  ydoc.on('update', heard);
  ydoc.transact(() => step.change(ydoc));
  ydoc.off('update', heard);
  const [bytes, more] = updates;
  if (more !== undefined) throw new Error('A step is one transaction');
  if (bytes === undefined) return null;
  const to = Y.getState(ydoc.store, client);
  return to === from ? { step, client: 0, from: 0, to: 0, bytes } : { step, client, from, to, bytes };
};

const pushOf = (doc: string, head: HeadRow, { step, client, from, to, bytes }: Written): Omit<Push, 'push'> => ({
  doc, epoch: head.epoch, accessEpoch: head.access_epoch, schema: head.schema_v, personId: step.by, sessionId: SERVER_SESSION, client, from, to, bytes,
});
