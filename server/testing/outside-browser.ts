// A browser on its way to a provider outside and back: keeps its cookies from answer to answer, as a person's does.
import type { ProviderId } from '@gongyan/shared/kit/provider';
import { fillPath, type Reply, type RouteSpec } from '@gongyan/shared/kit/route';
import { identityRoutes, type Arrival } from '@gongyan/shared/people/identity/identity.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import type { Session, TestHub } from './start-hub.js';
import type { FakeProvider, Grant } from './fake-provider.js';

type Given = Readonly<Record<string, unknown>>;

export class OutsideBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly hub: TestHub, session?: Session) {
    const [name, value] = session?.cookie.split('=') ?? [];
    if (name !== undefined && value !== undefined) this.cookies.set(name, value);
  }

  get session(): Session {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  /** The token of its session; undefined while it has none. */
  get token(): string | undefined {
    return this.cookies.get('gongyan');
  }

  /** The reply, or the code of the refusal. */
  async post<R extends RouteSpec>(route: R, { params, body = {} }: { readonly params?: Given; readonly body?: Given } = {}): Promise<Reply<R> | string> {
    const response = await this.hub.fetch(`/api${fillPath(route.path, params)}`, { method: route.method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, this.session);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const reply: unknown = await response.json();
    return response.ok ? (reply as Reply<R>) : String(Object(reply)['code']);
  }

  /** The address to which it is sent. */
  async leave(provider: ProviderId = 'oidc', next = '/hours'): Promise<string> {
    const reply = await this.post(identityRoutes.begin, { params: { provider }, body: { next } });
    return typeof reply === 'string' ? reply : reply.address;
  }

  arrive(handed: Given, provider: ProviderId = 'oidc'): Promise<Arrival | string> {
    return this.post(identityRoutes.arrive, { params: { provider }, body: handed });
  }

  /** There and back as this person of the provider. */
  async round(provider: FakeProvider, grant: Grant): Promise<Arrival | string> {
    return this.arrive(provider.agree(await this.leave(), grant));
  }

  join(staffNo: string, joinCode: string): Promise<Arrival | string> {
    return this.post(identityRoutes.join, { body: { staffNo, joinCode } });
  }

  /** Whether its session counts as proven. */
  async isProven(): Promise<boolean> {
    return typeof (await this.post(proofRoutes.demand)) !== 'string';
  }
}
