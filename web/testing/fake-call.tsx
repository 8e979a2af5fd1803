// A hub that answers as a test tells it, typed by the routes: what goes in and out passes the same schemas as on
// the real wire. Refuses questions that the test did not expect.
import type { ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { Input, Reply, RouteSpec } from '@gongyan/shared/kit/route';
import { z } from 'zod';

type Answer = (parts: { params: unknown; query: unknown; body: unknown }) => Answered | Promise<Answered>;
interface Answered {
  readonly status: number;
  readonly body: unknown;
}

export interface Asked {
  readonly route: RouteSpec;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const patternOf = (route: RouteSpec): RegExp => new RegExp(`^/api${route.path.replace(/:\w+/g, '([^/]+)')}$`);
const namesOf = (route: RouteSpec): string[] => [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
const reply = (status: number, body: unknown) => ({ ok: status < 400, status, headers: new Headers({ 'x-request-id': 'test-7f3a' }), json: async () => body });

/** jsdom has none, and the router makes one for a redirect. */
class PaperResponse {
  readonly headers: Headers;

  constructor(_body?: unknown, init: { headers?: HeadersInit } = {}) {
    this.headers = new Headers(init.headers);
  }
}
globalThis.Response ??= PaperResponse as unknown as typeof Response;

export class FakeHub {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<RouteSpec, Answer>();
  private away = false;

  constructor() {
    globalThis.fetch = (async (address: string, init: RequestInit = {}) => this.serve(address, init)) as unknown as typeof fetch;
  }

  /** What the hub answers from now on; the answer is encoded by the route's reply schema. */
  on<R extends RouteSpec>(route: R, answer: (input: Input<R>) => Reply<R> | Promise<Reply<R>>): this {
    this.answers.set(route, async (parts) => ({ status: 200, body: z.encode<z.ZodType>(route.reply, await answer(parts as Input<R>)) }));
    return this;
  }

  refuse(route: RouteSpec, code: ProblemCode, facts: ProblemFacts = {}): this {
    this.answers.set(route, () => ({ status: problems[code].status, body: { status: problems[code].status, code, facts, requestId: 'test-7f3a' } }));
    return this;
  }

  /** As if the network were gone. */
  goAway(away = true): void {
    this.away = away;
  }

  times(route: RouteSpec): number {
    return this.asked.filter((one) => one.route === route).length;
  }

  last(route: RouteSpec): Asked | undefined {
    return this.asked.filter((one) => one.route === route).at(-1);
  }

  private async serve(address: string, init: RequestInit) {
    if (this.away) throw new TypeError('Failed to fetch');
    const url = new URL(address, 'http://hub.test');
    for (const [route, answer] of this.answers) {
      const match = patternOf(route).exec(url.pathname);
      if (match === null || route.method !== init.method) continue;
      const params = Object.fromEntries(namesOf(route).map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]));
      const query = Object.fromEntries(url.searchParams);
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
      this.asked.push({ route, params, query, body });
      const decoded = { params: route.params?.parse(params) ?? {}, query: route.query?.parse(query) ?? {}, body: route.upload === undefined ? route.body?.parse(body) : body };
      const { status, body: answered } = await answer(decoded);
      return reply(status, answered);
    }
    throw new Error(`The test did not expect ${init.method} ${url.pathname}`);
  }
}
