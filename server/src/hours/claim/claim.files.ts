// Papers of proof of a claim: fast once it is handed in.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ClaimFileId, FILES_PER_CLAIM, type ClaimFile, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import type { Download, Uploaded } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { evidenceOf } from '../../platform/files/evidence.js';
import { ClaimAccess } from './claim.access.js';
import { ClaimStore } from './claim.store.js';

@Injectable()
export class ClaimFiles {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ClaimAccess) private readonly access: ClaimAccess,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async add(owner: PersonId, id: ClaimId, upload: Uploaded): Promise<ClaimFile> {
    // Asked before the picture is drawn, and once more with the claim locked: drawing takes a while.
    await this.work.run(() => this.access.demandMine(owner, id));
    const evidence = await evidenceOf(upload);
    return this.work.run(async () => {
      await this.access.demandMine(owner, id);
      const files = await this.store.filesOf([id]);
      const same = files.find((file) => file.digest === evidence.digest);
      if (same !== undefined) return same;
      if (files.length >= FILES_PER_CLAIM) throw new Problem('claim.filesFull', { max: FILES_PER_CLAIM });
      const row = { ...evidence, id: ClaimFileId.parse(randomUUID()), claimId: id, size: evidence.bytes.length, addedAt: this.clock.now() };
      await this.store.addFile(row);
      return row;
    });
  }

  remove(owner: PersonId, claimId: ClaimId, id: ClaimFileId): Promise<{ done: true }> {
    return this.work.run(async () => {
      await this.access.demandMine(owner, claimId);
      if (!(await this.store.removeFile(claimId, id))) throw new Problem('request.notFound');
      return { done: true } as const;
    });
  }

  async open(reader: PersonId, claimId: ClaimId, id: ClaimFileId): Promise<Download> {
    await this.access.demandSight(reader, await this.store.find(claimId));
    const file = await this.store.file(claimId, id);
    if (file === null) throw new Problem('request.notFound');
    return { bytes: file.bytes, fileName: file.fileName, mime: file.mime };
  }
}
