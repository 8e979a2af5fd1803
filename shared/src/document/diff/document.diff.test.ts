// What changed, told so that a teacher can read it, and so that nothing is told wrongly: applying the answer to
// the first document gives the second.
import fc from 'fast-check';
import type { JsonNode } from '../document.json.js';
import { applyChanges, bare, diffDocuments, hasChange } from './document.diff.js';
import { diffText } from './text.diff.js';

const said = (before: string, after: string) => diffText(before, after).map(({ kind, text }) => ({ same: '=', added: '+', removed: '-' })[kind] + text);

describe('texts', () => {
  test.each<[string, string, string, string[]]>([
    ['nothing changed', '情绪温度计', '情绪温度计', ['=情绪温度计']],
    ['a word came', '请学生举手', '请每位学生举手', ['=请', '+每位', '=学生举手']],
    ['a word went', '请每位学生举手', '请学生举手', ['=请', '-每位', '=学生举手']],
    ['one was replaced', '用颜色表示情绪', '用数字表示情绪', ['=用', '-颜色', '+数字', '=表示情绪']],
    ['a word of Latin letters changes whole', '用 PPT 展示', '用 PDF 展示', ['=用 ', '-PPT', '+PDF', '=展示'.replace('=', '= ')]],
    ['an island of one letter is swallowed', '甲的乙', '丙的丁', ['-甲的乙', '+丙的丁']],
    ['everything is new', '', '新', ['+新']],
    ['everything went', '旧', '', ['-旧']],
  ])('%s', (_, before, after, pieces) => expect(said(before, after)).toEqual(pieces));

  const words = fc.string({ maxLength: 60, unit: fc.constantFrom(...'情绪温度计学生老师课堂，。 abc12') });
  test('the pieces always read as both texts', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      const pieces = diffText(before, after);
      const read = (...kinds: string[]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join('');
      expect([read('same', 'removed'), read('same', 'added')]).toEqual([before, after]);
    }), { numRuns: 2_000 });
  });
  test('30,000 letters against 30,000 others end in time', () => {
    const [a, b] = ['情绪', '温度'].map((word) => Array.from({ length: 15_000 }, (_, at) => word + String(at % 7)).join(''));
    const since = performance.now();
    diffText(a ?? '', b ?? '');
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});

const paragraph = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const cell = (col: string, text: string): JsonNode => ({ type: 'processCell', attrs: { col }, content: [paragraph(text)] });
const row = (stage: string | null, texts: readonly string[]): JsonNode => ({ type: 'processRow', ...(stage === null ? {} : { attrs: { stage } }), content: ['stage', 'minutes', 'teacher', 'student', 'intent'].map((col, at) => cell(col, texts[at] ?? '')) });
const section = (key: string, content: JsonNode[]): JsonNode => ({ type: 'section', attrs: { key, required: true, hint: '' }, content: [{ type: 'sectionTitle', content: [{ type: 'text', text: key }] }, ...content] });
const doc = (...content: JsonNode[]): JsonNode => ({ type: 'doc', content });

describe('documents', () => {
  test('a cell of the process table is told as that cell', () => {
    const of = (teacher: string) => doc(section('process', [{ type: 'processTable', content: [row('warmup', ['热身', '5', '示范', '跟做']), row('work', ['工作', '20', teacher, '讨论'])] }]));
    const changes = diffDocuments(of('提问'), of('连续提问'));
    expect(JSON.stringify(changes).match(/"kind":"text"/g)).toHaveLength(1);
    expect(JSON.stringify(changes)).toContain('"pieces":[{"kind":"added","text":"连续"},{"kind":"same","text":"提问"}]');
  });
  test('a row that changed its place is told as moved, not as new', () => {
    const [a, b, c] = [row(null, ['甲', '1']), row(null, ['乙', '2']), row(null, ['丙', '3'])];
    const table = (...rows: JsonNode[]) => doc(section('process', [{ type: 'processTable', content: rows }]));
    const text = JSON.stringify(diffDocuments(table(a, b, c), table(b, c, a)));
    expect(text.match(/"moved":true/g)).toHaveLength(2);
  });
  test('anchors of comments are no change', () => {
    const commented: JsonNode = { type: 'paragraph', content: [{ type: 'text', text: '看见', marks: [{ type: 'comment', attrs: { thread: 't' } }] }, { type: 'text', text: '情绪' }] };
    expect(hasChange(diffDocuments(doc(section('a', [commented])), doc(section('a', [paragraph('看见情绪')]))))).toBe(false);
  });

  const words = fc.string({ maxLength: 12, unit: fc.constantFrom(...'情绪学生课堂，') });
  const mark = fc.constantFrom<JsonNode['marks']>(undefined, [{ type: 'bold' }], [{ type: 'comment', attrs: { thread: 't' } }]);
  const textNode = fc.tuple(words.filter((text) => text !== ''), mark).map(([text, marks]): JsonNode => ({ type: 'text', text, ...(marks === undefined ? {} : { marks }) }));
  const block: fc.Arbitrary<JsonNode> = fc.oneof(
    fc.array(textNode, { maxLength: 3 }).map((content): JsonNode => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })),
    fc.array(words, { maxLength: 3 }).map((items): JsonNode => ({ type: 'bulletList', content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) })),
    fc.array(fc.tuple(fc.constantFrom('warmup', 'work', null), fc.array(words, { maxLength: 5 })), { maxLength: 4 }).map((rows): JsonNode => ({ type: 'processTable', content: rows.map(([stage, texts]) => row(stage, texts)) })),
    fc.constant<JsonNode>({ type: 'horizontalRule' }),
  );
  const document = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(block, { maxLength: 4 })), { maxLength: 4 }).map((parts) => doc(...parts.map(([key, content]) => section(key, content))));
  test('applying the changes to the first gives the second; equal documents have none', () => {
    fc.assert(fc.property(document, document, (before, after) => {
      const changes = diffDocuments(before, after);
      expect(applyChanges(changes)).toEqual(bare(after).content ?? []);
      expect(hasChange(diffDocuments(before, before))).toBe(false);
    }), { numRuns: 1_000 });
  });
});
