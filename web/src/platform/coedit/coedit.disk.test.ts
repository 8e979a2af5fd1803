// The page's disk in an IndexedDB: what is kept is there after a reload, what is acknowledged is gone, and an
// older schema or another teacher never meets it.
import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { CoeditDisk, forgetCopies } from './coedit.disk';

const place = { personId: 'teacher-a', doc: '00000000-0000-4000-8000-000000000001', schema: 1 };
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const plain = (arrays: readonly Uint8Array[] | undefined): number[][] | undefined => arrays?.map((array) => [...array]);

afterEach(forgetCopies);

test('an edit that was kept and not acknowledged is found after a reload, with its push', async () => {
  const disk = new CoeditDisk(place);
  await disk.begin(1);
  await disk.claim(7);
  const [first, second] = [await disk.add(7, bytes(1)), await disk.add(7, bytes(2))];
  await disk.seal([first], 'push-1');
  await disk.close();
  const found = await new CoeditDisk(place).load();
  expect(found).toMatchObject({ epoch: 1, client: 7 });
  expect(found?.outbox.map(({ key, push, bytes: kept }) => ({ key, push, kept: [...kept] }))).toEqual([{ key: first, push: 'push-1', kept: [1] }, { key: second, push: null, kept: [2] }]);
});

test('an acknowledged edit leaves the outbox together with the arrival of the log', async () => {
  const disk = new CoeditDisk(place);
  await disk.begin(1);
  await disk.seal([await disk.add(7, bytes(1))], 'push-1');
  await disk.settle({ from: 1, updates: [bytes(9), bytes(8)], pushes: ['push-1'] });
  const found = await disk.load();
  expect(found?.outbox).toEqual([]);
  expect(found?.seq).toBe(2);
  expect(plain(found?.updates)).toEqual([[9], [8]]);
});

test('a copy ends at the first hole', async () => {
  const disk = new CoeditDisk(place);
  await disk.begin(1);
  await disk.keepSnapshot(5, bytes(5));
  await disk.settle({ from: 6, updates: [bytes(6)], pushes: [] });
  await disk.settle({ from: 8, updates: [bytes(8)], pushes: [] });
  const found = await disk.load();
  expect(found?.seq).toBe(6);
  expect(plain(found?.updates)).toEqual([[5], [6]]);
});

test('another epoch starts from nothing', async () => {
  const disk = new CoeditDisk(place);
  await disk.begin(1);
  await disk.add(7, bytes(1));
  await disk.begin(2);
  expect(await disk.load()).toMatchObject({ epoch: 2, seq: 0, outbox: [] });
});

test('another teacher and an older page find nothing, and signing out leaves nothing', async () => {
  const disk = new CoeditDisk(place);
  await disk.begin(1);
  await disk.add(7, bytes(1));
  await disk.close();
  await expect(new CoeditDisk({ ...place, personId: 'teacher-b' }).load()).resolves.toBeNull();
  await expect(new CoeditDisk({ ...place, schema: 0 }).load()).resolves.toBeNull();
  await forgetCopies();
  await expect(new CoeditDisk(place).load()).resolves.toBeNull();
});

describe('the copy of a confidential document', () => {
  beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }));
  const [key, other] = [1, 2].map((fill) => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill))));
  const words = new TextEncoder().encode('小明说他不想上学');
  const whole = async (): Promise<string> => {
    const opened = indexedDB.open(`gongyan-copy:${place.personId}:${place.doc}:${place.schema}`, 1);
    const database = await new Promise<IDBDatabase>((done, fail) => { opened.onsuccess = () => done(opened.result); opened.onerror = () => fail(opened.error ?? new Error('no database')); });
    const rows = await Promise.all([...database.objectStoreNames].map((name) => new Promise<unknown[]>((done) => { const all = database.transaction(name).objectStore(name).getAll(); all.onsuccess = () => done(all.result); })));
    database.close();
    return JSON.stringify(rows, (_name, value: unknown) => (ArrayBuffer.isView(value) ? new TextDecoder().decode(Uint8Array.from(value as Uint8Array)) : value));
  };
  const written = async (disk: CoeditDisk): Promise<void> => {
    await disk.begin(1);
    await disk.claim(7);
    await Promise.all([disk.keepSnapshot(1, words), disk.settle({ from: 2, updates: [words], pushes: [] }), ...[3, 2, 1].map((length) => disk.add(7, words.slice(0, length * 3)))]);
    await disk.close();
  };

  test('is nothing but noise on this disk, and whole with its key, in the order in which it was written', async () => {
    await written(new CoeditDisk(place, key));
    expect(await whole()).not.toMatch(/小明|不想|上学/);
    const found = await new CoeditDisk(place, key).load();
    expect(plain(found?.updates)).toEqual([[...words], [...words]]);
    expect(found?.outbox.map(({ bytes: kept }) => kept.length)).toEqual([9, 6, 3]);
  });

  test('is nobody’s with another key, and then gone', async () => {
    await written(new CoeditDisk(place, key));
    await expect(new CoeditDisk(place, other).load()).resolves.toBeNull();
    expect(await whole()).toBe('[[],[],[]]');
  });

  test('from before there were seals keeps what waits, and nothing readable', async () => {
    await written(new CoeditDisk(place));
    expect(await whole()).toMatch(/小明/);
    const disk = new CoeditDisk(place, key);
    expect((await disk.load())?.outbox).toHaveLength(3);
    await disk.close();
    expect(await whole()).not.toMatch(/小明|不想|上学/);
    expect((await new CoeditDisk(place, key).load())?.outbox.map(({ bytes: kept }) => kept.length)).toEqual([9, 6, 3]);
  });
});
