// How deep an element lies that memory does not know: read from the log, in the worker.
import { Inject, Injectable } from '@nestjs/common';
import type { Unknown } from '@gongyan/shared/coedit/coedit.admission';
import { CoeditMaterial } from './coedit.material.js';
import { Workshop } from './coedit.workshop.js';

@Injectable()
export class DepthReader {
  constructor(
    @Inject(CoeditMaterial) private readonly material: CoeditMaterial,
    @Inject(Workshop) private readonly workshop: Workshop,
  ) {}

  async read(doc: string, unknown: readonly Unknown[]): Promise<ReadonlyMap<string, number>> {
    return this.workshop.depths(await this.material.read(doc), unknown);
  }
}
