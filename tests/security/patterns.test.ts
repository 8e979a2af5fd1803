// Every pattern in our sources, found in their syntax trees, against letters that make a pattern go back and forth: the letters of the pattern itself, again
// and again, with an end that does not fit (GHSL-2020-359). None may take longer than a blink. PATTERN_LENGTH=<n> makes the strings longer.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type ts from 'typescript';

jest.setTimeout(300_000);

const ROOT = path.resolve(__dirname, '../..');
const LENGTH = Number(process.env['PATTERN_LENGTH'] ?? 10_000);
const MOST_MS = 20;
const typescript: typeof ts = createRequire(path.join(ROOT, 'package.json'))('typescript');

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const patternsOf = (file: string): Pattern[] => {
  const found: Pattern[] = [];
  const tree = typescript.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), typescript.ScriptTarget.ES2022, true, file.endsWith('x') ? typescript.ScriptKind.TSX : typescript.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    const where = `${file}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
    if (typescript.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const [first] = typescript.isNewExpression(node) && node.expression.getText() === 'RegExp' ? (node.arguments ?? []) : [];
    if (first !== undefined && typescript.isStringLiteralLike(first)) found.push({ where, source: first.text, flags: '' });
    typescript.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const files = execFileSync('git', ['ls-files', 'shared/src', 'server/src', 'web/src'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
const patterns = files.flatMap(patternsOf);

/** Letters that the pattern may like, and ends that it does not. */
const stringsFor = (source: string, length: number): string[] => {
  const own = [...new Set(source.replace(/\\[bBAZ]/g, '').replace(/\\s/g, ' \n').replace(/\\[dD]/g, '07').replace(/\\[wW]/g, 'a_').replace(/[\\^$.*+?()[\]{}|:=!<>]/g, ''))].slice(0, 8);
  const letters = [...new Set([...own, ' ', 'a', '0', '考', '.', '<', '/'])];
  const pairs = own.flatMap((one, at) => own.slice(at + 1, at + 3).map((two) => one + two));
  return [...letters, ...pairs].flatMap((unit) => ['', '\u0000', '!'].map((end) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end));
};

const SCRIPT = new vm.Script('pattern.test(text)');
const ROOM: { pattern: RegExp; text: string } = { pattern: /x/, text: '' };
const context = vm.createContext(ROOM);
/** Ends a pattern which does not end by itself. */
const msOf = (pattern: RegExp, text: string): number => {
  Object.assign(ROOM, { pattern, text });
  const since = performance.now();
  try {
    SCRIPT.runInContext(context, { timeout: 200 });
  } catch {
    return 200;
  }
  return performance.now() - since;
};
/** The first that is too slow each time: a machine that was busy for a moment is asked again. */
const worstOf = (pattern: RegExp, texts: readonly string[]): string | null => {
  for (const text of texts) if (msOf(pattern, text) >= MOST_MS && Math.min(msOf(pattern, text), msOf(pattern, text)) >= MOST_MS) return text;
  return null;
};

test('there are patterns to be tried', () => expect(patterns.length).toBeGreaterThan(150));

test('none of them goes back and forth', () => {
  const slow = patterns.flatMap(({ where, source, flags }) => {
    const pattern = new RegExp(source, flags.replace('g', '').replace('y', ''));
    const name = where.replace(/:\d+$/, '');
    const worst = worstOf(pattern, stringsFor(source, LENGTH));
    return worst === null ? [] : [{ where: `${name} ${source}`, text: `${worst.slice(0, 6)}…${worst.slice(-2)}` }];
  });
  process.stdout.write(`patterns: ${String(patterns.length)} in ${String(files.length)} files, strings of ${String(LENGTH)} letters\n`);
  expect(slow).toEqual([]);
});
