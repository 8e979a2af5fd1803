// What changed, told so that a teacher can read it, and so that nothing is told wrongly: applying the answer to
// the first document gives the second.
import fc from 'fast-check';
import type { JsonNode } from '../document.json.js';
import { bare, lettersIn } from './block.words.js';
import { applyChanges, diffDocuments, hasChange, tallyOf, type Change } from './document.diff.js';
import { diffText } from './text.diff.js';

const SIGN = { same: '=', added: '+', removed: '-', format: '~' } as const;
const said = (before: string, after: string) => diffText(before, after).map(({ kind, text }) => SIGN[kind] + text);

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
  test('a long paragraph with changes all over is told change by change, not as a whole', () => {
    const sentence = (at: number, word: string): string => `第${at}步请学生${word}自己此刻的心情并写下来，`;
    const text = (word: (at: number) => string): string => Array.from({ length: 900 }, (_, at) => sentence(at, word(at))).join('');
    const pieces = diffText(text(() => '说出'), text((at) => (at % 2 === 0 ? '画画' : '说出')));
    expect(pieces.filter(({ kind }) => kind === 'removed').map(({ text: words }) => words)).toEqual(Array.from({ length: 450 }, () => '说出'));
    expect(pieces.filter(({ kind }) => kind === 'added').map(({ text: words }) => words)).toEqual(Array.from({ length: 450 }, () => '画画'));
  });
  test('what two long texts share is found although nearly all of it differs', () => {
    const noise = (seed: number): string => Array.from({ length: 3_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919 + seed * 104_729) % 15_000))).join('');
    const kept = '这一句话两边都有，一个字也没有改动过。';
    const pieces = diffText(noise(1) + kept + noise(2), noise(3) + kept + noise(4));
    expect(pieces.some(({ kind, text }) => kind === 'same' && text.includes(kept))).toBe(true);
  });
  test('30,000 letters against 30,000 others end in time', () => {
    const [a, b] = ['情绪', '温度'].map((word) => Array.from({ length: 15_000 }, (_, at) => word + String(at % 7)).join(''));
    // What this thread worked, not how long it waited for its turn.
    const since = process.cpuUsage();
    diffText(a ?? '', b ?? '');
    const { user, system } = process.cpuUsage(since);
    expect((user + system) / 1_000).toBeLessThan(5_000);
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
  const table = (...rows: JsonNode[]) => doc(section('process', [{ type: 'processTable', content: rows }]));
  test('a row that changed its place is told as moved, not as new', () => {
    const [a, b, c] = [row(null, ['甲', '1']), row(null, ['乙', '2']), row(null, ['丙', '3'])];
    const text = JSON.stringify(diffDocuments(table(a, b, c), table(b, c, a)));
    expect(text.match(/"moved":true/g)).toHaveLength(2);
  });
  const every = (changes: readonly Change[]): Change[] => changes.flatMap((change) => [change, ...(change.kind === 'inside' ? every(change.children) : [])]);
  const rowOf = (changes: readonly Change[]) => every(changes).find((change) => change.kind === 'inside' && change.moved);
  const pieces = (change: Change | undefined): string[] => (change === undefined ? [] : every([change]).flatMap((one) => (one.kind === 'text' ? one.pieces.map(({ kind, text }) => SIGN[kind] + text) : [])));
  test.each<[string, string | null]>([['with a stage', 'work'], ['without one', null]])('a row that was moved and edited is told as both, cell by cell: %s', (_, stage) => {
    const moved = (teacher: string) => row(stage, ['小组讨论', '15', teacher, '分组画出情绪温度计', '体验']);
    const [a, b] = [row('warmup', ['热身', '5', '示范', '跟做', '放松']), row('close', ['小结', '5', '追问', '回答', '提升'])];
    const changes = diffDocuments(table(moved('巡视各组'), a, b), table(a, b, moved('巡视各组并追问')));
    expect(pieces(rowOf(changes))).toEqual(['=巡视各组', '+并追问']);
    expect(every(changes).filter((change) => (change.kind === 'added' || change.kind === 'removed') && !change.moved)).toEqual([]);
    expect(tallyOf(changes)).toEqual({ added: 3, removed: 0 });
  });
  test('of two rows that say the same each moves once', () => {
    const [twin, other] = [row(null, ['活动', '5', '示范']), row(null, ['总结', '5', '追问'])];
    expect(every(diffDocuments(table(twin, twin, other), table(other, twin))).filter((change) => change.kind === 'added' || change.kind === 'removed').map((change) => change.kind + String(change.moved))).toEqual(expect.arrayContaining(['removedfalse']));
  });
  test('a row whose empty cells were filled is the same row', () => {
    const changes = diffDocuments(table(row(null, ['热身'])), table(row(null, ['热身', '5', '播放音乐，带学生做深呼吸'])));
    expect(tallyOf(changes)).toEqual({ added: 13, removed: 0 });
    expect(every(changes).some((change) => change.kind === 'inside' && change.after.type === 'processRow')).toBe(true);
  });
  const styled = (text: string, ...marks: string[]): JsonNode => ({ type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
  test('words that became bold are told as such, and count nothing', () => {
    const of = (...content: JsonNode[]) => doc(section('a', [{ type: 'paragraph', content }]));
    const changes = diffDocuments(of(styled('看见自己的情绪')), of(styled('看见'), styled('自己', 'bold'), styled('的情绪')));
    expect(every(changes).flatMap((change) => (change.kind === 'text' ? change.pieces : []))).toEqual([{ kind: 'same', text: '看见' }, { kind: 'format', text: '自己', marks: [{ type: 'bold' }] }, { kind: 'same', text: '的情绪' }]);
    expect([hasChange(changes), tallyOf(changes)]).toEqual([true, { added: 0, removed: 0 }]);
  });
  test('the order in which marks were set is no change', () => {
    const of = (...marks: string[]) => doc({ type: 'paragraph', content: [styled('情绪', ...marks)] });
    expect(hasChange(diffDocuments(of('bold', 'underline'), of('underline', 'bold')))).toBe(false);
  });
  const item = (text: string): JsonNode => ({ type: 'listItem', content: [paragraph(text)] });
  test.each<[string, JsonNode, JsonNode]>([
    ['a paragraph that became a heading', paragraph('教学过程安排'), { type: 'heading', attrs: { level: 3 }, content: [styled('教学过程安排')] }],
    ['a heading of another level', { type: 'heading', attrs: { level: 3 }, content: [styled('准备')] }, { type: 'heading', attrs: { level: 4 }, content: [styled('准备')] }],
    ['a list that was numbered', { type: 'bulletList', content: [item('情绪卡片'), item('温度计挂图')] }, { type: 'orderedList', content: [item('情绪卡片'), item('温度计挂图')] }],
    ['a task that was done', { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: false }, content: [paragraph('备课')] }] }, { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('备课')] }] }],
  ])('%s is told as changed in look, not as new', (_, before, after) => {
    const changes = diffDocuments(doc(section('a', [before])), doc(section('a', [after])));
    expect(every(changes).filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
    expect([hasChange(changes), tallyOf(changes)]).toEqual([true, { added: 0, removed: 0 }]);
  });
  test('a paragraph that moved counts nothing; one that moved and grew counts what came', () => {
    const [a, b, c] = [paragraph('一、导入新课，播放音乐。'), paragraph('二、小组讨论，分享感受。'), paragraph('三、总结提升，布置作业。')];
    const of = (...content: JsonNode[]) => doc(section('a', content));
    expect(tallyOf(diffDocuments(of(a, b, c), of(b, c, a)))).toEqual({ added: 0, removed: 0 });
    expect(tallyOf(diffDocuments(of(a, b, c), of(b, c, paragraph('一、导入新课，播放轻音乐。'))))).toEqual({ added: 1, removed: 0 });
  });
  test('anchors of comments are no change', () => {
    const commented: JsonNode = { type: 'paragraph', content: [{ type: 'text', text: '看见', marks: [{ type: 'comment', attrs: { thread: 't' } }] }, { type: 'text', text: '情绪' }] };
    expect(hasChange(diffDocuments(doc(section('a', [commented])), doc(section('a', [paragraph('看见情绪')]))))).toBe(false);
  });

  const words = fc.string({ maxLength: 12, unit: fc.constantFrom(...'情绪学生课堂，') });
  const mark = fc.constantFrom<JsonNode['marks']>(undefined, [{ type: 'bold' }], [{ type: 'underline' }, { type: 'bold' }], [{ type: 'comment', attrs: { thread: 't' } }]);
  const textNode = fc.tuple(words.filter((text) => text !== ''), mark).map(([text, marks]): JsonNode => ({ type: 'text', text, ...(marks === undefined ? {} : { marks }) }));
  const block: fc.Arbitrary<JsonNode> = fc.oneof(
    fc.tuple(fc.constantFrom('paragraph', 'heading'), fc.array(fc.oneof({ weight: 4, arbitrary: textNode }, { weight: 1, arbitrary: fc.constant<JsonNode>({ type: 'hardBreak' }) }), { maxLength: 4 })).map(([type, content]): JsonNode => ({ type, ...(content.length > 0 ? { content } : {}) })),
    fc.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(words, { maxLength: 3 })).map(([type, items]): JsonNode => ({ type, content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) })),
    fc.array(fc.tuple(fc.constantFrom('warmup', 'work', null), fc.array(words, { maxLength: 5 })), { maxLength: 4 }).map((rows): JsonNode => ({ type: 'processTable', content: rows.map(([stage, texts]) => row(stage, texts)) })),
    fc.constant<JsonNode>({ type: 'horizontalRule' }),
  );
  const document = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(block, { maxLength: 4 })), { maxLength: 4 }).map((parts) => doc(...parts.map(([key, content]) => section(key, content))));
  test('applying the changes to the first gives the second; equal documents have none', () => {
    fc.assert(fc.property(document, document, (before, after) => {
      const changes = diffDocuments(before, after);
      expect(applyChanges(changes)).toEqual(bare(after).content ?? []);
      expect(hasChange(diffDocuments(before, before))).toBe(false);
      const { added, removed } = tallyOf(changes);
      expect(lettersIn(before) + added - removed).toBe(lettersIn(after));
    }), { numRuns: 1_000 });
  });
});
