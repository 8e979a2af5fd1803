// Coming in over a real socket: who leaves before his seat is ready keeps none, and who comes in a crowd gets one.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { NoteDesk } from '../../../testing/note-desk.js';
import { soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { CoeditService } from './coedit.service.js';

let hub: TestHub;
let writer: Someone;
let note: DocumentId;
beforeAll(async () => {
  hub = await startHub();
  writer = await someone(hub);
  const desk = new NoteDesk(hub.app);
  desk.roles.set(writer.person.id, 'write');
  note = await desk.aNote(writer.person.id);
});
afterAll(async () => {
  closeSockets();
  await hub.close();
});

const seats = (): number => hub.app.get(CoeditService).hall.documents.get(note)?.seats.size ?? 0;
const body = () => ({ doc: note, schema: DOCUMENT_SCHEMA });

test('a page that closes while it is coming in leaves nobody sitting there', async () => {
  const { hall } = hub.app.get(CoeditService);
  const real = hall.join.bind(hall);
  const late: Promise<unknown>[] = [];
  const spy = jest.spyOn(hall, 'join').mockImplementation(async (link, body) => {
    // What it asks of the database takes longer than the page stays.
    const gone = new Promise<void>((done) => void leaving.once('disconnect', () => setTimeout(done, 50)));
    leaving.disconnect();
    const joined = gone.then(() => real(link, body));
    late.push(joined);
    return joined;
  });
  const leaving = await connect(hub, writer.session);
  leaving.emit('doc:join', body());
  await soon('it came in after it had left', () => late.length > 0);
  await Promise.all(late);
  await soon('nobody sits there', () => seats() === 0);
  spy.mockRestore();
});

test('more than are served at once all get a seat, and give it back', async () => {
  const sockets = await Promise.all(Array.from({ length: 9 }, () => connect(hub, writer.session)));
  const replies = await Promise.all(sockets.map((socket) => ask(socket, 'doc:join', body())));
  expect(replies.map(({ ok }) => ok)).toEqual(sockets.map(() => true));
  expect(seats()).toBe(9);
  sockets.forEach((socket) => socket.disconnect());
  await soon('everybody has left', () => seats() === 0);
});
