// In a thread of its own: are the hours what the facts say, and are ledger and audit what was written? Reads as of one moment, changes
// nothing, and posts numbers only: names and findings are for whoever runs the commands that tell them.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { verifyAuditIn } from '../platform/audit/audit.chain.js';
import { connected } from '../platform/database/connected.js';
import { walkLedger } from '../recount/ledger.js';
import { creditedTwice, recountHours } from '../recount/recount.js';

const Settings = z.object({ databaseUrl: z.string(), databaseOptions: z.string(), databasePool: z.number() });

const look = async (settings: z.output<typeof Settings>) => {
  const ledger = await walkLedger(settings);
  const { differences, audit } = await connected(settings.databaseUrl, 'gongyan-check', async (sql) => {
    await sql.query('begin isolation level repeatable read read only');
    const off = await recountHours(sql, { audit: 0, at: new Date() });
    const twice = await creditedTwice(sql);
    await sql.query('rollback');
    return { differences: off.length + twice.length, audit: await verifyAuditIn(sql) };
  });
  return { differences, ledger: ledger.whole, audit: audit.whole };
};

parentPort?.postMessage(await look(Settings.parse(workerData)));
