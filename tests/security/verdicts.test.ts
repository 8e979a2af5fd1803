// Who may what in the whole hub: every route of its contracts, every topic of its events and every message about a document × everybody, on the demo
// district. A route, a topic or a message without a line fails; so does a line without one.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { topic } from '@gongyan/shared/kit/topic';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { servedRoutes } from '../../server/src/app.routes.js';
import { LiveKeepers } from '../../server/src/platform/realtime/live.keepers.js';
import { SocketDesk } from '../../server/src/platform/realtime/socket.desk.js';
import { personId, startDemoHub, studioId, type DemoHub } from '../../server/testing/demo-hub.js';
import { ask, closeSockets, connect } from '../../server/testing/sockets.js';
import type { Session } from '../../server/testing/start-hub.js';
import { keepNothing, verdictsOn, type Matrix } from '../../server/testing/verdicts.js';
import { documentTable } from './verdicts/document.table.js';
import { hoursTable } from './verdicts/hours.table.js';
import { lessonTable } from './verdicts/lesson.table.js';
import { linesOf } from './verdicts/lines.js';
import { meetingTable } from './verdicts/meeting.table.js';
import { peopleTable } from './verdicts/people.table.js';
import { studioTable } from './verdicts/studio.table.js';
import { TOPICS } from './verdicts/topics.js';
import { trainingTable } from './verdicts/training.table.js';
import { bodiesOf } from './world/bodies.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { becomeOthers, OURS, READERS } from './world/world.js';

jest.setTimeout(180_000);

const lines = new Map([peopleTable, hoursTable, documentTable, studioTable, lessonTable, meetingTable, trainingTable].flatMap((table) => [...linesOf(table)]));
const routes = new Map(Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route])));
/** `live:watch` is asked topic by topic. */
const MESSAGES = [coeditMessages.join, coeditMessages.pull, coeditMessages.push, coeditMessages.leave, coeditMessages.caret].map(({ name }) => name);

let hub: DemoHub;
let ours: Everything;
let matrix: Matrix;
let readers: Session[];

beforeAll(async () => {
  hub = await startDemoHub();
  await becomeOthers(hub);
  ours = await everythingOf(hub, OURS);
  await hub.call(studioRoutes.remove, { params: { studioId: studioId(OURS.studio), personId: personId(READERS.X) }, body: { reason: '调离本区' } }, await hub.as(READERS.H));
  readers = [];
  for (const account of Object.values(READERS)) readers.push(await hub.as(account));
  matrix = { hub, subjects: ours.subjects, bodies: bodiesOf(ours.subjects), undone: keepNothing(hub) };
});
afterAll(async () => {
  closeSockets();
  await hub?.close();
});

test('every line is a route, a topic or a message that there is', () => {
  expect([...lines.keys()].sort()).toEqual([...routes.keys(), ...Object.keys(TOPICS).map((noun) => `${noun}:`), ...MESSAGES].sort());
  expect(hub.app.get(SocketDesk).messages().filter((name) => !name.startsWith('live:')).sort()).toEqual([...MESSAGES].sort());
  expect(hub.app.get(LiveKeepers).nouns().sort()).toEqual(Object.keys(TOPICS).sort());
});

test.each([...routes])('%s', async (name, route) => {
  const about = { ...matrix, subjects: { ...ours.subjects, ...ours.others[name] } };
  const verdicts = await verdictsOn(name, route, { matrix: about, readers: [...readers, undefined] });
  expect(verdicts.join('')).toBe(lines.get(name));
});

test.each(Object.entries(TOPICS))('what is told on %s:', async (noun, subject) => {
  const keepers = hub.app.get(LiveKeepers);
  const heard: string[] = [];
  for (const account of Object.values(READERS)) heard.push((await keepers.mayWatch(personId(account), topic(noun, String(ours.subjects[subject])))) ? '+' : '-');
  expect(`${heard.join('')}?`).toBe(lines.get(`${noun}:`));
});

/** What a page may say about the design's document: joins (by the role that it is given), pulls, pushes, shows its caret, leaves. */
const saysOf = async (session: Session): Promise<Record<string, string>> => {
  const socket = await connect(hub, session);
  const doc = String(ours.subjects['Document']);
  const letter = (answer: Awaited<ReturnType<typeof ask>>): string => (answer.ok ? '+' : (({ 'request.notFound': '-', 'coedit.notJoined': '-', 'access.notYours': 'x' })[String(answer.problem.code)] ?? answer.problem.code));
  const joined = await ask(socket, coeditMessages.join.name, { doc, schema: DOCUMENT_SCHEMA });
  const role = joined.ok ? String(Reflect.get(Object(joined.reply), 'role')).slice(0, 1) : letter(joined);
  const pull = letter(await ask(socket, coeditMessages.pull.name, { doc, after: 0 }));
  const push = await new Promise<string>((done) => {
    socket.on('doc:refused', ({ code }: { code: string }) => done({ 'coedit.badUpdate': '+', 'coedit.notJoined': '-', 'request.notFound': '-', 'coedit.revoked': 'x' }[code] ?? code));
    socket.emit(coeditMessages.push.name, { doc, epoch: 1, push: 'A'.repeat(22), update: 'AAECAw==' });
  });
  const caret = letter(await ask(socket, coeditMessages.caret.name, { doc, caret: null, section: null, status: 'active' }));
  const leave = letter(await ask(socket, coeditMessages.leave.name, { doc }));
  socket.disconnect();
  return { 'doc:join': role, 'doc:pull': pull, 'doc:push': push, 'aw:set': caret, 'doc:leave': leave };
};

test('what is said about a document, message by message', async () => {
  const said: Record<string, string>[] = [];
  for (const session of readers) said.push(await saysOf(session));
  await expect(connect(hub, null)).rejects.toThrow();
  for (const name of MESSAGES) expect({ name, verdicts: `${said.map((one) => one[name]).join('')}?` }).toEqual({ name, verdicts: lines.get(name) });
});
