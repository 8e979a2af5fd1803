// The update log in PostgreSQL. One append is one statement and one fsync for the pushes of all documents
// that waited together; right, epoch, lock, schema and clock are checked inside it, so that a stale writer
// inserts nothing even when every notification was lost.
import { Inject, Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { LIMITS, type DocumentState, type PushId } from '@gongyan/shared/coedit/coedit.protocol';
import { keyed, Together } from '../database/together.js';
import { errorCode } from '../error.code.js';
import type { DocumentSeal } from '../sealed/document.seal.js';
import { APPEND } from './coedit.append.js';
import { CoeditPool } from './coedit.pool.js';
import type { Appended, CoeditLog, Head, Known, LogRow, Push, Tail } from './coedit.log.js';
import { newClientId } from './coedit.ids.js';
import { CoeditSeals } from './coedit.seals.js';
import { sumOf, unharmed, type Summed } from './coedit.sum.js';

interface HeadRow extends QueryResultRow {
  doc_id: string;
  epoch: number;
  access_epoch: number;
  schema_v: number;
  state: DocumentState;
  seq: string;
  snap_seq: string;
}

interface Wish {
  readonly doc: string;
  readonly personId: string;
  readonly client: number;
}

/** Rows this far behind the snapshot stay in the log, so that a short absence needs no snapshot. */
export const KEEP_ROWS = 500;
/** One in a hundred thousand meets a number that somebody wrote under in this document before; nobody meets three of them. */
const DRAWS = 3;
const UNIQUE_VIOLATION = '23505';

const isRepeat = (error: unknown): boolean => errorCode(error) === UNIQUE_VIOLATION;

@Injectable()
export class PgLog implements CoeditLog {
  private readonly headOf = new Together((docs: readonly string[]) => this.headsOf(docs));
  private readonly leases = new Together((wishes: readonly Wish[]) => this.leaseAll(wishes));
  /** One for each document that is just being read: a long one keeps nobody waiting who wants another. */
  private readonly tails = new Map<string, Together<number, Tail>>();

  /** Where client ids come from. */
  draw: () => number = newClientId;

  constructor(
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  async append(pushes: readonly Push[]): Promise<Appended[]> {
    const values = appendValues(await this.sealed(pushes));
    for (let attempt = 0; ; attempt += 1) {
      try {
        return (await this.pool.append(APPEND, values)).map(appended);
      } catch (error) {
        // The same push was committed by another node after this statement took its snapshot: now it is seen.
        if (!isRepeat(error) || attempt >= 3) throw error;
      }
    }
  }

  /** As they are kept. The same array when none of these documents is sealed, which is what is nearly always so. */
  private async sealed(pushes: readonly Push[]): Promise<readonly Push[]> {
    const seals = new Map<string, DocumentSeal>();
    for (const { doc } of pushes) {
      const known = this.seals.known(doc);
      const seal = known === undefined ? await this.seals.of(doc) : known;
      if (seal !== null) seals.set(doc, seal);
    }
    return seals.size === 0 ? pushes : pushes.map((push) => ({ ...push, bytes: seals.get(push.doc)?.seal(push.bytes) ?? push.bytes }));
  }

  async heads(docs: readonly string[]): Promise<Head[]> {
    return (await Promise.all(docs.map((doc) => this.headOf.of(doc)))).filter((head) => head !== null);
  }

  private async headsOf(docs: readonly string[]): Promise<Map<string, Head>> {
    const { rows } = await this.pool.query<HeadRow>({
      name: 'coedit-heads',
      text: 'select doc_id, epoch, access_epoch, schema_v, state, seq, snap_seq from doc_head where doc_id = any ($1::uuid[])',
      values: [docs],
    });
    return keyed(rows.map(asHead), ({ doc }) => doc);
  }

  async moved(known: readonly Known[]): Promise<Head[]> {
    const column = (pick: (head: Known) => string | number): string => `{${known.map(pick).join(',')}}`;
    const { rows } = await this.pool.query<HeadRow>({
      name: 'coedit-moved',
      text: `select h.doc_id, h.epoch, h.access_epoch, h.schema_v, h.state, h.seq, h.snap_seq
             from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::text[], $6::bigint[]) k (doc_id, epoch, access_epoch, schema_v, state, seq)
             join doc_head h on h.doc_id = k.doc_id
             where h.seq > k.seq or h.access_epoch <> k.access_epoch or h.epoch <> k.epoch or h.schema_v <> k.schema_v or h.state <> k.state`,
      values: [column(({ id }) => id), column(({ epoch }) => epoch), column(({ accessEpoch }) => accessEpoch), column(({ schema }) => schema), column(({ state }) => state), column(({ seq }) => seq)],
    });
    return rows.map(asHead);
  }

  async tail(doc: string, after: number): Promise<Tail> {
    const reading = this.tails.get(doc) ?? new Together((from: readonly number[]) => this.tailsOf(doc, from));
    this.tails.set(doc, reading);
    try {
      return (await reading.of(after)) ?? { snapshot: null, rows: [] };
    } finally {
      if (reading.idle) this.tails.delete(doc);
    }
  }

  private async tailsOf(doc: string, from: readonly number[]): Promise<Map<number, Tail>> {
    return new Map(await Promise.all(from.map(async (after) => [after, await this.tailOf(doc, after)] as const)));
  }

  private async tailOf(doc: string, after: number): Promise<Tail> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const start = await this.start(doc, after);
      const rows = await this.rows(doc, start.after);
      // Between the two questions a compaction may have shelved the rows: then there is a snapshot now.
      if (rows.length === 0 || rows[0]?.seq === start.after + 1) return { snapshot: start.snapshot, rows };
    }
    throw new Error(`the log of ${doc} has a hole after ${after}`);
  }

  private async rows(doc: string, after: number): Promise<LogRow[]> {
    const { rows } = await this.pool.query<Spelled & { person_id: string }>({
      name: 'coedit-tail',
      text: `select seq, encode(bytes, 'base64') as text, crc, person_id from (
               select seq, bytes, crc, person_id, sum(length(bytes)) over (order by seq) as total
               from (select seq, bytes, crc, person_id from doc_update where doc_id = $1 and seq > $2 order by seq limit $3) u) t
             where total <= $4 or total = length(bytes) order by seq`,
      values: [doc, after, LIMITS.pullRows, LIMITS.pullBytes],
    });
    return (await this.seals.opened(doc, unharmed(rows.map(read), doc))).map((row) => ({ seq: Number(row.seq), bytes: row.bytes, personId: row.person_id }));
  }

  private async start(doc: string, after: number): Promise<{ after: number; snapshot: Tail['snapshot'] }> {
    const { rows } = await this.pool.query<Slice>({
      name: 'coedit-snapshot',
      text: `select seq, crc, length(bytes) as total, start, encode(substr(bytes, start + 1, ${SLICE_BYTES}), 'base64') as text
             from doc_snapshot, generate_series(0, length(bytes) - 1, ${SLICE_BYTES}) start where doc_id = $1 and seq > $2 and ($2 = 0 or seq - $2 > $3)`,
      values: [doc, after, KEEP_ROWS],
    });
    const [row] = await this.seals.opened(doc, unharmed(whole(rows), doc));
    return row === undefined ? { after, snapshot: null } : { after: Number(row.seq), snapshot: { seq: Number(row.seq), bytes: row.bytes } };
  }

  async lease(doc: string, personId: string, wanted: number | null): Promise<{ client: number; clock: number } | null> {
    if (wanted !== null) {
      const known = (await this.clocks(doc, [wanted]))[0];
      if (known?.personId === personId) return { client: known.client, clock: known.clock };
    }
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const client = await this.leases.of({ doc, personId, client: this.draw() });
      if (client !== null) return { client, clock: 0 };
    }
    return null;
  }

  private async leaseAll(wishes: readonly Wish[]): Promise<Map<Wish, number>> {
    const { rows } = await this.pool.query<{ doc_id: string; client_id: string }>({
      name: 'coedit-lease',
      text: `insert into doc_client (doc_id, client_id, person_id)
             select doc, client, person from (
               select doc, client, person, row_number() over (partition by doc) as nth from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as w (doc, client, person)) w
             where nth + (select count(*) from doc_client c where c.doc_id = w.doc) <= $4
             on conflict do nothing returning doc_id, client_id`,
      values: [wishes.map(({ doc }) => doc), wishes.map(({ client }) => client), wishes.map(({ personId }) => personId), LIMITS.clientsPerDocument],
    });
    // By chance two may have wished for the same: the row is the first one's, and the other is refused.
    const written = new Set(rows.map((row) => `${row.doc_id} ${row.client_id}`));
    return new Map(wishes.flatMap((wish) => (written.delete(`${wish.doc} ${wish.client}`) ? [[wish, wish.client] as const] : [])));
  }

  async committed(doc: string, push: PushId): Promise<{ seq: number; at: number } | null> {
    const { rows } = await this.pool.query<{ seq: string; at: Date }>({
      name: 'coedit-committed',
      text: `select seq, at from doc_update where doc_id = $1 and push_id = $2
             union all select seq, at from doc_push_past where doc_id = $1 and push_id = $2`,
      values: [doc, push],
    });
    const row = rows[0];
    return row === undefined ? null : { seq: Number(row.seq), at: row.at.getTime() };
  }

  async clocks(doc: string, clients: readonly number[]): Promise<{ client: number; clock: number; personId: string }[]> {
    const { rows } = await this.pool.query<{ client_id: string; max_clock: string; person_id: string }>({
      name: 'coedit-clocks',
      // A client id under which the server writes is leased to nobody's page.
      text: "select client_id, max_clock, case when kind = 'own' then person_id::text else '' end as person_id from doc_client where doc_id = $1 and client_id = any ($2::bigint[])",
      values: [doc, clients],
    });
    return rows.map((row) => ({ client: Number(row.client_id), clock: Number(row.max_clock), personId: row.person_id }));
  }
}

