// The chain of the hours ledger, walked by whoever is no running hub: the command line, and the thread that looks beside one. Opens a
// connection of its own and leaves none behind.
import type { DataSource } from 'typeorm';
import { ChainStore, type ChainVerdict } from '../hours/chain/chain.store.js';
import { EntryTable } from '../hours/hours.table.js';
import { openDataSource } from '../platform/database/data-source.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Tell } from '../platform/tell.js';

export const walkLedger = async (settings: Parameters<typeof openDataSource>[0], tell: Tell = () => undefined): Promise<ChainVerdict> => {
  const source: DataSource = await openDataSource(settings, [EntryTable]);
  try {
    return await new ChainStore(new UnitOfWork(source)).verify(tell);
  } finally {
    await source.destroy();
  }
};
