// A whole hub for a test: port 0, a fresh copy of the migrated database, a clock that can be moved. Refuses to
// keep anything alive after `close`.
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { fillPath, type CallParts, type Reply, type RouteSpec } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { freshDatabase, type TestDatabase } from '../../tests/testing/database.js';
import { openHub } from '../src/app.open.js';
import { Clock } from '../src/platform/clock.js';
import { readConfig, type Settings } from '../src/platform/config.js';
import { PASSWORD } from './builders.js';

export interface Session {
  readonly cookie: string;
}
export interface HubOptions {
  readonly now?: Date;
  /** Instead of an empty one; dropped with the hub. */
  readonly database?: TestDatabase;
  /** A second node of this one: on the same database, which it leaves alone when it closes. */
  readonly beside?: Pick<TestHub, 'databaseUrl'>;
  readonly settings?: Partial<Settings>;
}

/** A refusal as the page would see it. */
export class Refused extends Error {
  constructor(readonly problem: ProblemBody) {
    super(`${problem.status} ${problem.code} ${JSON.stringify(problem.facts)}`);
  }

  get code(): string {
    return this.problem.code;
  }
}

export interface TestHub {
  readonly app: NestExpressApplication;
  readonly url: string;
  /** The database as its owner sees it; the hub itself works under a role that owns nothing. */
  readonly databaseUrl: string;
  /** Moves the hands of the hub's clock. The database's clock, by which sessions live, goes on. */
  setNow(now: Date): void;
  /** Throws Refused. */
  call<R extends RouteSpec>(route: R, parts?: CallParts & { readonly file?: File }, as?: Session): Promise<Reply<R>>;
  /** The raw answer, from our own page's origin unless the headers say otherwise. */
  fetch(address: string, init?: RequestInit, as?: Session): Promise<Response>;
  signInAs(login: string, password?: string): Promise<Session>;
  close(): Promise<void>;
}

export const startHub = async (options: HubOptions = {}): Promise<TestHub> => {
  const database = options.beside === undefined ? (options.database ?? (await freshDatabase())) : { url: options.beside.databaseUrl, drop: () => Promise.resolve() };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-data-'));
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent', ALLOW_UNSAFE_DATABASE: '1', DATABASE_POOL: '5' });
  const clock = new Clock();
  const hands = moveableClock(clock, options.now);
  const hub = await openHub(config.with(options.settings ?? {}), clock);
  const url = await hub.listen();
  const send = (address: string, init: RequestInit = {}, as?: Session) =>
    fetch(url + address, { ...init, headers: { origin: url, 'sec-fetch-site': 'same-origin', ...(as === undefined ? {} : { cookie: as.cookie }), ...headersOf(init) } });
  const call = caller(send);
  return {
    app: hub.app, url, databaseUrl: database.url, call, fetch: send, setNow: hands,
    signInAs: (login, password = PASSWORD) => signIn(send, login, password),
    close: async () => {
      await hub.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

type Send = TestHub['fetch'];

const headersOf = (init: RequestInit): Record<string, string> => Object.fromEntries(new Headers(init.headers).entries());

const moveableClock = (clock: Clock, start: Date | undefined) => {
  let shown = start;
  const real = clock.now.bind(clock);
  clock.now = () => (shown === undefined ? real() : new Date(shown));
  return (now: Date): void => {
    shown = now;
  };
};

const bodyOf = (route: RouteSpec, parts: CallParts & { readonly file?: File }): RequestInit => {
  if (route.upload !== undefined) {
    const form = new FormData();
    if (parts.file !== undefined) form.append(route.upload.field, parts.file);
    return { body: form };
  }
  if (route.body === undefined) return {};
  return { body: JSON.stringify(z.encode(route.body, parts.body ?? {})), headers: { 'content-type': 'application/json' } };
};

const caller = (send: Send): TestHub['call'] =>
  async <R extends RouteSpec>(route: R, parts: CallParts & { readonly file?: File } = {}, as?: Session): Promise<Reply<R>> => {
    const query = new URLSearchParams(Object.entries(parts.query ?? {}).map(([key, value]): [string, string] => [key, String(value)])).toString();
    const response = await send(`/api${fillPath(route.path, parts.params)}${query === '' ? '' : `?${query}`}`, { method: route.method, ...bodyOf(route, parts) }, as);
    if (!response.ok) throw new Refused(ProblemBody.parse(await response.json()));
    const reply: unknown = route.download === true ? new Uint8Array(await response.arrayBuffer()) : z.decode(route.reply, await response.json());
    return reply as Reply<R>;
  };

const signIn = async (send: Send, login: string, password: string): Promise<Session> => {
  const response = await send(`/api${peopleRoutes.signIn.path}`, { method: 'POST', body: JSON.stringify({ login, password }), headers: { 'content-type': 'application/json' } });
  if (!response.ok) throw new Refused(ProblemBody.parse(await response.json()));
  return { cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
};
