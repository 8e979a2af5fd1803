// The thread in which a table becomes a file: a district's ledger takes seconds that nobody's typing should wait for.
import { parentPort, workerData } from 'node:worker_threads';
import { csvOf } from './sheet.csv.js';
import type { SheetOrder } from './sheet.order.js';
import { workbookOf } from './sheet.workbook.js';

const { order, format } = workerData as { readonly order: SheetOrder; readonly format: 'xlsx' | 'csv' };
void Promise.resolve(format === 'csv' ? csvOf(order) : workbookOf(order)).then((bytes) => parentPort?.postMessage(new Uint8Array(bytes)));
