// Out as Word and in again: whatever a design holds, its sections, words and cells are the same afterwards. Three hundred designs by chance;
// the seed is printed.
import fc from 'fast-check';
import { documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { lessonDocument, PROCESS_KEY } from '@gongyan/shared/document/document.lesson';
import { processRows } from '@gongyan/shared/document/document.rules';
import { PROCESS_COLUMNS } from '@gongyan/shared/document/document.schema';
import { mapLesson } from '@gongyan/shared/lesson/intake/intake.rules';
import { importedSections } from '@gongyan/shared/lesson/intake/intake.sections';
import { readWord } from '../../document/intake/word.reader.js';
import { paperDocx } from '../../document/paper/paper.docx.js';
import { programTemplate } from '../../studio/template/template.door.js';

const { sections } = programTemplate('lesson_design');
const KEYS = sections.filter(({ hasMinutes }) => !hasMinutes).map(({ key }) => key);

const letters = fc.string({ unit: fc.constantFrom(...'春风花草山水月光人心手足天地玄黄宇宙洪荒abcXYZ019，。！？“”《》<>&|*_#~'), minLength: 1, maxLength: 24 });
const words = letters.map((text) => `字${text}字`);
const mark = fc.constantFrom('bold', 'underline', 'strike', 'emphasis').map((type) => ({ type }));
const run = fc.oneof(
  { weight: 6, arbitrary: words.map((text): JsonNode => ({ type: 'text', text })) },
  { weight: 3, arbitrary: fc.tuple(words, mark).map(([text, one]): JsonNode => ({ type: 'text', text, marks: [one] })) },
  { weight: 1, arbitrary: words.map((text): JsonNode => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } }] })) },
);
const paragraph = fc.array(run, { minLength: 1, maxLength: 4 }).map((content): JsonNode => ({ type: 'paragraph', content }));
const heading = fc.tuple(words, fc.constantFrom(3, 4)).map(([text, level]): JsonNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }));
const listOf = (item: fc.Arbitrary<JsonNode>): fc.Arbitrary<JsonNode> => fc.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 3 })).map(([type, content]) => ({ type, content }));
const flatItem = paragraph.map((one): JsonNode => ({ type: 'listItem', content: [one] }));
const list = listOf(fc.oneof(flatItem, fc.tuple(paragraph, listOf(flatItem)).map(([one, inside]): JsonNode => ({ type: 'listItem', content: [one, inside] }))));
const todos = fc.array(fc.tuple(paragraph, fc.boolean()).map(([one, checked]): JsonNode => ({ type: 'taskItem', attrs: { checked }, content: [one] })), { minLength: 1, maxLength: 3 }).map((content): JsonNode => ({ type: 'taskList', content }));
const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 }).map((content): JsonNode => ({ type: 'tableCell', content })), { minLength: columns, maxLength: columns }).map((content): JsonNode => ({ type: 'tableRow', content })), { minLength: rows, maxLength: rows })
    .map((content): JsonNode => ({ type: 'table', content })));
const block = fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 2, arbitrary: list }, { weight: 1, arbitrary: heading }, { weight: 1, arbitrary: todos }, { weight: 1, arbitrary: table });
const filled = fc.dictionary(fc.constantFrom(...KEYS), fc.array(block, { minLength: 1, maxLength: 4 }), { maxKeys: 6 });
const cell = fc.array(fc.oneof(paragraph, list), { maxLength: 2 });
const rows = fc.array(fc.record({ stage: words, minutes: fc.constantFrom('', '5', '12 分钟'), teacher: cell, student: cell, intent: cell }), { minLength: 1, maxLength: 5 });

const one = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const designOf = (contents: Readonly<Record<string, readonly JsonNode[]>>, process: readonly { readonly stage: string; readonly minutes: string; readonly teacher: JsonNode[]; readonly student: JsonNode[]; readonly intent: JsonNode[] }[]): JsonNode => {
  const whole = lessonDocument(sections);
  const processTable: JsonNode = {
    type: 'processTable',
    content: process.map((row) => ({ type: 'processRow', content: PROCESS_COLUMNS.map((col) => ({ type: 'processCell', attrs: { col }, content: typeof row[col] === 'string' ? [one(row[col])] : row[col] })) })),
  };
  return {
    ...whole,
    content: (whole.content ?? []).map((section) => {
      const key = String(section.attrs?.['key']);
      const content = key === PROCESS_KEY ? [processTable] : contents[key];
      return content === undefined ? section : { ...section, content: [...(section.content ?? []).slice(0, 1), ...content] };
    }),
  };
};

/** Words of a part, line by line; an empty paragraph is no line. */
const linesOf = (blocks: readonly JsonNode[]): string[] => blocks.map(documentText).join('').split('\n').map((line) => line.trim()).filter((line) => line !== '');

test('three hundred designs come back as they went', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`seed of the round trip: ${seed}\n`);
  await fc.assert(fc.asyncProperty(filled, rows, async (contents, process) => {
    const design = designOf(contents, process);
    const file = await paperDocx({ json: design, title: '来回', lines: [], pictures: new Map(), landscape: false });
    const mapped = mapLesson(sections, await readWord(file));
    const { contents: back, added } = importedSections(sections, mapped);
    expect(added).toEqual([]);
    for (const key of KEYS) expect({ key, lines: linesOf(back.get(key) ?? []) }).toEqual({ key, lines: linesOf(contents[key] ?? []) });
    const table = design.content?.find((section) => section.attrs?.['key'] === PROCESS_KEY) ?? { type: 'section' };
    expect(processRows({ type: 'section', content: back.get(PROCESS_KEY) ?? [] })).toEqual(processRows(table));
  }), { seed, numRuns: 300 });
}, 300_000);
