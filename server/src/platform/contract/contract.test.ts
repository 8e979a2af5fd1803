// The contract kit: one shape of refusal whoever refuses, nothing private in a reply, nothing foreign in a
// request, and no handler without a route.
import { Controller, Get, Module, type CallHandler, type INestApplication } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { map } from 'rxjs';
import { DataSource } from 'typeorm';
import { aPerson, aResearcher, PASSWORD } from '../../../testing/builders.js';
import { startHub, type Session, type TestHub } from '../../../testing/start-hub.js';
import { AppModule } from '../../app.module.js';
import { servedRoutes } from '../../app.routes.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { atRoot } from '../health.routes.js';
import { Log } from '../log.js';
import { Metrics } from '../metrics/metrics.js';
import { faultsOf } from './served.check.js';
import { frontOf } from '../web/front.js';
import { ServedRoutes } from './openapi.js';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string; responses: Readonly<Record<string, { description: string }>> }>>>>;
}

let hub: TestHub;
let teacher: Session;
let staff: Session;
beforeAll(async () => {
  hub = await startHub();
  await aPerson(hub.app, { login: 'ye', name: '叶思远' });
  await aResearcher(hub.app, { login: 'shen', name: '沈知微' });
  teacher = await hub.signInAs('ye');
  staff = await hub.signInAs('shen');
});
afterAll(() => hub.close());

const json = { 'content-type': 'application/json' };
const refusal = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = ProblemBody.parse(await response.json());
  expect(body.status).toBe(response.status);
  expect(response.headers.get('x-request-id')).toBe(body.requestId);
  return `${response.status} ${body.code}`;
};

describe('every refusal has one shape', () => {
  const file = (size: number): FormData => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(size)]), '名册.csv');
    return form;
  };
  const cases: [string, () => Promise<Response>, string][] = [
    ['an unknown route', () => hub.fetch('/api/nowhere'), '404 request.notFound'],
    ['a wrong method', () => hub.fetch('/api/me', { method: 'PUT', headers: json, body: '{}' }), '404 request.notFound'],
    ['no session', () => hub.fetch('/api/me'), '401 signIn.needed'],
    ['a session nobody has', () => hub.fetch('/api/me', {}, { cookie: `gongyan=${'a'.repeat(43)}` }), '401 signIn.needed'],
    ['a cookie that is no token', () => hub.fetch('/api/me', {}, { cookie: "gongyan=' or 1=1 --" }), '401 signIn.needed'],
    ['no standing', () => hub.fetch('/api/people/roster-template', {}, teacher), '403 access.notYours'],
    ['bad JSON', () => hub.fetch('/api/sign-in', { method: 'POST', headers: json, body: '{"login":' }), '400 request.invalid'],
    ['an empty body', () => hub.fetch('/api/sign-in', { method: 'POST', headers: json }), '400 request.invalid'],
    ['a wrong type', () => hub.fetch('/api/sign-in', { method: 'POST', headers: json, body: '{"login":1,"password":{}}' }), '400 request.invalid'],
    ['an id that is none', () => hub.fetch('/api/me/sessions/1', { method: 'DELETE' }, teacher), '400 request.invalid'],
    ['a name that is said twice', () => hub.fetch('/api/people?find=a&find=b', {}, teacher), '400 request.invalid'],
    ['a broken address', () => hub.fetch('/api/me/sessions/%E0%A4%A', { method: 'DELETE' }, teacher), '400 request.invalid'],
    ['a form instead of JSON', () => hub.fetch('/api/sign-in', { method: 'POST', body: new URLSearchParams({ login: 'ye', password: PASSWORD }) }), '415 request.unsupported'],
    ['JSON as plain text', () => hub.fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"login":"ye","password":"x"}' }), '415 request.unsupported'],
    ['JSON where a file belongs', () => hub.fetch('/api/people/roster-imports', { method: 'POST', headers: json, body: '{}' }, staff), '415 request.unsupported'],
    ['a body beyond the limit', () => hub.fetch('/api/sign-in', { method: 'POST', headers: json, body: JSON.stringify({ login: 'ye', password: 'x'.repeat(70_000) }) }), '413 request.tooLarge'],
    ['a file beyond the limit', () => hub.fetch('/api/people/roster-imports', { method: 'POST', body: file(8 * 1024 * 1024 + 1) }, staff), '413 request.tooLarge'],
    ['a form without its file', () => hub.fetch('/api/people/roster-imports', { method: 'POST', body: new FormData() }, staff), '400 request.invalid'],
    ['a compressed body', () => hub.fetch('/api/sign-in', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' }), '415 request.unsupported'],
  ];
  test.each(cases)('%s', async (_sentence, send, expected) => {
    expect(await refusal(await send())).toBe(expected);
  });

  test('too many calls, with the time to wait', async () => {
    const replies = await Promise.all(Array.from({ length: 25 }, () => hub.fetch('/api/people/roster-template', {}, staff)));
    const last = replies.find(({ status }) => status === 429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusal(last ?? replies[0] ?? new Response())).toBe('429 request.tooMany');
    expect((await hub.fetch('/api/me', {}, staff)).status).toBe(200);
  });
});

