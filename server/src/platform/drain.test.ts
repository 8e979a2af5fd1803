// The way out: pages are told, nobody new comes in, what is under way is finished, and nothing is left behind.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { connect as tcp } from 'node:net';
import { aPerson } from '../../testing/builders.js';
import { closeSockets, connect, next, pause, ticketFor } from '../../testing/sockets.js';
import { startHub } from '../../testing/start-hub.js';
import { openHub } from '../app.open.js';
import { Config } from './config.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Drain } from './drain.js';

test('a stopping hub tells its pages, turns newcomers away and finishes what it began', async () => {
  const hub = await startHub();
  const second = await openHub(hub.app.get(Config));
  await second.listen();
  await aPerson(hub.app, { login: 'ye' });
  const ye = await hub.signInAs('ye');
  const socket = await connect(hub, ye);
  const ticket = await ticketFor(hub, ye);
  const steps: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  hub.app.get(Drain).onDrain(async () => {
    steps.push('hook begins');
    await held;
    await hub.app.get(UnitOfWork).manager.query('select 1');
    steps.push('hook ends');
  });
  hub.app.get(Drain).onDrain(() => Promise.reject(new Error('a hook that fails fails alone')));
  const told = next(socket, 'srv:drain');
  const gone = next(socket, 'disconnect');
  const idle = tcp(Number(new URL(hub.url).port), '127.0.0.1');
  idle.on('error', () => undefined);
  const closing = hub.close().then(() => steps.push('closed'));
  expect(await told).toEqual({ withinMs: expect.any(Number) });
  const ready = await fetch(`${hub.url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ code: 'server.busy' })]);
  await expect(connect(hub, ye, { ticket })).rejects.toThrow();
  expect(await hub.call(peopleRoutes.me, {}, ye)).toMatchObject({ login: 'ye' });
  release();
  await gone;
  const began = performance.now();
  await closing;
  // Two seconds of grace; a connection that never asked would otherwise hold it for Node's minute.
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(steps).toEqual(['hook begins', 'hook ends', 'closed']);
  await second.close();
  closeSockets();
  await pause(20);
  await expect(fetch(hub.url)).rejects.toThrow();
}, 60_000);
