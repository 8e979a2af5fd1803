// One look at everything that must hold after whatever happened: twelve invariants, each with what is wrong in words. It reads the
// database as its owner and the pages as they stand; it changes nothing, and refuses to pass over a fact that it cannot recompute.
import { connected } from '@gongyan/server/platform/database/connected';
import type pg from 'pg';
import { checkCertificates } from './check/certificates.js';
import { checkDocuments, type OpenDocument } from './check/documents.js';
import { checkCredits, checkHours } from './check/hours.js';
import { checkAttachments, checkAudit, checkCanaries, checkHoursChain, type Canary } from './check/records.js';
import { checkRest, type Rest } from './check/rest.js';
import type { Finding, Since } from './check/finding.js';

/** Something besides text that the hub said yes to: the question counts its rows, and there must be one. */
export interface Acknowledged {
  readonly what: string;
  readonly count: string;
  readonly values: readonly unknown[];
}
export interface Scenario {
  readonly since: Since;
  readonly documents?: readonly OpenDocument[];
  readonly acknowledged?: readonly Acknowledged[];
  readonly canaries?: readonly Canary[];
  readonly rest?: Rest;
}

export const withOwner = <T>(databaseUrl: string, job: (sql: pg.Client) => Promise<T>): Promise<T> => connected(databaseUrl, 'fault-check', job);

export const sinceNow = (databaseUrl: string): Promise<Since> =>
  withOwner(databaseUrl, async (sql) => {
    const { rows } = await sql.query<{ audit: string; at: Date }>('select coalesce(max(id), 0) as audit, clock_timestamp() as at from audit_entry');
    return { audit: Number(rows[0]?.audit), at: rows[0]?.at ?? new Date(0) };
  });

const checkAcknowledged = async (sql: pg.Client, acknowledged: readonly Acknowledged[]): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const { what, count, values } of acknowledged) {
    const { rows } = await sql.query<{ count: string }>(count, [...values]);
    if (Number(rows[0]?.count) !== 1) found.push({ invariant: 'I1', says: `acknowledged, and there ${String(rows[0]?.count)} times: ${what}` });
  }
  return found;
};

/** Everything that is wrong; nothing when all twelve hold. Asked within a transaction. */
export const findings = async (sql: pg.Client, { since, ...scenario }: Scenario): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const document of scenario.documents ?? []) found.push(...(await checkDocuments(sql, document)));
  found.push(...(await checkAcknowledged(sql, scenario.acknowledged ?? [])));
  found.push(...(await checkHours(sql, since)), ...(await checkCredits(sql)));
  found.push(...(await checkCertificates(sql, since)));
  found.push(...(await checkHoursChain(sql)), ...(await checkAudit(sql, since)), ...(await checkAttachments(sql)));
  found.push(...(await checkCanaries(sql, scenario.canaries ?? [])));
  if (scenario.rest !== undefined) found.push(...checkRest(scenario.rest));
  return found;
};

/** Outside of a transaction. */
export const findingsNow = async (sql: pg.Client, scenario: Scenario): Promise<Finding[]> => {
  await sql.query('begin read only');
  try {
    return await findings(sql, scenario);
  } finally {
    await sql.query('rollback');
  }
};

const FEW = 12;

export const expectInvariants = async (databaseUrl: string, scenario: Scenario): Promise<void> => {
  const found = await withOwner(databaseUrl, (sql) => findingsNow(sql, scenario));
  if (found.length === 0) return;
  const lines = found.slice(0, FEW).map(({ invariant, says }) => `  ${invariant}: ${says}`);
  throw new Error(`${found.length} findings:\n${lines.join('\n')}${found.length > FEW ? '\n  …' : ''}`);
};
