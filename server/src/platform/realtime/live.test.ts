// Listening and speaking over the socket: who hears what, when a right is taken back, and what happens to
// messages that are wrong, too many, or nobody's.
import { message } from '@gongyan/shared/kit/event';
import { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import { aPerson, aResearcher } from '../../../testing/builders.js';
import { ask, closeSockets, connect, next, pause } from '../../../testing/sockets.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { Problem } from '../contract/problem.js';
import { Log } from '../log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LiveKeepers } from './live.keepers.js';
import { LivePresence } from './live.presence.js';
import { SocketDesk } from './socket.desk.js';

const signedIn = { policy: 'signedIn', perMinute: 600 } as const;
const echo = message({ name: 'test:echo', access: signedIn, body: z.strictObject({ text: z.string().max(5) }), reply: z.object({ text: z.string() }) });
const staffOnly = message({ name: 'test:staff', access: { policy: 'districtStaff', perMinute: 60 }, body: z.strictObject({}), reply: z.object({}) });
const seldom = message({ name: 'test:seldom', access: { policy: 'signedIn', perMinute: 15 }, body: z.strictObject({}), reply: z.object({}) });
const broken = message({ name: 'test:broken', access: signedIn, body: z.object({ how: z.string() }), reply: z.object({}) });
const forged = message({ name: 'test:forged', access: { policy: 'signedIn', perMinute: 60_000 }, body: z.strictObject({}), reply: z.object({}) });

let hub: TestHub;
let desk: SocketDesk;
let work: UnitOfWork;
const people = { ye: PersonId.parse(randomUUID()), chu: PersonId.parse(randomUUID()), shen: PersonId.parse(randomUUID()) };
const open = { teams: new Set<string>() };
const team = topic('team', randomUUID());

beforeAll(async () => {
  hub = await startHub();
  [desk, work] = [hub.app.get(SocketDesk), hub.app.get(UnitOfWork)];
  await aPerson(hub.app, { id: people.ye, login: 'ye', name: '叶思远' });
  await aPerson(hub.app, { id: people.chu, login: 'chu' });
  await aResearcher(hub.app, { id: people.shen, login: 'shen' });
  hub.app.get(LiveKeepers).register('team', (personId) => Promise.resolve(open.teams.has(personId)));
  desk.serve(echo, ({ text }, link) => ({ text: `${link.personName}: ${text}`, secret: 'not in the schema' }));
  desk.serve(staffOnly, () => ({}));
  desk.serve(seldom, () => ({}));
  desk.serve(forged, (_, link) => (link.blame(), {}));
  desk.serve(broken, ({ how }) => {
    if (how === 'problem') throw new Problem('studio.full', { seats: 6 });
    return Promise.reject(new Error('secret detail of table person'));
  });
});
beforeEach(() => {
  open.teams = new Set([people.ye]);
});
afterEach(async () => {
  closeSockets();
  await pause(30);
});
afterAll(() => hub.close());

const page = async (login: string): Promise<Socket> => connect(hub, await hub.signInAs(login));
const heardBy = (socket: Socket): unknown[] => {
  const heard: unknown[] = [];
  socket.on('live', (frame: unknown) => heard.push(frame));
  return heard;
};
const review = (personId: PersonId) => work.run(() => Promise.resolve(hub.app.get(LiveKeepers).review([personId])));
const announce = (event: string) => work.run(() => Promise.resolve(work.announce(team, event, { n: 1 })));
const ok = { ok: true, reply: {} };
const heardFromNow = { ok: true, reply: { knownMs: expect.any(Number), told: expect.any(Object) } };
const refused = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

describe('watching', () => {
  test('the keeper opens a topic to some and closes it to the rest', async () => {
    const [ye, chu] = [await page('ye'), await page('chu')];
    expect([await ask(ye, 'live:watch', { topic: team }), await ask(chu, 'live:watch', { topic: team })]).toEqual([heardFromNow, refused('request.notFound')]);
    const [heard, nothing] = [heardBy(ye), heardBy(chu)];
    await announce('team.changed');
    await pause(60);
    expect([heard, nothing]).toEqual([[{ topic: team, event: 'team.changed', facts: { n: 1 } }], []]);
  });

  test('whoever begins to listen is told what he has just missed', async () => {
    await announce('team.changed');
    expect(await ask(await page('ye'), 'live:watch', { topic: team })).toMatchObject({ ok: true, reply: { told: { 'team.changed': expect.any(Number) } } });
  });

  test("one's own topic is one's own; a noun that nobody keeps is closed", async () => {
    const ye = await page('ye');
    expect(await ask(ye, 'live:watch', { topic: topic('person', people.ye) })).toEqual(heardFromNow);
    expect(await ask(ye, 'live:watch', { topic: topic('person', people.chu) })).toEqual(refused('request.notFound'));
    expect(await ask(ye, 'live:watch', { topic: topic('nobody', randomUUID()) })).toEqual(refused('request.notFound'));
  });

  test('events come in order after the commit, and not at all when it fails', async () => {
    const ye = await page('ye');
    await ask(ye, 'live:watch', { topic: team });
    const heard = heardBy(ye);
    await expect(work.run(async () => {
      work.announce(team, 'team.neverHappened', {});
      throw new Error('no');
    })).rejects.toThrow('no');
    await work.run(async () => {
      work.announce(team, 'team.first', {});
      await pause(30);
      expect(heard).toEqual([]);
      work.announce(team, 'team.second', {});
    });
    await pause(60);
    expect(heard.map((frame) => z.object({ event: z.string() }).parse(frame).event)).toEqual(['team.first', 'team.second']);
  });

  test('no longer watching is silence', async () => {
    const ye = await page('ye');
    const heard = heardBy(ye);
    await ask(ye, 'live:watch', { topic: team });
    await ask(ye, 'live:unwatch', { topic: team });
    await announce('team.changed');
    await pause(60);
    expect(heard).toEqual([]);
  });

  test('a right that is taken back closes the topic at once, on every page of that person', async () => {
    const [first, second] = [await page('ye'), await page('ye')];
    await Promise.all([first, second].map((socket) => ask(socket, 'live:watch', { topic: team })));
    const dropped = Promise.all([next(first, 'live:dropped'), next(second, 'live:dropped')]);
    const heard = heardBy(first);
    open.teams.clear();
    await review(people.ye);
    expect(await dropped).toEqual([{ topic: team }, { topic: team }]);
    await announce('team.afterwards');
    await pause(60);
    expect(heard).toEqual([]);
  });

  test('a right lost while the keeper was still thinking does not slip through', async () => {
    const noun = topic('slow', randomUUID());
    const [answers, asked]: [((may: boolean) => void)[], { times: number }] = [[], { times: 0 }];
    hub.app.get(LiveKeepers).register('slow', () => new Promise((answer) => {
      asked.times += 1;
      answers.push(answer);
    }));
    const ye = await page('ye');
    const watching = ask(ye, 'live:watch', { topic: noun });
    while (answers.length < 1) await pause(5);
    await review(people.ye);
    answers[0]?.(true);
    while (answers.length < 2) await pause(5);
    answers[1]?.(false);
    expect(await watching).toEqual(refused('request.notFound'));
    expect(asked.times).toBe(2);
  });
});

describe('a message', () => {
  test('is answered with what its schema says and no more', async () => {
    expect(await ask(await page('ye'), 'test:echo', { text: '早' })).toEqual({ ok: true, reply: { text: '叶思远: 早' } });
  });

  test.each<[string, unknown]>([
    ['of a wrong type', { text: 5 }], ['too long', { text: '123456' }], ['with unknown keys', { text: 'a', role: 'admin' }], ['that is nothing', null], ['that is a text', 'text'],
    ['that is deep', { text: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) }],
  ])('%s is refused and the page stays', async (_name, body) => {
    const socket = await page('ye');
    expect(await ask(socket, 'test:echo', body)).toEqual(refused('request.invalid'));
    expect(await ask(socket, 'test:echo', { text: 'ok' })).toMatchObject({ ok: true });
  });

  test('for district staff is theirs alone', async () => {
    expect(await ask(await page('ye'), 'test:staff', {})).toEqual(refused('access.notYours'));
    expect(await ask(await page('shen'), 'test:staff', {})).toEqual(ok);
  });

  test('that its handler refuses brings the code and the facts', async () => {
    expect(await ask(await page('ye'), 'test:broken', { how: 'problem' })).toEqual({ ok: false, problem: expect.objectContaining({ code: 'studio.full', facts: { seats: 6 } }) });
  });

  test('that meets a bug brings a number and no reason', async () => {
    const answer = await ask(await page('ye'), 'test:broken', { how: 'bug' });
    expect(answer).toEqual(refused('server.fault'));
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('that is refused stands in the log with whose it is, without a word of it, and not without end', async () => {
    const lines = jest.spyOn(hub.app.get(Log), 'info').mockImplementation(() => undefined);
    const socket = await page('ye');
    for (let at = 0; at < 30; at += 1) await ask(socket, 'test:staff', { words: '不该出现' });
    const said = lines.mock.calls.filter(([message]) => message === 'refused');
    lines.mockRestore();
    expect(said).toHaveLength(20);
    expect(said[0]).toEqual(['refused', { requestId: expect.any(String), route: 'test:staff', code: expect.stringMatching(/^(request|access)\./), who: people.ye }]);
    expect(JSON.stringify(said)).not.toContain('不该出现');
  });

  test('that asked for no answer is refused aloud', async () => {
    const socket = await page('ye');
    const aloud = next(socket, 'srv:refused');
    socket.emit('test:echo', { text: 1 });
    expect(await aloud).toMatchObject({ message: 'test:echo', problem: { code: 'request.invalid' } });
  });

  test('sent too often is refused for the person, whichever page sends it', async () => {
    const [first, second] = [await page('chu'), await page('chu')];
    const answers = await Promise.all(Array.from({ length: 14 }, (_, at) => ask(at % 2 === 0 ? first : second, 'test:seldom', {})));
    expect(answers.filter(({ ok: good }) => good)).toHaveLength(10);
    expect(answers.at(-1)).toEqual({ ok: false, problem: expect.objectContaining({ code: 'request.tooMany', facts: { seconds: 4 } }) });
    expect(await ask(await page('ye'), 'test:seldom', {})).toEqual(ok);
  });
});

test('a page that floods is hung up on, and the others do not notice', async () => {
  const [flooder, honest] = [await page('chu'), await page('ye')];
  const gone = next(flooder, 'disconnect');
  for (let at = 0; at < 1_200; at += 1) flooder.emit('no:such', { at });
  expect(await ask(honest, 'test:echo', { text: '在' })).toMatchObject({ ok: true });
  await gone;
});

test('whoever sends what no page of ours sends is hung up on, however slowly it comes; an honest page is not', async () => {
  const [forger, honest] = [await page('chu'), await page('ye')];
  const gone = next(forger, 'disconnect');
  for (let at = 0; at < 600 && forger.connected; at += 1) await Promise.race([ask(forger, 'test:forged', {}), gone]);
  await gone;
  expect(await ask(honest, 'test:forged', {})).toEqual(ok);
  expect(await ask(honest, 'test:echo', { text: '在' })).toMatchObject({ ok: true });
});

test('no message is served without policy and limit, nor twice', () => {
  expect(() => desk.serve({ ...echo, name: 'test:free', access: { ...signedIn, perMinute: 0 } }, () => ({ text: '' }))).toThrow('lacks policy or limit');
  expect(() => desk.serve(echo, () => ({ text: '' }))).toThrow('already served');
});

test('who is here is known while a page is open, and a reload is no leaving', async () => {
  const [lu, never] = [await aPerson(hub.app, { login: 'lu' }), await aPerson(hub.app, { login: 'never' })];
  const presence = hub.app.get(LivePresence);
  const changes: boolean[] = [];
  const gone = new Promise<void>((done) => {
    presence.onChange((personId, online) => {
      if (personId !== lu.id) return;
      changes.push(online);
      if (!online) done();
    });
  });
  const first = await page('lu');
  expect(await presence.online([lu.id, never.id])).toEqual([lu.id]);
  first.disconnect();
  (await page('lu')).disconnect();
  await gone;
  expect(await presence.online([lu.id])).toEqual([]);
  expect(changes).toEqual([true, false]);
});