/** Bytes in base64: two thirds of the letters that the driver lets a `bytea` be spelled in, and read back ten times as fast. */
interface Spelled {
  readonly seq: string;
  readonly text: string;
  readonly crc: string | null;
}

/** A long snapshot comes in slices: one answer of a megabyte would be laid out anew five times on its way, at both ends, and each new
 *  page of memory costs more than what is written on it. */
interface Slice extends Spelled {
  readonly total: number;
  readonly start: number;
}
const SLICE_BYTES = 48 * 1024;

/** The snapshot that the slices make, if there is one. */
const whole = (slices: readonly Slice[]): Summed[] => {
  const [first] = slices;
  if (first === undefined) return [];
  const bytes = Buffer.allocUnsafeSlow(first.total);
  for (const { start, text } of slices) bytes.write(text, start, 'base64');
  return [{ seq: first.seq, crc: first.crc, bytes }];
};

const read = <Row extends Spelled>(row: Row): Row & Summed => ({ ...row, bytes: Buffer.from(row.text, 'base64') });

const asHead = (row: HeadRow): Head => ({
  doc: row.doc_id, epoch: row.epoch, accessEpoch: row.access_epoch, schema: row.schema_v, state: row.state, seq: Number(row.seq), snapshot: Number(row.snap_seq),
});

