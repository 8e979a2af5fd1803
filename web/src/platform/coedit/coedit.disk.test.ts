// The page's disk in an IndexedDB: what is kept is there after a reload, what is acknowledged is gone, and an
// older schema or another teacher never meets it.
import 'fake-indexeddb/auto';
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
