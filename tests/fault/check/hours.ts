// I4 and I5: the ledger is what the facts say, for every teacher, term and category, and no deed is credited twice.
import { creditedTwice, recountHours } from '@gongyan/server/recount/recount';
import type pg from 'pg';
import type { Finding, Since } from './finding.js';

export const checkHours = async (sql: pg.Client, since: Since): Promise<Finding[]> => (await recountHours(sql, since)).map((says) => ({ invariant: 'I4', says }));

export const checkCredits = async (sql: pg.Client): Promise<Finding[]> => (await creditedTwice(sql)).map((what) => ({ invariant: 'I5', says: `credited twice: ${what}` }));
