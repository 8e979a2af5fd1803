// The routes of a document's contribution.
import { Controller, Inject } from '@nestjs/common';
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { ContributionQueries } from './contribution.queries.js';

@Controller()
export class ContributionController {
  constructor(@Inject(ContributionQueries) private readonly contribution: ContributionQueries) {}

  @Serves(contributionRoutes.table)
  table(@Who() who: Actor, @In() { params }: Input<typeof contributionRoutes.table>) {
    return this.contribution.table(who.personId, params.documentId);
  }

  @Serves(contributionRoutes.authorship)
  authorship(@Who() who: Actor, @In() { params }: Input<typeof contributionRoutes.authorship>) {
    return this.contribution.authorship(who.personId, params.documentId);
  }

  @Serves(contributionRoutes.log)
  log(@Who() who: Actor, @In() { params: { documentId, personId }, query: { section, after } }: Input<typeof contributionRoutes.log>) {
    return this.contribution.log(who.personId, documentId, { personId, section, after });
  }
}
