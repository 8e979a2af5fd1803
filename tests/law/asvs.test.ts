// The table of docs/security/asvs.md against what is there: each number of OWASP ASVS 5.0.0 that was taken on (levels 1 and 2, twelve of
// level 3: asvs.numbers.json) has one row, each file and each test that a row names exists, and the counts at its top are those of its rows.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const numbers = z.record(z.enum(['1', '2', '3']), z.array(z.string())).parse(JSON.parse(read('tests/law/asvs.numbers.json')));
const text = read('docs/security/asvs.md');

const VERDICTS = ['✓', '◐', '–', '✗'] as const;
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (.*) \|$/gm)].map(([, number = '', rest = '']) => {
  const [level = '', sense = '', verdict = '', code = '', tests = '', note = '', ...more] = rest.split(' | ').map((cell) => cell.trim());
  return { number, level, sense, verdict, code, tests, note, more };
});
const filesOf = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
/** A title as it stands in a source: between quotation marks, those inside it perhaps with a backslash. */
const isTitleIn = (source: string, title: string): boolean => ["'", '`', '"'].some((mark) => source.replaceAll(/\\(['"`])/g, '$1').includes(`${mark}${title}${mark}`));

test('each number that was taken on has one row, at its level', () => {
  const wanted = Object.entries(numbers).flatMap(([level, of]) => of.map((number) => `${number} ${level}`));
  expect(rows.map(({ number, level }) => `${number} ${level}`).sort()).toEqual(wanted.sort());
  expect(wanted).toHaveLength(265);
});

test.each(rows.map((row) => [row.number, row] as const))('%s says what it means in both tongues, a verdict, and what it rests on', (_number, { sense, verdict, code, tests, note, more }) => {
  expect(more).toEqual([]);
  expect(VERDICTS).toContain(verdict);
  expect(sense).toMatch(/[\u4e00-\u9fff].* · [A-Za-z\d]/);
  if (verdict === '✓') expect([filesOf(code).length > 0, tests.length > 0]).toEqual([true, true]);
  if (verdict === '◐') expect([filesOf(code).length > 0, tests]).toEqual([true, '']);
  if (verdict === '–' || verdict === '✗') expect(note.length).toBeGreaterThan(3);
});

test.each(rows.filter(({ code, tests }) => code !== '' || tests !== '').map((row) => [row.number, row] as const))('%s names what is there', (_number, { code, tests }) => {
  expect(filesOf(code).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  for (const one of tests === '' ? [] : tests.split('<br>')) {
    const [, file = '', title = ''] = /^`([^`]+)` 「(.+)」$/.exec(one) ?? [];
    expect({ one, known: existsSync(path.join(ROOT, file)) && isTitleIn(read(file), title) }).toEqual({ one, known: true });
  }
});

test('the counts at the top are those of the rows', () => {
  const count = (of: typeof rows): string => VERDICTS.map((verdict) => of.filter((row) => row.verdict === verdict).length).join(' | ');
  const chapters = [...new Set(rows.map(({ number }) => number.split('.')[0] ?? ''))];
  for (const chapter of chapters) {
    const of = rows.filter(({ number }) => number.startsWith(`${chapter}.`));
    expect(text).toMatch(new RegExp(`^\\| V${chapter} [^|]+ \\| ${of.length} \\| ${count(of).replaceAll('|', '\\|')} \\|$`, 'm'));
  }
  expect(text).toContain(`| 合计 all | ${rows.length} | ${count(rows)} |`);
});
