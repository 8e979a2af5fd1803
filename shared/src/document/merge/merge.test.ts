// Two sides of one text made one again, as sentences and as a promise: whatever either side wrote stands in the end.
import fc from 'fast-check';
import { bare, wordsOf } from '../diff/block.words.js';
import { CREDIT, type JsonNode } from '../document.json.js';
import { applyChoices, blocksOf, updatesBetween, type Choice } from './block.updates.js';
import { mergeNode } from './three.way.js';

const paragraph = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const cell = (col: string, texts: readonly string[]): JsonNode => ({ type: 'processCell', attrs: { col }, content: texts.map(paragraph) });
const row = (stage: string, teacher: readonly string[]): JsonNode => ({ type: 'processRow', attrs: { stage }, content: [cell('stage', [stage]), cell('minutes', ['5']), cell('teacher', teacher), cell('student', ['跟做']), cell('intent', [''])] });
const section = (key: string, content: readonly JsonNode[], title = key): JsonNode => ({ type: 'section', attrs: { key }, content: [{ type: 'sectionTitle', content: [{ type: 'text', text: title }] }, ...content] });
const doc = (...content: JsonNode[]): JsonNode => ({ type: 'doc', content });
const words = (nodes: readonly JsonNode[]): string[] => nodes.map(wordsOf);
const merge = (base: string, mine: string, theirs: string): string[] => words(mergeNode({ base: paragraph(base), mine: paragraph(mine), theirs: paragraph(theirs) }));

describe('one paragraph', () => {
  test.each<[string, string, string, string, string[]]>([
    ['only they changed it', '学生举手', '学生举手', '每位学生举手', ['每位学生举手']],
    ['only I changed it', '学生举手', '学生举牌', '学生举手', ['学生举牌']],
    ['both at different places', '请学生画一支温度计。', '请每位学生画一支温度计。', '请学生画一支情绪温度计。', ['请每位学生画一支情绪温度计。']],
    ['the other way round', '请学生画一支温度计。', '请学生画一支情绪温度计。', '请每位学生画一支温度计。', ['请每位学生画一支情绪温度计。']],
    ['both went on at its end: mine first', '画温度计。', '画温度计。我班演一演。', '画温度计。再说一说。', ['画温度计。我班演一演。再说一说。']],
    ['they wrote before what I replaced', '请画温度计', '请做脸谱', '请每人画温度计', ['请每人做脸谱']],
    ['both the same words: both stand, mine first', '画温度计', '画心情曲线', '画情绪脸谱', ['画心情曲线', '画情绪脸谱']],
    ['both the same change', '画温度计', '画脸谱', '画脸谱', ['画脸谱']],
    ['both wrote into an empty line', '', '我的话', '他的话', ['我的话', '他的话']],
  ])('%s', (_, base, mine, theirs, expected) => expect(merge(base, mine, theirs)).toEqual(expected));
});

describe('blocks', () => {
  const of = (goals: readonly string[], teacher: readonly string[], title = '活动目标') => doc(section('goals', goals.map(paragraph), title), section('process', [{ type: 'processTable', content: [row('热身', ['示范']), row('工作', teacher)] }]));
  const base = of(['认知', '情感'], ['提问']);

  test('are the sections, and the rows of the process table', () => {
    expect(blocksOf(base).map(({ id, title }) => [id, title])).toEqual([
      ['section goals', '活动目标'], ['section process', 'process'], ['section process row 热身', 'process · 热身'], ['section process row 工作', 'process · 工作'],
    ]);
  });

  test('only what they changed and I do not have so already waits for a choice', () => {
    const mine = of(['认知', '情感', '我的一条'], ['提问']);
    const theirs = of(['认知新', '情感'], ['连续提问']);
    expect(updatesBetween({ base, mine, theirs }).map(({ block, kind }) => [block, kind])).toEqual([['section goals', 'both'], ['section process row 工作', 'theirs']]);
    expect(updatesBetween({ base, mine: theirs, theirs })).toEqual([]);
    expect(updatesBetween({ base, mine, theirs: base })).toEqual([]);
  });

  test.each<[Choice, string]>([['take', '认知新情感'], ['keep', '认知情感我的一条'], ['merge', '认知新情感我的一条']])('%s leaves 活动目标 as %s', (choice, expected) => {
    const sides = { base, mine: of(['认知', '情感', '我的一条'], ['提问']), theirs: of(['认知新', '情感'], ['连续提问']) };
    const after = applyChoices(sides, new Map([['section goals', choice]]));
    expect(wordsOf(after.content?.[0] ?? after)).toBe(`活动目标${expected}`);
    expect(wordsOf(after.content?.[1] ?? after)).toContain('提问');
  });

  test('a section keeps one title, whoever renamed it', () => {
    const sides = { base, mine: of(['认知', '情感', '丙'], ['提问'], '目标（我）'), theirs: of(['甲', '情感'], ['提问'], '目标（他）') };
    const after = applyChoices(sides, new Map([['section goals', 'merge']]));
    expect((after.content?.[0]?.content ?? []).filter(({ type }) => type === 'sectionTitle').map(wordsOf)).toEqual(['目标（我）／目标（他）']);
  });

  test('a row that they added comes in its place; one that they took out goes only when I say so', () => {
    const table = (...rows: JsonNode[]) => doc(section('process', [{ type: 'processTable', content: rows }]));
    const [a, b, c] = [row('热身', ['甲']), row('工作', ['乙']), row('结束', ['丙'])];
    const rows = (document: JsonNode) => blocksOf(document).slice(1).map(({ title }) => title.split(' · ')[1]);
    const added = { base: table(a, c), mine: table(a, c), theirs: table(a, b, c) };
    expect(rows(applyChoices(added, new Map([['section process row 工作', 'take']])))).toEqual(['热身', '工作', '结束']);
    const gone = { base: table(a, b, c), mine: table(a, b, c), theirs: table(a, c) };
    expect(rows(applyChoices(gone, new Map([['section process row 工作', 'take']])))).toEqual(['热身', '结束']);
    expect(rows(applyChoices(gone, new Map([['section process row 工作', 'keep']])))).toEqual(['热身', '工作', '结束']);
  });

  test('who wrote a letter is no difference, and is not lost by a merge', () => {
    const by = (client: number, text: string): JsonNode => ({ type: 'text', text, marks: [{ type: CREDIT, attrs: { client } }] });
    const line = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
    const sides = { base: line(by(1, '画温度计')), mine: line(by(1, '画'), by(2, '一支'), by(1, '温度计')), theirs: line(by(1, '画温度计'), by(3, '。')) };
    expect(mergeNode(sides)).toEqual([line(by(1, '画'), by(2, '一支'), by(1, '温度计'), by(3, '。'))]);
    expect(updatesBetween({ base: doc(section('a', [line(by(1, '甲'))])), mine: doc(section('a', [paragraph('甲')])), theirs: doc(section('a', [line(by(9, '甲'))])) })).toEqual([]);
  });
});

