// The providers that the operator has set up, by their id. Refuses the others.
import { Inject, Injectable } from '@nestjs/common';
import type { ProviderId, SignInWay } from '@gongyan/shared/kit/provider';
import { Config } from '../config.js';
import { Problem } from '../contract/problem.js';
import { DingTalkProvider } from './dingtalk.provider.js';
import type { IdentityProvider } from './identity.provider.js';
import { OidcProvider } from './oidc.provider.js';
import { WeComProvider } from './wecom.provider.js';

@Injectable()
export class IdentityProviders {
  private readonly all: ReadonlyMap<ProviderId, IdentityProvider>;

  constructor(@Inject(Config) { identities: { oidc, dingtalk, wecom } }: Config) {
    const set: IdentityProvider[] = [...(oidc === undefined ? [] : [new OidcProvider(oidc)]), ...(dingtalk === undefined ? [] : [new DingTalkProvider(dingtalk)]), ...(wecom === undefined ? [] : [new WeComProvider(wecom)])];
    this.all = new Map(set.map((provider) => [provider.id, provider]));
  }

  get ways(): SignInWay[] {
    return [...this.all.values()].map(({ id, name }) => ({ provider: id, name }));
  }

  /** Throws identity.gone. */
  get(id: ProviderId): IdentityProvider {
    const provider = this.all.get(id);
    if (provider === undefined) throw new Problem('identity.gone');
    return provider;
  }
}
