// Evidence: photos are drawn anew, so that neither place nor camera of a telephone's picture is kept; a PDF is kept as it
// is and served inert. Fast once the claim is handed in.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { ClaimFileId, FILES_PER_CLAIM, type ClaimFile, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import type { Download, Uploaded } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { drawAnew } from '../../platform/files/picture.js';
import { ClaimAccess } from './claim.access.js';
import { ClaimStore } from './claim.store.js';

interface Evidence {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly ending: string;
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1_024).includes('%PDF-');

const evidenceOf = async (bytes: Buffer): Promise<Evidence> => {
  if (isPdf(bytes)) return { bytes, mime: 'application/pdf', ending: '.pdf' };
  const picture = await drawAnew(bytes).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'file.notImage' ? new Problem('claim.notEvidence') : error;
  });
  return { bytes: picture.bytes, mime: 'image/webp', ending: '.webp' };
};

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
    const { bytes, mime, ending } = await evidenceOf(upload.bytes);
    const digest = createHash('sha256').update(upload.bytes).digest('hex');
    return this.work.run(async () => {
      await this.access.demandMine(owner, id);
      const files = await this.store.filesOf([id]);
      const same = files.find((file) => file.digest === digest);
      if (same !== undefined) return same;
      if (files.length >= FILES_PER_CLAIM) throw new Problem('claim.filesFull', { max: FILES_PER_CLAIM });
      const row = { id: ClaimFileId.parse(randomUUID()), claimId: id, fileName: `${upload.fileName.replace(/\.[^.]{1,8}$/, '')}${ending}`, mime, size: bytes.length, digest, bytes, addedAt: this.clock.now() };
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
