// Papers of proof of 成果: fast once it is confirmed, shown to those whom they concern.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { FILES_PER_RESULT, ResultFileId, type ResultFile, type ResultId } from '@gongyan/shared/studio/result/result.contract';
import { mayOpenFiles, mayTouchResult } from '@gongyan/shared/studio/result/result.rules';
import { Clock } from '../../platform/clock.js';
import type { Download, Uploaded } from '../../platform/contract/file.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { evidenceOf } from '../../platform/files/evidence.js';
import { ResultAccess } from './result.access.js';
import { ResultNews } from './result.news.js';

@Injectable()
export class ResultFiles {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ResultAccess) private readonly access: ResultAccess,
    @Inject(ResultNews) private readonly news: ResultNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async add(by: PersonId, id: ResultId, upload: Uploaded): Promise<ResultFile> {
    // Asked before the picture is drawn, and once more with the result held: drawing takes a while.
    const before = await this.access.see(by, id);
    demand(mayTouchResult(before.result, before.reader));
    const evidence = await evidenceOf(upload);
    return this.work.run(async () => {
      const { row, result, reader } = await this.access.hold(by, id);
      demand(mayTouchResult(result, reader));
      const files = await this.access.store.filesOf([id]);
      const same = files.find(({ digest }) => digest === evidence.digest);
      if (same !== undefined) return same;
      if (files.length >= FILES_PER_RESULT) throw new Problem('result.filesFull', { max: FILES_PER_RESULT });
      const file = { ...evidence, id: ResultFileId.parse(randomUUID()), resultId: id, size: evidence.bytes.length, addedAt: this.clock.now() };
      await this.access.store.addFile(file);
      this.news.tell(row);
      return file;
    });
  }

  remove(by: PersonId, id: ResultId, fileId: ResultFileId): Promise<void> {
    return this.work.run(async () => {
      const { row, result, reader } = await this.access.hold(by, id);
      demand(mayTouchResult(result, reader));
      if (!(await this.access.store.removeFile(id, fileId))) throw new Problem('request.notFound');
      this.news.tell(row);
    });
  }

  async open(reader: PersonId, id: ResultId, fileId: ResultFileId): Promise<Download> {
    const seen = await this.access.see(reader, id);
    const file = mayOpenFiles(seen.result, seen.reader) ? await this.access.store.file(id, fileId) : null;
    if (file === null) throw new Problem('request.notFound');
    return { bytes: file.bytes, fileName: file.fileName, mime: file.mime };
  }
}
