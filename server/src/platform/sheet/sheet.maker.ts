// Makes XLSX and CSV files, one at a time and beside everything else. Throws sheet.tooManyRows, and server.busy when
// too many wait or a file takes too long.
import { Injectable } from '@nestjs/common';
import type { SheetFormat } from '@gongyan/shared/kit/sheet';
import type { Download } from '../contract/file.js';
import { Problem } from '../contract/problem.js';
import { SideThread } from '../jobs/side.thread.js';
import type { SheetOrder } from './sheet.order.js';

export type { SheetCell, SheetColumn, SheetOrder, SheetTable } from './sheet.order.js';

const MOST_ROWS = 100_000;
/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/platform/sheet/sheet.worker.js' : './sheet.worker.js', import.meta.url);
const MIMES: Readonly<Record<SheetFormat, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

@Injectable()
export class SheetMaker {
  private readonly thread = new SideThread({ heapMb: 768, ms: 60_000, waiting: 8 });

  async make(order: SheetOrder, format: SheetFormat): Promise<Download> {
    if (order.tables.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS) throw new Problem('sheet.tooManyRows', { max: MOST_ROWS });
    const outcome = await this.thread.run({ module: WORKER, input: { order, format } });
    if (outcome.kind === 'tooSlow') throw new Problem('server.busy');
    if (outcome.kind !== 'answer' || !(outcome.answer instanceof Uint8Array)) throw new Error('No file came out');
    const name = order.fileName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 80);
    return { bytes: Buffer.from(outcome.answer), fileName: `${name}.${format}`, mime: MIMES[format] };
  }
}
