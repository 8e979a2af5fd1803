// The routes of claims.
import { Controller, Inject } from '@nestjs/common';
import { claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Upload, Who, type Actor, type Uploaded } from '../../platform/contract/serves.js';
import { ClaimCheck } from './claim.check.js';
import { ClaimFiles } from './claim.files.js';
import { ClaimQueries } from './claim.queries.js';
import { ClaimService } from './claim.service.js';
import { ClaimSubmission } from './claim.submission.js';

@Controller()
export class ClaimController {
  constructor(
    @Inject(ClaimQueries) private readonly queries: ClaimQueries,
    @Inject(ClaimService) private readonly claims: ClaimService,
    @Inject(ClaimSubmission) private readonly submission: ClaimSubmission,
    @Inject(ClaimCheck) private readonly check: ClaimCheck,
    @Inject(ClaimFiles) private readonly files: ClaimFiles,
  ) {}

  @Serves(claimRoutes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(claimRoutes.queue)
  queue(@Who() who: Actor) {
    return this.queries.queue(who.personId);
  }

  @Serves(claimRoutes.notices)
  notices(@Who() who: Actor) {
    return this.queries.notices(who.personId);
  }

  @Serves(claimRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof claimRoutes.open>) {
    return this.queries.open(who.personId, params.claimId);
  }

  @Serves(claimRoutes.save)
  save(@Who() who: Actor, @In() { params, body }: Input<typeof claimRoutes.save>) {
    return this.claims.save(who.personId, params.claimId, body);
  }

  @Serves(claimRoutes.submit)
  submit(@Who() who: Actor, @In() { params }: Input<typeof claimRoutes.submit>) {
    return this.submission.submit(who.personId, params.claimId);
  }

  @Serves(claimRoutes.act)
  act(@Who() who: Actor, @In() { params, body }: Input<typeof claimRoutes.act>) {
    return this.check.act(who.personId, params.claimId, body);
  }

  @Serves(claimRoutes.addFile)
  addFile(@Who() who: Actor, @In() { params }: Input<typeof claimRoutes.addFile>, @Upload() file: Uploaded) {
    return this.files.add(who.personId, params.claimId, file);
  }

  @Serves(claimRoutes.removeFile)
  removeFile(@Who() who: Actor, @In() { params }: Input<typeof claimRoutes.removeFile>) {
    return this.files.remove(who.personId, params.claimId, params.fileId);
  }

  @Serves(claimRoutes.file)
  file(@Who() who: Actor, @In() { params }: Input<typeof claimRoutes.file>) {
    return this.files.open(who.personId, params.claimId, params.fileId);
  }
}
