// Two nodes of one hub on one database, without Redis: what is committed on one is heard on the other, who is on the pages of one is
// known on the other, and whoever writes on one is read on the other. Lost words and dead nodes are made good.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { topic } from '@gongyan/shared/kit/topic';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { asOwner } from '../../../testing/as-owner.js';
import { NoteDesk } from '../../../testing/note-desk.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { CoeditLibrary } from '../coedit/coedit.library.js';
import { CoeditService } from '../coedit/coedit.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LiveKeepers } from '../realtime/live.keepers.js';
import { LivePresence } from '../realtime/live.presence.js';
import { Sessions } from '../sign-in/sessions.js';
import { Neighbours } from './neighbours.js';

let here: TestHub;
let there: TestHub;
let lu: Someone;
let note: DocumentId;
const open = new Set<string>();
const team = topic('team', randomUUID());

beforeAll(async () => {
  here = await startHub();
  there = await startHub({ beside: here });
  lu = await someone(here);
  for (const { app } of [here, there]) {
    const desk = new NoteDesk(app);
    desk.roles.set(lu.person.id, 'write');
    app.get(LiveKeepers).register('team', (personId) => Promise.resolve(open.has(personId)));
    if (app === here.app) note = await desk.aNote(lu.person.id);
  }
  await soon('they know each other', () => here.app.get(Neighbours).any && there.app.get(Neighbours).any);
});
beforeEach(() => void open.add(lu.person.id));
afterEach(closeSockets);
afterAll(async () => {
  await there.close();
  await here.close();
});

const work = (hub: TestHub): UnitOfWork => hub.app.get(UnitOfWork);
const announce = (event: string, facts: unknown = {}) => work(here).run(() => Promise.resolve(work(here).announce(team, event, facts)));
/** A page on the other node that watches the topic. */
const listening = async (): Promise<{ readonly socket: Socket; readonly heard: unknown[] }> => {
  const socket = await connect(there, lu.session);
  const heard: unknown[] = [];
  socket.on('live', (frame: { event: string }) => heard.push(frame.event));
  expect(await ask(socket, 'live:watch', { topic: team })).toMatchObject({ ok: true });
  return { socket, heard };
};

test('what was committed is heard once on the other node, in order; what was rolled back is not', async () => {
  const { heard } = await listening();
  await announce('team.first');
  await work(here).run(() => Promise.reject(new Error('changed my mind'))).catch(() => undefined);
  await work(here).run(() => {
    work(here).announce(team, 'team.never', {});
    return Promise.reject(new Error('changed my mind'));
  }).catch(() => undefined);
  await announce('team.second');
  await soon('both are heard', () => heard.length === 2);
  await announce('team.third');
  await soon('the third is heard', () => heard.length === 3);
  expect(heard).toEqual(['team.first', 'team.second', 'team.third']);
});

test('a word too long for a notification crosses as well, in its place', async () => {
  const { socket, heard } = await listening();
  const frame = next(socket, 'live');
  await announce('team.long', { text: '长'.repeat(9_000) });
  await announce('team.short');
  expect(await frame).toMatchObject({ event: 'team.long', facts: { text: '长'.repeat(9_000) } });
  await soon('the short one comes after it', () => heard.length === 2);
  expect(heard).toEqual(['team.long', 'team.short']);
});

test('a right that ends on one node closes the topic on the other', async () => {
  const { socket } = await listening();
  const dropped = next(socket, 'live:dropped');
  open.delete(lu.person.id);
  await work(here).run(() => Promise.resolve(here.app.get(LiveKeepers).review([lu.person.id])));
  expect(await dropped).toEqual({ topic: team });
});

test('a session that ends on one node ends the sockets of the other', async () => {
  const other = await someone(here);
  const socket = await connect(there, other.session);
  const ended = next(socket, 'srv:ended');
  await here.app.get(Sessions).endAll(other.person.id);
  expect(await ended).toEqual({});
});

test('who is on the pages of one node is known on the other as soon as anybody is told', async () => {
  const other = await someone(here);
  const told = new Promise<boolean>((done) => there.app.get(LivePresence).onChange((personId, online) => personId === other.person.id && done(online)));
  const socket = await connect(there, other.session);
  expect(await told).toBe(true);
  expect(await here.app.get(LivePresence).online([other.person.id, randomUUID() as typeof other.person.id])).toEqual([other.person.id]);
  socket.disconnect();
});

