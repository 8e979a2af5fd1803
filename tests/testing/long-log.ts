// A document of a thousand rows, each typed by one hand, through the real append; and the engine's own pool, log and compaction on it.
import { Compaction } from '@gongyan/server/platform/coedit/coedit.compaction';
import { CoeditMaterial } from '@gongyan/server/platform/coedit/coedit.material';
import { PgLog } from '@gongyan/server/platform/coedit/coedit.pg-log';
import { CoeditPool } from '@gongyan/server/platform/coedit/coedit.pool';
import { CoeditSeals } from '@gongyan/server/platform/coedit/coedit.seals';
import { Workshop } from '@gongyan/server/platform/coedit/coedit.workshop';
import { readConfig } from '@gongyan/server/platform/config';
import { DataKey } from '@gongyan/server/platform/sealed/data.key';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { ROOT } from './page.js';
import * as Y from 'yjs';

export class Engine {
  readonly pool: CoeditPool;
  readonly material: CoeditMaterial;
  readonly log: PgLog;
  readonly compaction: Compaction;
  private readonly workshop = new Workshop();

  constructor(databaseUrl: string) {
    this.pool = new CoeditPool({ databaseUrl });
    const seals = new CoeditSeals(this.pool, new DataKey(readConfig({}).with({ dataKey: randomBytes(32).toString('base64') })));
    this.material = new CoeditMaterial(this.pool, seals);
    this.log = new PgLog(this.pool, seals);
    this.compaction = new Compaction(this.pool, this.workshop, this.material, seals);
  }

  async end(): Promise<void> {
    await this.workshop.onModuleDestroy();
    await this.pool.onModuleDestroy();
  }
}

const PERSON = randomUUID();

/** Answers its id and its text. */
export const longDocument = async (sql: pg.Client, engine: Engine, rows: number): Promise<{ readonly doc: string; readonly text: string }> => {
  const doc = randomUUID();
  await sql.query('insert into doc_head (doc_id, schema_v) values ($1, 1)', [doc]);
  const lease = await engine.log.lease(doc, PERSON, null);
  if (lease === null) throw new Error('no lease');
  const ydoc = newYDoc();
  ydoc.clientID = lease.client;
  const updates: { from: number; to: number; bytes: Uint8Array }[] = [];
  let from = 0;
  ydoc.on('update', (bytes: Uint8Array) => {
    const to = Y.getState(ydoc.store, lease.client);
    updates.push({ from, to, bytes });
    from = to;
  });
  const text = new Y.XmlText();
  ydoc.getXmlFragment(ROOT).insert(0, [text]);
  for (let row = 1; row < rows; row += 1) text.insert(text.length, `第${row}字`);
  for (const one of updates) {
    const [result] = await engine.log.append([{ doc, epoch: 1, accessEpoch: 1, schema: 1, push: randomBytes(16).toString('base64url'), personId: PERSON, sessionId: 's', client: lease.client, ...one }]);
    if (result?.kind !== 'committed') throw new Error('a row was not taken');
  }
  return { doc, text: ydoc.getXmlFragment(ROOT).toString() };
};

/** The same document again under another id: a thousand commits are not made for each trial. */
export const copyOf = async (sql: pg.Client, doc: string): Promise<string> => {
  const copy = randomUUID();
  for (const table of ['doc_head', 'doc_client', 'doc_update']) await sql.query(`insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('doc_id', $2::uuid))).* from ${table} t where doc_id = $1`, [doc, copy]);
  return copy;
};
