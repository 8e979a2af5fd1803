// How long what concerns a person is kept: docs/security/personal.md says of each table what the register says, and what goes by itself is neither
// evidence nor what the database refuses to delete.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { appendOnly } from '../../server/src/migrations/append-only.js';
import { isSwept, isTurned, REASONS, REGISTER, TRACES, type Place } from '../../server/src/personal/personal.register.js';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const inWords = ({ span, fate }: Pick<Place, 'span' | 'fate'>): string => {
  if (typeof span === 'object') return `${span.zh} ${span.en}`;
  return span === 'erasure' || fate === 'goes' ? '到本人删去或注销 until its owner takes it away or is erased' : `不删 for ever：${fate}`;
};
const all = [...Object.entries(REGISTER), ...Object.entries(TRACES).map(([table, trace]): [string, Pick<Place, 'zh' | 'en' | 'span' | 'fate'>] => [table, { ...trace, fate: 'goes' }])];

test('each table has its span, and the page says the same', () => {
  const said = read('docs/security/personal.md').split('\n').filter((line) => line.startsWith('| `'));
  expect(said).toEqual(all.map(([table, place]) => `| \`${table}\` | ${place.zh} ${place.en} | ${inWords(place)} |`));
});

test('the page gives the reasons', () => {
  for (const [reason, { zh, en }] of Object.entries(REASONS)) expect(read('docs/security/personal.md')).toContain(`- ${reason}：${zh}。${en}.`);
});

test('for ever has a reason, and what has a reason is not given days', () => {
  expect(all.filter(([, { span, fate }]) => (span === 'ever' || isTurned(span)) && (span === 'ever') !== (fate !== 'goes')).map(([table]) => table)).toEqual([]);
});

test('what goes by itself may be deleted, and is deleted where it is said', () => {
  for (const [table, { span }] of all) {
    if (typeof span === 'object') expect({ table, appendOnly: appendOnly.includes(table) }).toEqual({ table, appendOnly: false });
    if (isTurned(span)) expect({ table, days: span.days > 0 && span.zh.includes(String(span.days)) && span.en.includes(String(span.days)) }).toEqual({ table, days: true });
    if (isSwept(span)) expect({ table, swept: read(span.sweptIn).includes(`delete from ${table} where`) }).toEqual({ table, swept: true });
  }
});
