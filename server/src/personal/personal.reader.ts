// What the hub keeps of one person, read out of every table that the register names. Refuses secrets, and rows that are another's matter:
// of those it tells the number.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditSeals } from '../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { sealedTextOf } from '../platform/sealed/document.seal.js';
import { LOOSE, REGISTER, REVEALED, type Place } from './personal.register.js';

export interface KeptTable {
  readonly table: string;
  readonly place: Place;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** How many rows of others he had to do with. */
  readonly deeds: number;
}

const FOREIGN = `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid = 'person'::regclass`;
const COLUMNS = "select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and udt_name <> 'bytea' order by table_name, ordinal_position";

interface Where {
  readonly table: string;
  readonly column: string;
}

const names = (rows: readonly Where[], table: string): string[] => rows.filter((row) => row.table === table).map(({ column }) => column);
const anyOf = (columns: readonly string[]): string => columns.map((column) => `t."${column}" = $1`).join(' or ');

@Injectable()
export class PersonalReader {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** In the order of the register. */
  async read(personId: PersonId): Promise<KeptTable[]> {
    const { manager } = this.work;
    const [foreign, columns]: [Where[], Where[]] = [await manager.query(FOREIGN), await manager.query(COLUMNS)];
    const kept: KeptTable[] = [];
    for (const [table, place] of Object.entries(REGISTER)) {
      const others = [...names(foreign, table), ...(LOOSE[table] ?? [])].filter((column) => !place.own.includes(column));
      const shown = names(columns, table).filter((column) => !place.hidden.includes(column));
      kept.push({ table, place, columns: shown, rows: await this.own(table, { place, shown }, personId), deeds: await this.count(table, others, personId) });
    }
    return kept;
  }

  /** The person's own row, without what proves a password. */
  async self(personId: PersonId): Promise<Readonly<Record<string, unknown>> | null> {
    const rows: { row: Record<string, unknown> }[] = await this.work.manager.query("select to_jsonb(p) - 'password_hash' as row from person p where id = $1", [personId]);
    return rows[0]?.row ?? null;
  }

  private async own(table: string, { place, shown }: { readonly place: Place; readonly shown: readonly string[] }, personId: PersonId): Promise<Record<string, unknown>[]> {
    if (place.own.length === 0) return [];
    const picked = shown.map((column) => `t."${column}"`).join(', ');
    const rows: { row: Record<string, unknown> }[] = await this.work.manager.query(`select to_jsonb(o) as row from (select ${picked} from "${table}" t where (${anyOf(place.own)}) and ${REVEALED[table] ?? 'true'}) o`, [personId]);
    return Promise.all(rows.map(({ row }) => this.opened(row)));
  }

  private async count(table: string, columns: readonly string[], personId: PersonId): Promise<number> {
    if (columns.length === 0) return 0;
    const rows: { count: number }[] = await this.work.manager.query(`select count(*)::int as count from "${table}" t where ${anyOf(columns)}`, [personId]);
    return rows[0]?.count ?? 0;
  }

  /** His own words in a case are kept sealed. */
  private async opened(row: Record<string, unknown>): Promise<Record<string, unknown>> {
    const cells = Object.entries(row).map(async ([name, value]): Promise<[string, unknown]> => {
      const doc = typeof value === 'string' ? sealedTextOf(value) : null;
      return [name, typeof value === 'string' && doc !== null ? ((await this.seals.of(doc))?.openText(value) ?? '') : value];
    });
    return Object.fromEntries(await Promise.all(cells));
  }
}
