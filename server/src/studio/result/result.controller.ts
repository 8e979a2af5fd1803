// The routes of 成果登记.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { resultRoutes as routes } from '@gongyan/shared/studio/result/result.contract';
import { In, Serves, Upload, Who, type Actor, type Uploaded } from '../../platform/contract/serves.js';
import { ResultFiles } from './result.files.js';
import { ResultQueries } from './result.queries.js';
import { ResultService } from './result.service.js';

@Controller()
export class ResultController {
  constructor(
    @Inject(ResultService) private readonly results: ResultService,
    @Inject(ResultFiles) private readonly files: ResultFiles,
    @Inject(ResultQueries) private readonly queries: ResultQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.studioId);
  }

  @Serves(routes.enter)
  async enter(@Who() who: Actor, @In() { params, body }: Input<typeof routes.enter>) {
    return { id: await this.results.enter(who, params.studioId, body) };
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.results.change(who, params.resultId, body);
    return {};
  }

  @Serves(routes.remove)
  async remove(@Who() who: Actor, @In() { params }: Input<typeof routes.remove>) {
    await this.results.remove(who, params.resultId);
    return {};
  }

  @Serves(routes.settle)
  async settle(@Who() who: Actor, @In() { params, body }: Input<typeof routes.settle>) {
    await this.results.settle(who, params.resultId, body);
    return {};
  }

  @Serves(routes.addFile)
  addFile(@Who() who: Actor, @In() { params }: Input<typeof routes.addFile>, @Upload() file: Uploaded) {
    return this.files.add(who.personId, params.resultId, file);
  }

  @Serves(routes.removeFile)
  async removeFile(@Who() who: Actor, @In() { params }: Input<typeof routes.removeFile>) {
    await this.files.remove(who.personId, params.resultId, params.fileId);
    return {};
  }

  @Serves(routes.file)
  file(@Who() who: Actor, @In() { params }: Input<typeof routes.file>) {
    return this.files.open(who.personId, params.resultId, params.fileId);
  }
}