const WHY = ['epoch', 'access', 'schema', 'state', 'clock', 'missing'] as const;

/** One row of the append statement: number and time, or those of the first time, or why not. */
const appended = ([seq, at, pastSeq, pastAt, why]: readonly (string | null | undefined)[]): Appended => {
  if (seq !== null && seq !== undefined) return { kind: 'committed', seq: Number(seq), at: Number(at) };
  if (pastSeq !== null && pastSeq !== undefined) return { kind: 'repeat', seq: Number(pastSeq), at: Number(pastAt) };
  return { kind: 'refused', why: WHY.find((known) => known === why) ?? 'missing' };
};

/** One buffer and its lengths instead of an array of bytea texts: the driver would spell each out in hex. */
export const appendValues = (pushes: readonly Push[]): unknown[] => {
  let at = 0;
  const offsets = pushes.map((push) => {
    const offset = at;
    at += push.bytes.length;
    return offset;
  });
  const column = (pick: (push: Push) => string | number): string => `{${pushes.map(pick).join(',')}}`;
  return [
    column((push) => push.doc), column((push) => push.epoch), column((push) => push.accessEpoch), column((push) => push.schema),
    column((push) => push.push), column((push) => push.personId), column((push) => push.sessionId), column((push) => push.client),
    column((push) => push.from), column((push) => push.to), `{${offsets.join(',')}}`, column((push) => push.bytes.length),
    Buffer.concat(pushes.map((push) => push.bytes)), column((push) => sumOf(push.bytes)),
  ];
};
