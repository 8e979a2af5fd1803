// Looks whether what is kept is what was written: ledger, audit, documents, and the hours counted anew from the facts. Changes nothing;
// what is wrong is named, and the exit code says so.
import type pg from 'pg';
import type { ChainVerdict } from '../hours/chain/chain.store.js';
import { verifyAuditIn, type AuditVerdict } from '../platform/audit/audit.chain.js';
import { keyOnce } from '../platform/sealed/data.key.js';
import { checkSums, readLogIn } from '../platform/coedit/coedit.truth.js';
import type { Config } from '../platform/config.js';
import { complain, say } from '../platform/terminal.js';
import { harmedAttachments } from '../recount/attachments.js';
import { walkLedger } from '../recount/ledger.js';
import { creditedTwice, recountHours } from '../recount/recount.js';
import { EXIT, type Exit } from './command.js';
import { withProgress } from './progress.js';

const CHANGED = '被改动过 was changed';
const MISSING = '不见了 is missing';
const LEDGER: Readonly<Record<Extract<ChainVerdict, { whole: false }>['why'], string>> = { changed: CHANGED, missing: MISSING, end: '流水的末尾与校验链不符 the end does not fit the chain' };
const AUDIT: Readonly<Record<Extract<AuditVerdict, { whole: false }>['why'], string>> = { changed: CHANGED, missing: MISSING, unlinked: '不在校验链里 is not in the chain', end: '与校验链的末尾不符 does not fit the end of the chain' };
const NEXT = '请停止写入，从最近的备份恢复到旁边核对（docs/operations.md“恢复”）。Stop the writing, restore the last backup beside it and compare.';
/** More of them help nobody. */
const FEW = 40;

const list = (found: readonly string[], what: string): Exit => {
  if (found.length === 0) return EXIT.fine;
  for (const line of found.slice(0, FEW)) complain(`  ${line}`);
  if (found.length > FEW) complain(`  … ${found.length - FEW}`);
  complain(`${what}：${found.length} 处。${found.length} findings. ${NEXT}`);
  return EXIT.found;
};

export const sayLedger = async (config: Config): Promise<Exit> => {
  const verdict = await withProgress('核对学时台账 hours ledger', (tell) => walkLedger(config, tell));
  if (!verdict.whole) return list([`第 ${verdict.seq} 笔 entry ${verdict.seq}: ${LEDGER[verdict.why]}`], '学时台账有问题 the hours ledger');
  say(`学时台账完整：${verdict.entries} 笔，末尾校验值 ${verdict.hash}。The hours ledger is whole; note the hash of its end.`);
  return EXIT.fine;
};

export const sayAudit = async (sql: pg.Client): Promise<Exit> => {
  const verdict = await verifyAuditIn(sql);
  if (!verdict.whole) return list([`第 ${verdict.seq} 条 entry ${verdict.seq}: ${AUDIT[verdict.why]}`], '审计记录有问题 the audit');
  say(`审计记录完整：${verdict.entries} 条，末尾校验值 ${verdict.hash}。The audit is whole; note the hash of its end.`);
  return EXIT.fine;
};

type Key = ReturnType<typeof keyOnce>;

const wholeOf = async (sql: pg.Client, doc: string, key: Key): Promise<number> => {
  await checkSums(sql, doc);
  return (await readLogIn(sql, doc, key)).rows;
};

const harmedDocuments = async (sql: pg.Client, key: Key): Promise<{ readonly documents: number; readonly rows: number; readonly found: string[] }> => {
  const { rows: docs } = await sql.query<{ doc_id: string }>('select doc_id from doc_head order by doc_id');
  const found: string[] = [];
  let rows = 0;
  await withProgress('核对文档 documents', async (tell) => {
    for (const [at, { doc_id }] of docs.entries()) {
      // Each as of one moment: people may be writing in it.
      await sql.query('begin isolation level repeatable read read only');
      await wholeOf(sql, doc_id, key).then((count) => (rows += count), (error: unknown) => found.push(error instanceof Error ? error.message : String(error)));
      await sql.query('rollback');
      tell(at + 1, docs.length);
    }
  });
  return { documents: docs.length, rows, found };
};

export const sayDocuments = async (sql: pg.Client, config: Config): Promise<Exit> => {
  const key = keyOnce(config);
  const { documents, rows, found } = await harmedDocuments(sql, key);
  const harmed = [...found, ...(await harmedAttachments(sql, key))];
  if (harmed.length > 0) return list(harmed, '文档或附件有问题 documents or attachments');
  say(`文档完整：${documents} 篇、${rows} 行记录，快照、版本与附件都与校验值一致。All documents are whole, with their snapshots, versions and attachments.`);
  return EXIT.fine;
};

/** The ledger against the facts. */
export const sayHours = async (sql: pg.Client): Promise<Exit> => {
  await sql.query('begin isolation level repeatable read read only');
  const off = await withProgress('重算学时 hours', (tell) => recountHours(sql, { audit: 0, at: new Date() }, tell));
  const found = [...off, ...(await creditedTwice(sql)).map((what) => `credited twice: ${what}`)];
  if (found.length > 0) return list(found, '学时与事实不符 hours and facts differ');
  const { rows: [sums] } = await sql.query<{ people: string; half: string }>('select count(distinct person_id) as people, coalesce(sum(half), 0) as half from hours_entry');
  say(`学时与事实一致：${sums?.people} 人，合计 ${Number(sums?.half) / 2} 学时。Ledger and facts agree.`);
  return EXIT.fine;
};
