// What the log keeps of an error: its kind, its code, where it happened. Nothing that it quotes of anybody's.
import { z } from 'zod';
import { describeError } from './log.js';

const SAID = '林晚秋13800138000';
const parsed = (text: string): unknown => JSON.parse(text);
const errorOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};
/** As the driver and TypeORM throw it. */
const ofDatabase = (message: string): Error => Object.assign(new Error(message), { name: 'QueryFailedError', code: '23514', query: 'insert into t values ($1)', parameters: [SAID], driverError: { severity: 'ERROR', detail: `Failing row contains (${SAID}).` } });

test.each<[string, () => unknown]>([
  ['a row that the database refuses', () => ofDatabase(`new row violates “${SAID}”`)],
  ['a message of several lines', () => ofDatabase(`refused\n${SAID}\n    at ${SAID}`)],
  ['a text that is no JSON', () => errorOf(() => parsed(`${SAID}{`))],
  ['a text that breaks off', () => errorOf(() => parsed(`{"name": "${SAID}`))],
  ['an address of mail that a server refuses', () => new Error(`550 5.1.1 <lin@example.edu.cn> no such user: ${SAID}`)],
  ['a token in a message', () => new Error(`no session for mF_9.B5f-4.1JqM0kd81jdsfaQ9 of "${SAID}`)],
  ['no error at all', () => SAID],
  ['an error whose name is somebody’s', () => new TypeError(`Cannot read properties of undefined (reading '${SAID}')`)],
])('%s: what it quotes is not kept', (_words, make) => {
  const kept = JSON.stringify(describeError(make()));
  expect(['林', '13800138000', 'lin@', 'B5f-4', 'insert into'].filter((words) => kept.includes(words))).toEqual([]);
});

test('of what does not fit a schema: where, and how', () => {
  const { error } = z.object({ rows: z.array(z.object({ name: z.string().max(3) })) }).safeParse({ rows: [{ name: SAID }] });
  expect(describeError(error)).toMatchObject({ error: 'ZodError: too_big at rows.0.name' });
});

test('what happened and where is kept', () => {
  const error = errorOf(() => Object.freeze([1]).concat(Reflect.get({}, 'nothing').length));
  expect(describeError(error)).toMatchObject({ error: 'TypeError: Cannot read properties of undefined (reading …)', stack: expect.stringMatching(/^\s+at .*log\.test\.ts:\d+/) });
  expect(describeError(ofDatabase('refused'))).toMatchObject({ error: 'QueryFailedError', code: '23514', stack: expect.stringContaining('log.test.ts') });
  expect(describeError(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }))).toMatchObject({ error: 'Error: connect ECONNREFUSED 127.0.0.1:5432', code: 'ECONNREFUSED' });
});