/** Random edits of a document, in which everything that a side writes is one letter that nobody else writes. */
describe('random edits of both sides', () => {
  const start = doc(
    section('goals', [paragraph('学生能说出情绪词'), { type: 'bulletList', content: ['认知', '情感'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })) }, paragraph('')]),
    section('process', [{ type: 'processTable', content: [row('热身', ['示范一次', '再来一次']), row('工作', ['提问'])] }, paragraph('板书在后')]),
    section('board', [paragraph('一张图')]),
  );
  const edit = fc.record({ at: fc.nat(200), where: fc.nat(40), deed: fc.constantFrom('write', 'write', 'add', 'drop', 'cut', 'bold') });
  type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

  const lines = (node: JsonNode, path: readonly number[] = []): (readonly number[])[] =>
    node.type === 'paragraph' ? [path] : (node.content ?? []).flatMap((child, at) => lines(child, [...path, at]));
  const change = (node: JsonNode, path: readonly number[], deed: (content: readonly JsonNode[], at: number) => readonly JsonNode[]): JsonNode => {
    const [at = 0, ...rest] = path;
    const content = node.content ?? [];
    return { ...node, content: rest.length === 0 ? deed(content, at) : content.map((child, index) => (index === at ? change(child, rest, deed) : child)) };
  };
  const apply = (document: JsonNode, { at, where, deed }: Edit, token: string): JsonNode => {
    const all = lines(document);
    const path = all[at % Math.max(1, all.length)];
    if (path === undefined) return document;
    return change(document, path, (content, index) => content.flatMap((child, here): JsonNode[] => {
      if (here !== index) return [child];
      const text = wordsOf(child);
      const place = where % (text.length + 1);
      if (deed === 'write') return [paragraph(text.slice(0, place) + token + text.slice(place))];
      if (deed === 'cut') return [paragraph(text.slice(0, place))];
      if (deed === 'add') return [child, paragraph(token)];
      if (deed === 'bold') return text === '' ? [child] : [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }];
      return content.filter(({ type }) => type === 'paragraph').length > 1 ? [] : [child];
    }));
  };
  const side = (first: number) => fc.array(edit, { maxLength: 8 }).map((edits) => edits.reduce((document, one, at) => apply(document, one, String.fromCodePoint(first + at)), start));
  const [my, their] = [side(0xe000), side(0xe100)];
  const tokens = (document: JsonNode): string[] => wordsOf(document).match(/[\ue000-\ue1ff]/g) ?? [];

  test('a merge holds every word that either side wrote and still has', () => {
    fc.assert(fc.property(my, their, (mine, theirs) => {
      const sides = { base: start, mine, theirs };
      const all = new Map(updatesBetween(sides).map(({ block }) => [block, 'merge' as const]));
      const after = wordsOf(applyChoices(sides, all));
      for (const token of [...tokens(mine), ...tokens(theirs)]) expect(after).toContain(token);
    }), { numRuns: 1_000 });
  });

  test('taking all gives theirs where they changed something, keeping all gives mine, and nothing is asked twice', () => {
    fc.assert(fc.property(my, their, (mine, theirs) => {
      const sides = { base: start, mine, theirs };
      const updates = updatesBetween(sides);
      const chosen = (choice: Choice) => applyChoices(sides, new Map(updates.map(({ block }) => [block, choice])));
      expect(bare(chosen('keep'))).toEqual(bare(mine));
      const taken = chosen('take');
      expect(updatesBetween({ base: start, mine: taken, theirs })).toEqual([]);
      for (const token of tokens(theirs)) expect(wordsOf(taken)).toContain(token);
      expect(updatesBetween({ base: theirs, mine: chosen('merge'), theirs })).toEqual([]);
    }), { numRuns: 500 });
  });

  test('a document keeps its shape: one title per section, five cells per row', () => {
    fc.assert(fc.property(my, their, fc.constantFrom<Choice>('take', 'merge'), (mine, theirs, choice) => {
      const sides = { base: start, mine, theirs };
      const after = applyChoices(sides, new Map(updatesBetween(sides).map(({ block }) => [block, choice])));
      for (const { node } of blocksOf(after)) {
        if (node.type === 'section') expect((node.content ?? []).filter(({ type }) => type === 'sectionTitle')).toHaveLength(1);
        else expect((node.content ?? []).map(({ attrs }) => attrs?.['col'])).toEqual(['stage', 'minutes', 'teacher', 'student', 'intent']);
      }
    }), { numRuns: 500 });
  });
});
