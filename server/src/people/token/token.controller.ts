// The routes of personal tokens.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { ApiTokenId, tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { Problem } from '../../platform/contract/problem.js';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { TokenDesk } from './token.desk.js';

const done = { done: true } as const;

@Controller()
export class TokenController {
  constructor(@Inject(TokenDesk) private readonly desk: TokenDesk) {}

  @Serves(tokenRoutes.list)
  list(@Who() who: Actor) {
    return this.desk.list(who);
  }

  @Serves(tokenRoutes.make)
  make(@Who() who: Actor, @In() { body }: Input<typeof tokenRoutes.make>) {
    return this.desk.make(who, body);
  }

  @Serves(tokenRoutes.end)
  async end(@Who() who: Actor, @In() { params }: Input<typeof tokenRoutes.end>) {
    await this.desk.end(who, params.apiTokenId);
    return done;
  }

  @Serves(tokenRoutes.about)
  about(@Who() who: Actor) {
    // A person has a page for this.
    if (who.token === undefined) throw new Problem('request.notFound');
    const { id, scopes, endsAt } = who.token;
    return { person: { id: who.personId, name: who.name }, token: { id: ApiTokenId.parse(id), scopes: [...scopes], endsAt } };
  }

  @Serves(tokenRoutes.all)
  all(@In() { query }: Input<typeof tokenRoutes.all>) {
    return this.desk.all(query.find ?? '', query.after);
  }

  @Serves(tokenRoutes.endAny)
  async endAny(@Who() who: Actor, @In() { params, body }: Input<typeof tokenRoutes.endAny>) {
    await this.desk.endAny(who, params.apiTokenId, body.reason);
    return done;
  }
}
