// The running hub works under a role of its own, which owns nothing: it cannot switch off a trigger and has no
// right to change an append-only table. Migrations run as the owner. Where the owner may not make roles (some
// hosted databases), the hub runs as the owner, and `doctor` says so.
import type pg from 'pg';
import { appendOnly } from '../../migrations/append-only.js';
import { errorCode } from '../error.code.js';
import { connected } from './connected.js';

const ROLE = 'gongyan_app';
/** Somebody else made the same role at the same moment. */
const MADE_MEANWHILE: ReadonlySet<string> = new Set(['42710', '23505']);
const NOT_ALLOWED = '42501';

const make = async (client: pg.Client): Promise<boolean> => {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [ROLE]);
  if (rowCount === 0) {
    const failed = await client.query(`create role ${ROLE} nologin`).then(() => '', errorCode);
    if (failed === NOT_ALLOWED) return false;
    if (failed !== '' && !MADE_MEANWHILE.has(failed)) throw new Error(`The role ${ROLE} could not be made: ${failed}`);
  }
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role(current_user, $1, 'member') as member", [ROLE]);
  return rows[0]?.member === true || client.query(`grant ${ROLE} to current_user`).then(() => true, () => false);
};

const TABLES = `select bool_and(has_table_privilege($1, oid, 'select') and has_table_privilege($1, oid, 'insert')
  and has_table_privilege($1, oid, 'update') = (relname <> all ($2)) and has_table_privilege($1, oid, 'delete') = (relname <> all ($2))
  and not (has_table_privilege($1, oid, 'truncate') and relname = any ($2))) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
const SEQUENCES = "select bool_and(has_sequence_privilege($1, oid, 'usage')) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'";

/** One question instead of two dozen writes: whoever waits for a hub that comes back does not wait for these. */
const isGranted = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ granted: boolean }>(`select has_schema_privilege($1, 'public', 'usage') and coalesce((${TABLES}), true) and coalesce((${SEQUENCES}), true) as granted`, [ROLE, appendOnly]);
  return rows[0]?.granted === true;
};

/** After every migration, by the owner: all tables for the hub's role, append-only ones for inserting alone. */
export const grantToApp = async (client: pg.Client): Promise<void> => {
  if (!(await make(client)) || (await isGranted(client))) return;
  // One text is one transaction: at no moment may an append-only table be changed.
  await client.query([
    `grant usage on schema public to ${ROLE}`, `grant select, insert, update, delete on all tables in schema public to ${ROLE}`,
    `grant usage, select on all sequences in schema public to ${ROLE}`, `revoke update, delete, truncate on ${appendOnly.join(', ')} from ${ROLE}`,
  ].join('; '));
};

/** What every connection of the running hub says when it opens; empty when there is no such role to take. */
export const optionsOf = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1", [ROLE]);
  return rows[0]?.member === true ? `-c role=${ROLE}` : '';
};

/** The same, for whoever has no connection yet. */
export const appOptions = (databaseUrl: string): Promise<string> => connected(databaseUrl, 'gongyan-role', optionsOf);
