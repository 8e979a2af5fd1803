// The routes of the second factor and of the proof asked for again.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { renderSVG } from 'uqr';
import { Config } from '../../platform/config.js';
import { Door, In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { Visit } from '../../platform/contract/visit.js';
import { PeopleService } from '../people.service.js';
import { ProofDesk } from './proof.desk.js';
import { SecondFactors } from './second.factors.js';

const done = { done: true } as const;

@Controller()
export class ProofController {
  constructor(
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(ProofDesk) private readonly desk: ProofDesk,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Serves(proofRoutes.open)
  open(@Who() who: Actor) {
    return this.factors.own(who);
  }

  @Serves(proofRoutes.begin)
  async begin(@Who() who: Actor) {
    const [secret, { login }] = [await this.factors.begin(who.personId), await this.people.meOf(who)];
    const issuer = this.config.hubName;
    const address = `otpauth://totp/${encodeURIComponent(`${issuer}:${login}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
    return { secret, address, svg: renderSVG(address, { ecc: 'M', border: 2 }) };
  }

  @Serves(proofRoutes.confirm)
  async confirm(@Who() who: Actor, @In() { body }: Input<typeof proofRoutes.confirm>, @Door() visit: Visit) {
    return { codes: await this.desk.confirmFactor(who, body.code, visit.address) };
  }

  @Serves(proofRoutes.renewCodes)
  async renewCodes(@Who() who: Actor) {
    return { codes: await this.factors.renewCodes(who.personId) };
  }

  @Serves(proofRoutes.end)
  async end(@Who() who: Actor) {
    await this.factors.endOwn(who);
    return done;
  }

  @Serves(proofRoutes.prove)
  async prove(@Who() who: Actor, @In() { body }: Input<typeof proofRoutes.prove>, @Door() visit: Visit) {
    visit.keep(await this.desk.again(who, body, visit.address));
    return done;
  }

  @Serves(proofRoutes.demand)
  demand() {
    return done;
  }
}
