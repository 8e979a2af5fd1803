// Many rows in one statement: a register, a district's past, a cohort's certificates. The usual insert makes one
// parameter per value, which costs more than writing them.
import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

const AT_ONCE = 2_000;

/** Rows as the table's columns hold them; refuses, like any insert, the whole of a statement when one row does not fit. */
export const insertRows = async <Row extends ObjectLiteral>(manager: EntityManager, table: EntitySchema<Row>, rows: readonly Row[]): Promise<void> => {
  const { columns, tablePath } = manager.connection.getMetadata(table);
  const bytes = (type: unknown): boolean => type === 'bytea';
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const types = columns.map(({ databaseName, type }) => `"${databaseName}" ${bytes(type) ? 'text' : String(type)}`);
  const values = columns.map(({ databaseName, type }) => (bytes(type) ? `decode("${databaseName}", 'hex')` : `"${databaseName}"`));
  const sql = `insert into "${tablePath}" (${names.join(', ')}) select ${values.join(', ')} from json_to_recordset($1::json) as r (${types.join(', ')})`;
  const valueOf = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('hex') : value);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE).map((row) => Object.fromEntries(columns.map((column) => [column.databaseName, valueOf(column.getEntityValue(row, true))])));
    await manager.query(sql, [JSON.stringify(part)]);
  }
};
