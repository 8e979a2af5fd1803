// Questions asked together: one statement for many, nothing kept, nobody's answer given to another. Under chance, seeds printed by fast-check.
import fc from 'fast-check';
import { Together } from './together.js';

/** A table that changes while it is asked; each statement reads it as it stands when it begins, and answers later. */
const slowTable = () => {
  const state = { value: 0, statements: [] as (readonly string[])[], held: [] as (() => void)[] };
  const ask = async (keys: readonly string[]): Promise<Map<string, number>> => {
    state.statements.push(keys);
    const read = new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, state.value]));
    await new Promise<void>((go) => state.held.push(go));
    return read;
  };
  return { state, ask, answer: () => state.held.shift()?.() };
};

const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

test('the first asks at once, whoever asks meanwhile goes together next', async () => {
  const { state, ask, answer } = slowTable();
  const many = new Together(ask);
  const first = many.of('a');
  await turn();
  const others = [many.of('b'), many.of('c'), many.of('b'), many.of('nobody')];
  await turn();
  expect(state.statements).toEqual([['a']]);
  answer();
  expect(await first).toBe(0);
  await turn();
  expect(state.statements).toEqual([['a'], ['b', 'c', 'nobody']]);
  answer();
  expect(await Promise.all(others)).toEqual([0, 0, 0, null]);
  expect(many.idle).toBe(true);
});

test('what changed before the question is in the answer, also when the same was just being asked', async () => {
  const { state, ask, answer } = slowTable();
  const many = new Together(ask);
  const before = many.of('right');
  await turn();
  state.value = 1;
  const after = many.of('right');
  answer();
  await turn();
  answer();
  expect([await before, await after]).toEqual([0, 1]);
});

test('a statement that fails fails for those who went with it, and for nobody after', async () => {
  let broken = true;
  const many = new Together((keys: readonly string[]) => (broken ? Promise.reject(new Error('down')) : Promise.resolve(new Map(keys.map((key) => [key, key])))));
  const gone = await Promise.allSettled([many.of('a'), many.of('b')]);
  expect(gone.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await many.of('a')).toBe('a');
  expect(many.idle).toBe(true);
});

test('under chance: each gets his own answer, never one that is older than his question', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.record({ ask: fc.constantFrom('a', 'b', 'c') }), fc.constant('change' as const), fc.constant('answer' as const), fc.constant('turn' as const)), { maxLength: 60 }), async (steps) => {
      const { state, ask, answer } = slowTable();
      const many = new Together(ask);
      const asked: { readonly at: number; readonly got: Promise<number | null> }[] = [];
      for (const step of steps) {
        if (step === 'change') state.value += 1;
        else if (step === 'answer') answer();
        else if (step === 'turn') await turn();
        else asked.push({ at: state.value, got: many.of(step.ask) });
      }
      while (!many.idle) {
        await turn();
        answer();
      }
      for (const { at, got } of asked) expect(await got).toBeGreaterThanOrEqual(at);
    }),
  ));
