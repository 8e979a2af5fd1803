// The routes of certificates that are there, and of their verification by strangers.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { certificateRoutes as routes } from '@gongyan/shared/training/certificate/certificate.contract';
import { verifyRoutes } from '@gongyan/shared/training/certificate/verify.contract';
import { Problem } from '../../platform/contract/problem.js';
import { Door, In, Serves, Who, type Actor, type Download } from '../../platform/contract/serves.js';
import type { Visit } from '../../platform/contract/visit.js';
import { badgeOf } from './badge.paper.js';
import { CertificatePaper } from './certificate.paper.js';
import { CertificateQueries } from './certificate.queries.js';
import { CertificateService } from './certificate.service.js';
import { SigningKey } from './signing.key.js';
import { VerifyQueries } from './verify.queries.js';

@Controller()
export class CertificateController {
  constructor(
    @Inject(CertificateQueries) private readonly queries: CertificateQueries,
    @Inject(CertificateService) private readonly certificates: CertificateService,
    @Inject(CertificatePaper) private readonly paper: CertificatePaper,
    @Inject(SigningKey) private readonly signing: SigningKey,
  ) {}

  @Serves(routes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(routes.all)
  all(@In() input: Input<typeof routes.all>) {
    return this.queries.all(input);
  }

  @Serves(verifyRoutes.key)
  key() {
    return { keys: [...this.signing.published] };
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>, @Door() { origin }: Visit) {
    return this.queries.card(who.personId, params.awardId, origin);
  }

  @Serves(routes.pdf)
  async pdf(@Who() who: Actor, @In() { params }: Input<typeof routes.pdf>, @Door() { origin }: Visit): Promise<Download> {
    const shown = await this.queries.shown(who.personId, params.awardId, origin);
    return { bytes: await this.paper.pdf(shown.award, shown), fileName: `${shown.award.serial}.pdf`, mime: 'application/pdf' };
  }

  @Serves(routes.badge)
  async badge(@Who() who: Actor, @In() { params }: Input<typeof routes.badge>, @Door() { origin }: Visit): Promise<Download> {
    const { award, revoked } = await this.queries.shown(who.personId, params.awardId, origin);
    if (revoked) throw new Problem('certificate.revoked');
    return { bytes: Buffer.from(badgeOf(award, origin, this.signing)), fileName: `${award.serial}.jwt`, mime: 'application/vc+jwt' };
  }

  @Serves(routes.revoke)
  async revoke(@Who() who: Actor, @In() { params, body }: Input<typeof routes.revoke>, @Door() { origin }: Visit) {
    await this.certificates.revoke(who, params.awardId, body.reason);
    return this.queries.card(who.personId, params.awardId, origin);
  }

  @Serves(routes.reissue)
  async reissue(@Who() who: Actor, @In() { params, body }: Input<typeof routes.reissue>, @Door() { origin }: Visit) {
    await this.certificates.reissue(who, params.awardId, body.reason);
    return this.queries.card(who.personId, params.awardId, origin);
  }
}

@Controller()
export class VerifyController {
  constructor(@Inject(VerifyQueries) private readonly verified: VerifyQueries) {}

  @Serves(verifyRoutes.verify)
  verify(@In() { params }: Input<typeof verifyRoutes.verify>) {
    return this.verified.verify(params.code);
  }
}
