// Where in the whole database a text names a child: every document as it reads now, and every other text of every table. Answers with
// places and counts, never with the words. Refuses nothing: what cannot be read (pictures, uploaded files) is counted.
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { findPrivate, type PrivateKind } from '@gongyan/shared/document/privacy/private.rules';
import type pg from 'pg';
import { sealsIn } from '../platform/coedit/coedit.seals.js';
import type { DataKey } from '../platform/sealed/data.key.js';
import { sealedTextOf } from '../platform/sealed/document.seal.js';
import { readLogIn } from '../platform/coedit/coedit.truth.js';
import type { Tell } from '../platform/tell.js';

/** As the yearly audit divides minors. Pupils of a junior or special school stand on both sides of their fourteenth birthday. */
export const AGES = ['under14', 'both', 'over14', 'none'] as const;
export type Age = (typeof AGES)[number];
const AGE_OF: ReadonlyMap<string, Age> = new Map<string, Age>([['primary', 'under14'], ['junior', 'both'], ['special', 'both'], ['senior', 'over14'], ['vocational', 'over14']]);

export type Kinds = ReadonlyMap<PrivateKind, number>;
export interface LookedAt {
  readonly id: string;
  readonly kind: string;
  readonly confidential: boolean;
  readonly age: Age;
  readonly createdAt: Date;
  readonly finds: Kinds;
}
export interface OtherText {
  /** `table.column` */
  readonly place: string;
  readonly finds: Kinds;
}

const DOCUMENTS = `
  select d.id, d.kind, d.confidential, d.created_at as "createdAt", coalesce(l.stage, s.stage, '') as stage
  from document d left join lesson_design l on l.document_id = d.id left join writing w on w.document_id = d.id
  left join studio s on s.id = coalesce(w.studio_id, d.circle_id) order by d.id`;

const TEXTS = `
  select c.table_name as "table", c.column_name as "column", c.data_type as type from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and not c.table_name = any ($1)
    and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.udt_name = '_text') order by 1, 2`;

/** What teachers and schools say of themselves, and the copies of documents that were read already. */
export const LEFT_OUT: readonly string[] = ['person', 'school', 'organisation', 'roster_import', 'session', 'notice_mail', 'document_words', 'migration'];

/** Ids, sums and moments are no words, wherever they stand; nor is a long run with a letter in it: two telephones in one run have none. */
const MACHINE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}|\d{4}-\d\d-\d\dT[\d:.+Z-]+/gi;
const RUN = /[\w+/-]{22,}/g;
const wordsOf = (text: string): string => text.replaceAll(MACHINE, ' ').replaceAll(RUN, (run) => (/[A-Za-z]/.test(run) ? ' ' : run));
const ROWS = 2_000;

/** Adds to those that were found already. */
const kindsIn = (texts: readonly string[], kinds = new Map<PrivateKind, number>()): Map<PrivateKind, number> => {
  for (const text of texts) for (const { kind } of findPrivate(wordsOf(text))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
};

export const total = (kinds: Kinds): number => [...kinds.values()].reduce((sum, count) => sum + count, 0);

/** The key opens what confidential documents hold. */
export interface Looking {
  readonly key: () => DataKey;
  readonly tell: Tell;
}

/** Every document, those no longer shown too. A log that cannot be read whole throws: nothing could be said of it. */
export const lookAtDocuments = async (sql: pg.Client, { key, tell }: Looking): Promise<LookedAt[]> => {
  const { rows } = await sql.query<Omit<LookedAt, 'age' | 'finds'> & { stage: string }>(DOCUMENTS);
  const seen: LookedAt[] = [];
  for (const { stage, ...document } of rows) {
    const { ydoc } = await readLogIn(sql, document.id, key);
    seen.push({ ...document, age: AGE_OF.get(stage) ?? 'none', finds: kindsIn(documentText(documentJson(ydoc)).split('\n')) });
    ydoc.destroy();
    tell(seen.length, rows.length);
  }
  return seen;
};

/** The words in a value of JSON, its names left out. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** Comments and suggestions of confidential documents are kept sealed. */
const unsealed = async (sql: pg.Client, key: () => DataKey, texts: readonly string[]): Promise<string[]> => {
  const seals = await sealsIn(sql, key, [...new Set(texts.flatMap((text) => sealedTextOf(text) ?? []))]);
  return texts.map((text) => {
    try {
      return seals.get(sealedTextOf(text) ?? '')?.openText(text) ?? text;
    } catch {
      // Somebody wrote words that only look sealed.
      return text;
    }
  });
};

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every other text once, however often it stands there. Asks for a transaction, which it leaves open. */
export const lookAtTexts = async (sql: pg.Client, { key, tell }: Looking): Promise<{ readonly columns: number; readonly found: OtherText[] }> => {
  const { rows: columns } = await sql.query<{ table: string; column: string; type: string }>(TEXTS, [LEFT_OUT]);
  const found: OtherText[] = [];
  for (const [at, { table, column, type }] of columns.entries()) {
    const value = type === 'ARRAY' ? `unnest(${named(column)})` : named(column);
    await sql.query(`declare texts no scroll cursor for select distinct ${value}::text as text from ${named(table)} where ${named(column)} is not null`);
    const kinds = new Map<PrivateKind, number>();
    for (let more = true; more; ) {
      const { rows } = await sql.query<{ text: string | null }>(`fetch ${ROWS} from texts`);
      const texts = rows.map(({ text }) => text ?? '').flatMap((text) => (type.startsWith('json') ? wordsIn(JSON.parse(text)) : [text]));
      kindsIn(await unsealed(sql, key, texts), kinds);
      more = rows.length === ROWS;
    }
    await sql.query('close texts');
    if (kinds.size > 0) found.push({ place: `${table}.${column}`, finds: kinds });
    tell(at + 1, columns.length);
  }
  return { columns: columns.length, found };
};