describe('a request that changes something comes from our own page', () => {
  const signOut = (headers: Record<string, string | undefined>) => {
    const all = { origin: hub.url, 'sec-fetch-site': 'same-origin', ...json, cookie: teacher.cookie, ...headers };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return fetch(`${hub.url}/api/me/password`, { method: 'POST', headers: Object.fromEntries(given), body: '{"current":"x","next":"y"}' });
  };
  const cases: [string, Record<string, string | undefined>][] = [
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a foreign origin that says same-origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site, a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['origin null', { origin: 'null' }],
    ['no origin at all', { origin: undefined, 'sec-fetch-site': undefined }],
    ['our host on another port', { origin: 'http://127.0.0.1:1' }],
  ];
  test.each(cases)('%s is refused', async (_sentence, headers) => {
    expect(await refusal(await signOut(headers))).toBe('403 request.foreignOrigin');
  });
  test('our own page is heard', async () => {
    expect(await refusal(await signOut({}))).toBe('401 signIn.wrong');
  });
});

describe('what travels', () => {
  test('private columns never leave', async () => {
    for (const address of ['/api/me', '/api/people', '/api/schools', '/api/me/sessions']) {
      const text = await (await hub.fetch(address, {}, teacher)).text();
      expect(text).not.toMatch(/passwordHash|password_hash|argon2|initials|pinyin|token|yesiyuan/i);
    }
  });

  test('unknown keys in a body are refused, whatever they promise', async () => {
    for (const extra of [{ role: 'administrator' }, { districtStaff: true }, { personId: 'x' }, { __proto__x: 1 }]) {
      const response = await hub.fetch('/api/sign-in', { method: 'POST', headers: json, body: JSON.stringify({ login: 'ye', password: PASSWORD, ...extra }) });
      expect(await refusal(response)).toBe('400 request.invalid');
    }
  });

  test('a refusal names the field and nothing of the schema', async () => {
    const response = await hub.fetch('/api/sign-in', { method: 'POST', headers: json, body: '{"login":"","password":""}' });
    const body = ProblemBody.parse(await response.json());
    expect(body.facts).toEqual({ fields: 'login, password' });
  });

  test('a reply is never stored by anybody on the way', async () => {
    expect((await hub.fetch('/api/me', {}, teacher)).headers.get('cache-control')).toBe('no-store');
  });

  test('a file comes inert', async () => {
    const response = await hub.fetch('/api/people/roster-template', {}, await hub.signInAs('shen'));
    if (response.status === 429) return;
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E6%95%99/);
  });

  test('the interface describes itself, every route of it', async () => {
    const document: Document = JSON.parse(await (await hub.fetch('/api/openapi.json')).text());
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    const routes = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.keys(table).map((key) => `${room}.${key}`));
    expect(operations.sort()).toEqual(routes.sort());
    expect(document.paths['/api/sign-in']?.['post']?.responses['401']?.description).toContain('signIn.wrong');
    expect(JSON.stringify(document)).not.toContain('\\\\d{4}');
  });
});

@Controller()
class Naked {
  @Get('naked')
  naked() {
    return 'reachable by everybody';
  }
}
@Module({ controllers: [Naked] })
class NakedModule {}

const assemble = async (parts: { imports?: object[]; providers?: object[] }): Promise<INestApplication> => {
  const config = hub.app.get(Config);
  const given = { config, source: hub.app.get(DataSource), routes: servedRoutes, log: new Log({ logLevel: 'silent' }), clock: hub.app.get(Clock) };
  const app = await NestFactory.create<NestExpressApplication>(
    { module: class Roof {}, imports: [AppModule.with(given), ...(parts.imports ?? [])], providers: parts.providers ?? [] } as Parameters<typeof NestFactory.create>[0],
    { logger: false, bodyParser: false, abortOnError: false },
  );
  app.setGlobalPrefix('api', { exclude: [...atRoot] });
  app.use(frontOf(config, given.log, app.get(Metrics)));
  return app;
};

describe('the server refuses to start', () => {
  test('with a handler that serves no route of a contract', async () => {
    const app = await assemble({ imports: [NakedModule] });
    await expect(app.init()).rejects.toThrow('Naked.naked is reachable without @Serves');
    await app.close();
  });

  test('with a route that nobody serves, that two serve, or that no contract lists', () => {
    const contracts = new Map([[peopleRoutes.hub, 'people.hub']]);
    expect(faultsOf([], contracts)).toEqual(['people.hub (GET /hub) is served 0 times']);
    const handler = { name: 'A.hub', route: peopleRoutes.hub };
    expect(faultsOf([handler], contracts)).toEqual([]);
    expect(faultsOf([handler, { ...handler, name: 'B.hub' }], contracts)).toEqual(['people.hub (GET /hub) is served 2 times']);
    expect(faultsOf([handler], new Map())).toEqual(['A.hub serves a route that no contract lists']);
  });

  test('with a route without policy or limit', () => {
    const lame = { ...peopleRoutes.hub, access: { policy: 'anyone' as const, perMinute: 0 } };
    expect(faultsOf([{ name: 'A.hub', route: lame }], new Map([[lame, 'people.hub']]))).toEqual(['people.hub lacks policy or limit']);
  });
});

test('a failure after the handler is a failure: 500, one number, no reason', async () => {
  const failing = { intercept: (_: unknown, next: CallHandler) => next.handle().pipe(map(() => { throw new Error('commit failed on table person'); })) };
  const app = await assemble({ providers: [{ provide: APP_INTERCEPTOR, useValue: failing }] });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address();
  const response = await fetch(`http://127.0.0.1:${port}/api/hub`);
  const text = await response.clone().text();
  expect(await refusal(response)).toBe('500 server.fault');
  expect(text).not.toMatch(/commit|person|at /);
  await app.close();
});

test('the table of routes is not empty and every problem has a status', () => {
  expect(new ServedRoutes(servedRoutes.rooms).tables['people']).toBeDefined();
  expect(Object.values(problems).every(({ status }) => status >= 400)).toBe(true);
});
