// One use case, one transaction: what is announced, what is not, and who is stopped from writing too late.
import { topic } from '@gongyan/shared/kit/topic';
import { randomUUID } from 'node:crypto';
import { asOwner } from '../../../testing/as-owner.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork, type Announcement } from './unit-of-work.js';

const TOPIC = topic('person', randomUUID());
let hub: TestHub;
let work: UnitOfWork;
let heard: Announcement[] = [];

beforeAll(async () => {
  hub = await startHub();
  work = hub.app.get(UnitOfWork);
  work.deliverTo((announcement) => heard.push(announcement));
  await asOwner(hub, 'create table note (id int primary key); grant all on note to gongyan_app');
});
afterAll(() => hub.close());
beforeEach(async () => {
  heard = [];
  await work.manager.query('delete from note');
});

const notes = async (): Promise<number[]> => (await work.manager.query('select id from note order by id')).map((row: { id: number }) => row.id);
const write = (id: number): Promise<unknown> => work.manager.query('insert into note values ($1)', [id]);

test('announcements arrive after the commit, in order, and then the jobs that waited for it', async () => {
  const seen: string[] = [];
  work.deliverTo(({ event }) => seen.push(event));
  await work.run(async () => {
    work.afterCommit(() => seen.push('job'));
    work.announce(TOPIC, 'note.first', {});
    await write(1);
    work.announce(TOPIC, 'note.second', {});
    expect(seen).toEqual([]);
  });
  expect(seen).toEqual(['note.first', 'note.second', 'job']);
  expect(await notes()).toEqual([1]);
  work.deliverTo((announcement) => heard.push(announcement));
});

test('nothing is announced and nothing written when the job fails', async () => {
  const deed = work.run(async () => {
    await write(1);
    work.announce(TOPIC, 'note.written', {});
    work.afterCommit(() => heard.push({ topic: TOPIC, event: 'job', facts: {} }));
    throw new Error('changed my mind');
  });
  await expect(deed).rejects.toThrow('changed my mind');
  expect({ heard, notes: await notes() }).toEqual({ heard: [], notes: [] });
});

test('nothing is announced when the commit itself fails', async () => {
  await asOwner(hub, 'create table promise (id int primary key, of int references note (id) deferrable initially deferred); grant all on promise to gongyan_app');
  const deed = work.run(async () => {
    work.announce(TOPIC, 'note.promised', {});
    await work.manager.query('insert into promise values (1, 99)');
  });
  await expect(deed).rejects.toThrow();
  expect(heard).toEqual([]);
});

test('a unit inside a unit belongs to it, and both go together', async () => {
  await work.run(async () => {
    await write(1);
    await work.run(async () => {
      await write(2);
      work.announce(TOPIC, 'note.inner', {});
    });
    expect(heard).toEqual([]);
  });
  expect({ events: heard.map(({ event }) => event), notes: await notes() }).toEqual({ events: ['note.inner'], notes: [1, 2] });
});

test('a failed inner unit takes the outer one with it, even when its error is swallowed', async () => {
  const deed = work.run(async () => {
    await write(1);
    await work.run(() => Promise.reject(new Error('inner'))).catch(() => undefined);
    await write(2);
    work.announce(TOPIC, 'note.half', {});
  });
  await expect(deed).rejects.toThrow('inner');
  expect({ heard, notes: await notes() }).toEqual({ heard: [], notes: [] });
});

test('two units at once keep apart: one fails, the other is told', async () => {
  const deed = (id: number, fails: boolean) => work.run(async () => {
    await write(id);
    work.announce(TOPIC, `note.${id}`, {});
    await new Promise((soon) => setTimeout(soon, 20));
    if (fails) throw new Error('no');
  });
  await Promise.allSettled([deed(1, false), deed(2, true), deed(3, false)]);
  expect({ events: heard.map(({ event }) => event).sort(), notes: await notes() }).toEqual({ events: ['note.1', 'note.3'], notes: [1, 3] });
});

test('announcing outside a unit is a mistake', () => {
  expect(() => work.announce(TOPIC, 'note.lost', {})).toThrow('outside a unit of work');
  expect(() => work.afterCommit(() => undefined)).toThrow('outside a unit of work');
});

test('a promise that nobody awaited is stopped instead of writing after the commit', async () => {
  let late: Promise<unknown> = Promise.resolve();
  let over = (): void => undefined;
  const ended = new Promise<void>((done) => (over = done));
  await work.run(async () => {
    late = ended.then(() => write(7));
    late.catch(() => undefined);
    await write(1);
  });
  over();
  await expect(late).rejects.toThrow('This unit of work is over');
  expect(await notes()).toEqual([1]);
});
