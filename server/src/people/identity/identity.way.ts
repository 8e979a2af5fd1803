// One way to a provider and back, held together by a secret that only this browser has: state, nonce and verifier mean nothing without it.
// Refuses to let another browser come back with it, the same browser twice, or through another provider's door.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Input } from '@gongyan/shared/kit/route';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import type { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { Visit } from '../../platform/contract/visit.js';
import type { Errand, OutsideIdentity } from '../../platform/identity/identity.provider.js';
import { IdentityProviders } from '../../platform/identity/identity.providers.js';
import { ERRAND_MINUTES, IdentityStore, type ErrandRow } from './identity.store.js';

const BYTES = 32;
/** The name under which the browser keeps its secret, beside its session. */
const COOKIE = 'errand';
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

@Injectable()
export class IdentityWay {
  constructor(
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
    @Inject(IdentityStore) private readonly store: IdentityStore,
  ) {}

  /** The address to which the browser goes. `who`: binds from his own page. Throws identity.gone, identity.down. */
  async there(provider: ProviderId, visit: Visit, { who, next }: { readonly who: Actor | null; readonly next: string }): Promise<string> {
    const [state, browser] = [randomBytes(BYTES).toString('base64url'), randomBytes(BYTES).toString('base64url')];
    const address = await this.providers.get(provider).authorise(errandOf(provider, state, { browser, origin: visit.origin }));
    await this.store.begin({ state: hashOf(state), browser: hashOf(browser), provider, sessionId: who?.sessionId ?? null, next });
    visit.keepAlong(COOKIE, browser, ERRAND_MINUTES * 2 * 60_000);
    return address;
  }

  /** Who the provider says that he is. Throws identity.gone, expired, cancelled, refused, down. */
  async back(provider: ProviderId, { state, code, iss, error }: Input<typeof identityRoutes.arrive>['body'], visit: Visit): Promise<{ readonly errand: ErrandRow; readonly identity: OutsideIdentity }> {
    const outside = this.providers.get(provider);
    const browser = visit.along(COOKIE);
    const errand = browser === null ? null : await this.store.comeBack({ state: hashOf(state), browser: hashOf(browser), provider, sessionId: visit.actor?.sessionId ?? null });
    if (browser === null || errand === null) throw new Problem('identity.expired');
    if (error !== undefined || code === undefined || code === '') throw new Problem(error === undefined || error === 'access_denied' ? 'identity.cancelled' : 'identity.refused');
    const identity = await outside.exchange(errandOf(provider, state, { browser, origin: visit.origin }), { code, iss });
    await this.store.named(errand.id, identity);
    return { errand: { ...errand, ...identity }, identity };
  }

  /** Whoever came back in this browser and is not in yet. Throws identity.expired. */
  async atTheDoor(visit: Visit): Promise<ErrandRow> {
    const browser = visit.along(COOKIE);
    const errand = browser === null ? null : await this.store.atTheDoor(hashOf(browser));
    if (errand === null) throw new Problem('identity.expired');
    return errand;
  }

  async over(errand: ErrandRow, visit: Visit): Promise<void> {
    await this.store.over(errand.id);
    visit.dropAlong(COOKIE);
  }
}

const errandOf = (provider: ProviderId, state: string, { browser, origin }: { readonly browser: string; readonly origin: string }): Errand => {
  const part = (name: string): string => createHmac('sha256', browser).update(`${name}:${state}`).digest('base64url');
  return { redirectUri: `${origin}/login/from/${provider}`, state, nonce: part('nonce'), verifier: part('verifier') };
};
