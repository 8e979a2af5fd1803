// Out of earshot while a right may be ending: who hears what before, during and after, and when nobody ends it.
import { Holds } from './coedit.holds.js';
import { Presence } from './coedit.presence.js';
import type { OpenDocument, Seat } from './coedit.seat.js';

const scene = () => {
  const heard: string[] = [];
  const rooms = new Set<string>(['doc:lesson mem', 'doc:lesson host']);
  const doc: OpenDocument = {
    id: 'lesson', seats: new Set(), clocks: new Map(), leases: new Map(), depths: new Map(), epoch: 1, accessEpoch: 1, schema: 1, state: 'open',
    seq: 7, snapshot: 0, bytesSinceSnapshot: 0, headSentAt: 0, lagCheckedAt: 0, elsewhere: new Map(), early: [], moved: new Set(), gone: new Set(),
  };
  const seatOf = (personId: string): Seat => ({
    link: {
      id: personId, personId, personName: personId, sessionId: 's', emit: (event) => heard.push(`${personId} ${event}`), send: () => undefined,
      join: (room) => rooms.add(`${room} ${personId}`), leave: (room) => rooms.delete(`${room} ${personId}`), bufferedBytes: () => 0, blame: () => undefined,
    },
    doc, schema: 1, client: 1, role: 'write', accessEpoch: 1, slow: false, caret: null, section: null, status: 'active', turn: null,
  });
  const [mem, host] = [seatOf('mem'), seatOf('host')];
  [mem, host].forEach((seat) => doc.seats.add(seat));
  const late: (() => void)[] = [];
  const holds = new Holds(new Map([['lesson', doc]]), new Presence(new Map(), { toRoom: () => undefined, timers: { now: () => 0 } }), { now: () => 0, after: (_, job) => (late.push(job), () => void late.splice(late.indexOf(job), 1)) });
  return { holds, doc, mem, host, rooms, heard, late };
};
const them = new Set(['mem']);

test('whoever may be leaving hears nothing until the review, everybody else goes on', () => {
  const { holds, mem, host, rooms } = scene();
  holds.take(['lesson', 'not open here'], them);
  expect([mem.slow, host.slow, [...rooms]]).toEqual([true, false, ['doc:lesson host']]);
  expect([holds.has('lesson', 'mem'), holds.has('lesson', 'host')]).toEqual([true, false]);
});

test('who may stay is put back and pulls what he missed', () => {
  const { holds, mem, rooms, heard, late } = scene();
  holds.take(['lesson'], them)();
  expect([mem.slow, rooms.has('doc:lesson mem'), holds.has('lesson', 'mem')]).toEqual([false, true, false]);
  expect(heard).toEqual(['mem aw:update', 'mem doc:head']);
  expect(late).toEqual([]);
});

test('who was put out meanwhile stays out', () => {
  const { holds, doc, mem, rooms, heard } = scene();
  const end = holds.take(['lesson'], them);
  doc.seats.delete(mem);
  end();
  expect([rooms.has('doc:lesson mem'), heard]).toEqual([false, []]);
});

test('two transactions at once: the first that is over does not let him hear the second', () => {
  const { holds, mem } = scene();
  const [first, second] = [holds.take(['lesson'], them), holds.take(['lesson'], them)];
  first();
  first();
  expect([mem.slow, holds.has('lesson', 'mem')]).toEqual([true, true]);
  second();
  expect([mem.slow, holds.has('lesson', 'mem')]).toEqual([false, false]);
});

test('who asks meanwhile is answered after it', async () => {
  const { holds } = scene();
  const end = holds.take(['lesson'], them);
  const asked: string[] = [];
  const asking = holds.free('lesson', 'mem').then(() => asked.push('answered'));
  await Promise.resolve();
  expect(asked).toEqual([]);
  end();
  await asking;
  await holds.free('lesson', 'mem');
  expect(asked).toEqual(['answered']);
});

test('a transaction that was rolled back tells nobody, so the hold ends by itself', () => {
  const { holds, mem, late } = scene();
  holds.take(['lesson'], them);
  late[0]?.();
  expect([mem.slow, holds.has('lesson', 'mem')]).toEqual([false, false]);
});
