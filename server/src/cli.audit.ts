// Walks the audit from its first entry and says whether it is what was recorded; exit code 1 when not.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { verifyAudit } from './platform/audit/audit.chain.js';
import { complain, say } from './platform/terminal.js';

const WHY = { changed: '被改动过 was changed', missing: '不见了 is missing', unlinked: '不在校验链里 is not in the chain', end: '与校验链的末尾不符 does not fit the end of the chain' } as const;

export const sayAudit = async (app: INestApplicationContext): Promise<void> => {
  const verdict = await verifyAudit(app.get(DataSource));
  if (verdict.whole) return say(`审计记录完整：${verdict.entries} 条，末尾校验值 ${verdict.hash}。The audit is whole; note the hash of its end.`);
  complain(`审计记录第 ${verdict.seq} 条有问题 Entry ${verdict.seq}: ${WHY[verdict.why]}`);
  process.exitCode = 1;
};
