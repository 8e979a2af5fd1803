// Makes PDF files, one at a time and beside everything else. Throws server.busy when too many wait, and when pages cannot be set in time.
import { Injectable } from '@nestjs/common';
import { Problem } from '../contract/problem.js';
import { SideThread } from '../jobs/side.thread.js';
import type { PdfPaper } from './pdf.paper.js';

/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/platform/paper/pdf.worker.js' : './pdf.worker.js', import.meta.url);

@Injectable()
export class PdfMaker {
  private readonly thread = new SideThread({ heapMb: 512, ms: 30_000, waiting: 8 });

  async make(paper: PdfPaper): Promise<Buffer> {
    const outcome = await this.thread.run({ module: WORKER, input: paper });
    if (outcome.kind === 'tooSlow') throw new Problem('server.busy');
    if (outcome.kind !== 'answer' || !(outcome.answer instanceof Uint8Array)) throw new Error('No PDF came out');
    return Buffer.from(outcome.answer);
  }
}
