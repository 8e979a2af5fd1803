// Secret words stand in every text that a studio has; people of another studio, of none, and one who was removed from it do whatever their pages and hands
// can over HTTP, sockets, search, papers and notices, while the studio goes on working. Nowhere do they meet the words, nor does the log.
// CANARY_SEED=<n> replays a run, CANARY_OPS=<n> makes it longer.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { topic } from '@gongyan/shared/kit/topic';
import { actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import type { Socket } from 'socket.io-client';
import { servedRoutes } from '../../server/src/app.routes.js';
import { describeError, Log } from '../../server/src/platform/log.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../server/testing/demo-hub.js';
import { ask, closeSockets, connect } from '../../server/testing/sockets.js';
import type { Session } from '../../server/testing/start-hub.js';
import { valueOf, written } from '../../server/testing/values.js';
import { addressOf, initOf } from '../../server/testing/verdicts.js';
import { Chance } from '../simulation/chance.js';
import { TOPICS } from './verdicts/topics.js';
import { bodiesOf } from './world/bodies.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { wordsIn, wordsOf } from './world/words-in.js';
import { OURS, said, THEIRS } from './world/world.js';

const OPS = Number(process.env['CANARY_OPS'] ?? 2_500);
const SEED = Number(process.env['CANARY_SEED'] ?? 1 + (Date.now() % 100_000));
jest.setTimeout(120_000 + OPS * 60);

const REMOVED = 'mem-0209';
const STRANGERS = [THEIRS.host, THEIRS.subject, THEIRS.member, REMOVED, 'mem-0101', 'pt-02', 'ht-02', 'sch-27', 'trn-06'];
const OWN = [OURS.host, OURS.subject, OURS.member, OURS.expert, OURS.staff[0]];
/** What would end the run, and the one address that is itself the secret. */
const LEFT = new Set(['people.signIn', 'people.signOut', 'people.endSession', 'people.endAllSessions', 'people.changePassword', 'calendar.feed']);
const routes = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route])).filter(([name]) => !LEFT.has(name));
const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'txt'];
/** Whatever a page may look for; parts of the secret words among them. */
const ASKED = [OURS.mark, OURS.mark.slice(0, 2), OURS.mark.slice(-4), '情绪的颜色', '磨课', '课堂里的沉默', '本室纪要', '%', '_'];
/** Doors at which their own people must meet the words: with fewer, the words are too few to be missed. */
const MOST_DOORS = 40;

let hub: DemoHub;
let [ours, theirs]: Everything[] = [];
const sockets: Socket[] = [];
const log: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  process.stdout.write(`canary: seed ${String(SEED)}, ${String(OPS)} operations\n`);
  hub = await startDemoHub();
  await hub.call(studioRoutes.remove, { params: { studioId: studioId(OURS.studio), personId: personId(REMOVED) }, body: { reason: '调离本区' } }, await hub.as(OURS.host));
  theirs = await everythingOf(hub, THEIRS);
  hub.setNow(TODAY);
  ours = await everythingOf(hub, OURS);
  const out = hub.app.get(Log);
  jest.spyOn(out, 'info').mockImplementation((...line) => void log.push(JSON.stringify(line)));
  jest.spyOn(out, 'warn').mockImplementation((line) => void log.push(String(line)));
  jest.spyOn(out, 'fault').mockImplementation((error, facts) => {
    log.push(JSON.stringify([describeError(error), facts]));
    faults.push(String(error));
  });
});
afterAll(async () => {
  closeSockets();
  await hub?.close();
});

const chance = new Chance(SEED);
const told = { sightings: [] as string[], letIn: 0, tooMany: 0, asked: 0, frames: 0, deeds: 0 };
const met = (words: string): boolean => words.includes(OURS.mark);

const listen = async (session: Session, heard: (words: string) => void): Promise<Socket> => {
  const socket = await connect(hub, session);
  socket.onAny((...frame: unknown[]) => heard(wordsOf(frame)));
  return socket;
};

/** Mostly things of the other studio; at times one of his own among them. */
const mixed = (): Readonly<Record<string, unknown>> => {
  const [a, b] = [{ ...ours?.subjects, ...(chance.happens(0.1) ? ours?.others['collective.ideas'] : {}) }, theirs?.subjects ?? {}];
  return { ...Object.fromEntries(Object.entries(a).map(([noun, id]) => [noun, chance.happens(0.75) ? id : b[noun]])), format: chance.of(FORMATS) };
};

/** With words to look for, where a route looks for words. */
const lookingFor = (route: RouteSpec, about: Readonly<Record<string, unknown>>, words: string): string => {
  const address = new URL(addressOf(route, about), hub.url);
  for (const key of Object.keys(route.query?.shape ?? {}).filter((one) => ['text', 'find'].includes(one))) address.searchParams.set(key, words);
  return `${address.pathname}${address.search}`;
};

const wordsOfReply = async (reply: Response): Promise<string> => `${wordsIn(Buffer.from(reply.headers.get('content-disposition') ?? ''))} ${wordsIn(Buffer.from(await reply.arrayBuffer()))}`;

