// Walks the hours ledger from its first entry and says whether it is what was posted; exit code 1 when not.
import type { INestApplicationContext } from '@nestjs/common';
import { ChainStore } from './hours/chain/chain.store.js';
import { complain, say } from './platform/terminal.js';

const WHY = { changed: '这一笔被改动过 was changed', missing: '这一笔不见了 is missing', end: '流水的末尾与校验链不符 the end does not fit the chain' } as const;

export const verifyHours = async (app: INestApplicationContext): Promise<void> => {
  const verdict = await app.get(ChainStore).verify();
  if (verdict.whole) return say(`学时台账完整:${verdict.entries} 笔，末尾校验值 ${verdict.hash}。The hours ledger is whole; note the hash of its end.`);
  complain(`学时台账第 ${verdict.seq} 笔有问题 Entry ${verdict.seq}: ${WHY[verdict.why]}`);
  process.exitCode = 1;
};
