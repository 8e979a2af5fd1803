// Wiring of the co-editing engine.
import { Global, Module } from '@nestjs/common';
import { Compaction } from './coedit.compaction.js';
import { DepthReader } from './coedit.depths.js';
import { CoeditGateway } from './coedit.gateway.js';
import { CoeditHistory } from './coedit.history.js';
import { CoeditKeepers } from './coedit.keepers.js';
import { CoeditLibrary } from './coedit.library.js';
import { CoeditMaterial } from './coedit.material.js';
import { CoeditMetrics } from './coedit.metrics.js';
import { CoeditNodes } from './coedit.nodes.js';
import { CoeditPen } from './coedit.pen.js';
import { PgLog } from './coedit.pg-log.js';
import { CoeditPool } from './coedit.pool.js';
import { CoeditReseal } from './coedit.reseal.js';
import { CoeditSeals } from './coedit.seals.js';
import { CoeditShredder } from './coedit.shredder.js';
import { CoeditService } from './coedit.service.js';
import { Workshop } from './coedit.workshop.js';

@Global()
@Module({
  providers: [CoeditPool, CoeditSeals, CoeditReseal, CoeditMaterial, PgLog, Workshop, Compaction, DepthReader, CoeditKeepers, CoeditService, CoeditNodes, CoeditMetrics, CoeditGateway, CoeditPen, CoeditLibrary, CoeditHistory, CoeditShredder],
  exports: [CoeditShredder, CoeditSeals, CoeditReseal, CoeditKeepers, CoeditLibrary, CoeditHistory],
})
export class CoeditModule {}
