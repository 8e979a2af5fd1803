// A program with a token: how long that may live, and what it asks with it. Refuses to bring a cookie or an origin, as a program brings none.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Scope } from '@gongyan/shared/kit/scope';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { ApiTokens } from '../src/platform/sign-in/api.tokens.js';
import type { TestHub } from './start-hub.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A token's life is measured by the database's clock, whatever the hub's hands show. */
export const inDays = (days: number): string => shanghaiDay(new Date(Date.now() + days * DAY_MS));

/** Made past the route, and so past its limits. */
export const aToken = async (hub: TestHub, personId: PersonId, scopes: readonly Scope[]): Promise<string> =>
  (await hub.app.get(ApiTokens).make(personId, { name: '测试程序', scopes, lastDay: inDays(30) })).token;

/** What a program sends, and nothing else. */
export const askWith = (hub: Pick<TestHub, 'url'>, token: string) => (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(hub.url + address, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers).entries()), authorization: `Bearer ${token}` } });