describe('a node that died', () => {
  const dead = async (picture: unknown): Promise<void> => {
    await asOwner(here, `insert into hub_node (id, beat_at, picture) values ('${randomUUID()}', clock_timestamp() - interval '7 seconds', '${JSON.stringify(picture)}')`);
  };

  test('is buried once: its people count as gone, whatever they had open', async () => {
    const noun = topic('grave', randomUUID());
    const told: unknown[] = [];
    for (const { app } of [here, there]) app.get(LivePresence).onWatch('grave', (personId, id, stays) => told.push([personId, id, stays]));
    await dead({ online: [lu.person.id], watching: [`${noun} ${lu.person.id}`], documents: { [note]: [lu.person.id] } });
    await Promise.all([here, there].map(({ app }) => app.get(Neighbours).shown()));
    await soon('somebody was told', () => told.length > 0);
    expect(told).toEqual([[lu.person.id, noun.slice('grave:'.length), false]]);
    expect(await work(here).manager.query('select count(*)::int as n from hub_node')).toEqual([{ n: 2 }]);
  });

  test('shows nobody any more from the moment at which its beat is too old', async () => {
    const gone = await someone(here);
    await dead({ online: [gone.person.id], watching: [], documents: {} });
    expect(await here.app.get(LivePresence).online([gone.person.id])).toEqual([]);
  });
});

test('pages are told to look again when this node could not hear for a while, and hear again afterwards', async () => {
  const { socket, heard } = await listening();
  const again = next(socket, 'live:again', 5_000);
  await asOwner(here, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongyan-bell' and datname = current_database()");
  expect(await again).toEqual({});
  await announce('team.afterwards');
  await soon('it is heard', () => heard.includes('team.afterwards'));
});

describe('a document that is open on both', () => {
  const events = (seat: Awaited<ReturnType<typeof openSeat>>, name: string) => seat.heard.filter(({ event }) => event === name).map(({ payload }) => payload);

  test('what is written on one is read on the other at once, not only by the heartbeat', async () => {
    const [writer, reader] = [await openSeat(here.app, lu.person.id, note), await openSeat(there.app, lu.person.id, note)];
    const update = await writer.paragraph('在这一台写的');
    const push = randomUUID().replaceAll('-', '').slice(0, 22);
    here.app.get(CoeditService).hall.push(writer.link, { doc: note, epoch: writer.joined.epoch, push, update });
    await soon('the other has it', () => events(reader, 'doc:updates').length > 0, 900);
    expect(events(reader, 'doc:updates')).toEqual([expect.objectContaining({ doc: note, pushes: [push] })]);
    expect(events(reader, 'doc:head')).toEqual([]);
    [writer, reader].forEach((seat) => seat.leave());
  });

  test('frames that overtook one another are told in their order; the one that never comes leaves a hole, and pages pull', async () => {
    const reader = await openSeat(there.app, lu.person.id, note);
    const { hall } = there.app.get(CoeditService);
    const from = hall.documents.get(note)?.seq ?? 0;
    const frame = (seq: number) => hall.heardFrame({ doc: note, seq: from + seq, pushes: [`push${seq}`], lengths: [1], bytes: 'AA==', at: Date.now() });
    const told = () => events(reader, 'doc:updates').map((event) => (event as { readonly seq: number }).seq - from);
    [2, 3, 1, 2].forEach(frame);
    expect(told()).toEqual([1, 2, 3]);
    frame(6);
    expect(told()).toEqual([1, 2, 3]);
    await soon('it is told without the ones before it', () => told().length === 4);
    expect(told()).toEqual([1, 2, 3, 6]);
    reader.leave();
  });

  test('carets cross, also to whoever comes later, and go with their page', async () => {
    const writer = await openSeat(here.app, lu.person.id, note);
    here.app.get(CoeditService).hall.caret(writer.link, { doc: note, caret: 'AAAA', section: null, status: 'active' });
    const socket = await connect(there, lu.session);
    const clients = new Set<number>();
    socket.on('aw:update', ({ here: came, gone }: { here: { client: number }[]; gone: number[] }) => {
      for (const { client } of came) clients.add(client);
      for (const client of gone) clients.delete(client);
    });
    expect(await ask(socket, 'doc:join', { doc: note, schema: DOCUMENT_SCHEMA })).toMatchObject({ ok: true });
    await soon('the caret of the other node is there', () => clients.has(writer.joined.client));
    expect((await there.app.get(CoeditLibrary).present([note])).get(note)).toEqual([lu.person.id]);
    writer.leave();
    await soon('it is gone', () => !clients.has(writer.joined.client));
  });

  test('a right that is lowered on one node lowers the pages of the other', async () => {
    const reader = await openSeat(there.app, lu.person.id, note);
    await work(here).run(() => here.app.get(CoeditLibrary).setState([note], 'locked'));
    await soon('it is told', () => events(reader, 'doc:access').length > 0, 900);
    expect(events(reader, 'doc:access')).toEqual([expect.objectContaining({ doc: note, state: 'locked' })]);
    reader.leave();
  });
});