const bodyOf = (name: string, route: RouteSpec, about: Readonly<Record<string, unknown>>): unknown => {
  if (route.body === undefined) return undefined;
  const known = chance.happens(0.5) ? bodiesOf(about)[name] : undefined;
  return known ?? valueOf(written(route.body), { idOf: (noun) => about[noun], ...(chance.happens(0.5) ? { full: true } : {}) });
};

const asks = async (account: string, [name, route]: [string, RouteSpec]): Promise<void> => {
  const about = mixed();
  const address = lookingFor(route, about, chance.of(ASKED));
  const reply = await hub.fetch(address, initOf(route, bodyOf(name, route, about)), await hub.as(account));
  told.asked += 1;
  if (reply.ok) told.letIn += 1;
  if (reply.status === 429) told.tooMany += 1;
  if (met(await wordsOfReply(reply))) told.sightings.push(`${name} as ${account}: ${address}`);
};

const saysAbout = (about: Readonly<Record<string, unknown>>): readonly [string, unknown][] => {
  const doc = String(about['Document']);
  const watched = Object.entries(TOPICS).map(([noun, subject]): [string, unknown] => ['live:watch', { topic: topic(noun, String(about[subject])) }]);
  return [chance.of(watched), [coeditMessages.join.name, { doc, schema: DOCUMENT_SCHEMA }], [coeditMessages.pull.name, { doc, after: 0 }], [coeditMessages.caret.name, { doc, caret: null, section: null, status: 'active' }], [coeditMessages.leave.name, { doc }]];
};
const says = async (socket: Socket): Promise<void> => {
  const [event, body] = chance.of(saysAbout(mixed()));
  told.asked += 1;
  if (met(wordsOf(await ask(socket, event, body)))) told.sightings.push(`${event} ${JSON.stringify(body)}`);
};

/** The studio goes on: what happens there is told to those who may hear it. */
const works = async (): Promise<void> => {
  const [subject, host, mine, turn] = [await hub.as(OURS.subject), await hub.as(OURS.host), ours?.subjects ?? {}, String(told.asked)];
  const deeds = [
    () => hub.call(commentRoutes.reply, { params: { documentId: mine['Document'], threadId: mine['Thread'] }, body: { text: said(OURS, `回复${turn}`), mentions: [] } }, subject),
    () => hub.call(actionRoutes.add, { params: { meetingId: mine['Meeting'] }, body: { what: said(OURS, `任务${turn}`), ownerId: null, dueOn: null } }, host),
    () => hub.call(studioTaskRoutes.assign, { params: { studioId: studioId(OURS.studio) }, body: { kind: 'lead', title: said(OURS, `听课${turn}`), ask: '', dueOn: '2026-11-30', personIds: [personId(OURS.subject)] } }, host),
  ];
  await chance.of(deeds)().then(() => void (told.deeds += 1), () => undefined);
};

test('the words are there to be met: their own people meet them at most doors that show texts', async () => {
  const doors = new Set<string>();
  for (const account of OWN) {
    for (const [name, route] of routes.filter(([of, { method }]) => method === 'GET' && !doors.has(of))) {
      for (const format of route.path.includes(':format') ? FORMATS : ['pdf']) {
        const reply = await hub.fetch(lookingFor(route, { ...ours?.subjects, ...ours?.others[name], format }, OURS.mark), {}, await hub.as(account));
        if (met(await wordsOfReply(reply))) doors.add(name);
      }
    }
  }
  process.stdout.write(`canary: ${String(doors.size)} doors show the words to their own people: ${[...doors].sort().join(' ')}\n`);
  expect(doors.size).toBeGreaterThanOrEqual(MOST_DOORS);
});

test('and they hear and pull them on a socket', async () => {
  const heard: string[] = [];
  const socket = await listen(await hub.as(OURS.member), (words) => heard.push(words));
  const doc = String(ours?.subjects['Document']);
  await ask(socket, coeditMessages.join.name, { doc, schema: DOCUMENT_SCHEMA });
  expect(met(wordsOf(await ask(socket, coeditMessages.pull.name, { doc, after: 0 })))).toBe(true);
  socket.disconnect();
});

test(`${String(OPS)} operations of strangers, seed ${String(SEED)}`, async () => {
  for (const account of STRANGERS.slice(0, 6)) {
    sockets.push(await listen(await hub.as(account), (words) => {
      told.frames += 1;
      if (met(words)) told.sightings.push(`a message to ${account}: ${words.slice(0, 200)}`);
    }));
  }
  while (told.asked < OPS) {
    const dice = chance.next();
    if (dice < 0.02) await works();
    else if (dice < 0.15) await says(chance.of(sockets));
    else await asks(chance.of(STRANGERS), chance.of(routes));
  }
  const { asked, letIn, tooMany, frames, deeds, sightings } = told;
  process.stdout.write(`canary: seed ${String(SEED)}, ${String(asked)} operations, ${String(letIn)} let in, ${String(tooMany)} too many, ${String(frames)} messages heard, ${String(deeds)} deeds of the studio, ${String(log.length)} lines of the log, ${String(sightings.length)} sightings\n`);
  expect(sightings).toEqual([]);
  expect(log.filter(met)).toEqual([]);
  expect(faults).toEqual([]);
  expect([letIn > OPS / 20, tooMany < OPS / 5, deeds > 0, log.length > OPS / 2]).toEqual([true, true, true, true]);
});
