// Hints that are gathered: the first at once, the rest of the interval together, one telling after the other.
import { Gathered } from './gathered.js';

const EVERY_MS = 500;

const gathering = () => {
  const told: string[][] = [];
  const held: (() => void)[] = [];
  const gathered = new Gathered<string>(EVERY_MS, (items) => {
    told.push([...items]);
    return new Promise<void>((resolve) => held.push(resolve));
  });
  const done = async (): Promise<void> => {
    held.shift()?.();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { gathered, told, done };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('the first is told at once, and what follows within the interval together at its end, each once', async () => {
  const { gathered, told, done } = gathering();
  gathered.add('a', 'a');
  await jest.advanceTimersByTimeAsync(0);
  expect(told).toEqual([['a']]);
  await done();
  for (const key of ['b', 'c', 'b']) gathered.add(key, key);
  await jest.advanceTimersByTimeAsync(EVERY_MS - 1);
  expect(told).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(told[1]).toEqual(['b', 'c']);
});

test('while one telling goes on the next waits, and nothing is forgotten', async () => {
  const { gathered, told, done } = gathering();
  gathered.add('a', 'a');
  await jest.advanceTimersByTimeAsync(0);
  gathered.add('b', 'b');
  await jest.advanceTimersByTimeAsync(10 * EVERY_MS);
  expect([told.length, gathered.waiting]).toEqual([1, true]);
  await done();
  await jest.advanceTimersByTimeAsync(0);
  expect(told).toEqual([['a'], ['b']]);
  await done();
  expect(gathered.waiting).toBe(false);
});

test('a telling that fails does not end the tellings; a closed one tells nothing', async () => {
  let fails = true;
  const told: string[][] = [];
  const gathered = new Gathered<string>(EVERY_MS, (items) => {
    told.push([...items]);
    return fails ? Promise.reject(new Error('no database')) : Promise.resolve();
  });
  gathered.add('a', 'a');
  await jest.advanceTimersByTimeAsync(0);
  fails = false;
  gathered.add('b', 'b');
  await jest.advanceTimersByTimeAsync(EVERY_MS);
  expect(told).toEqual([['a'], ['b']]);
  gathered.add('c', 'c');
  await gathered.close();
  await jest.advanceTimersByTimeAsync(EVERY_MS);
  expect(told).toHaveLength(2);
});
