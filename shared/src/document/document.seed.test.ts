// A template becomes a co-written document and reads back the same; nothing else gets in.
import * as Y from 'yjs';
import { newYDoc } from '../coedit/coedit.ydoc.js';
import { admit } from '../coedit/coedit.admission.js';
import type { JsonNode } from './document.json.js';
import { lessonDocument, type TemplateSection } from './document.lesson.js';
import { readDocument } from './document.read.js';
import { documentVocabulary } from './document.schema.js';
import { seedDocument } from './document.seed.js';
import { filledLesson, sentences } from './document.stages.js';

const part = (key: string, title: string, hasMinutes = false): TemplateSection => ({ key, title, hint: '写一两句', required: true, hasMinutes });
const template = [part('rationale', '设计理念'), part('goals', '活动目标'), part('warmup', '团体热身', true), part('working', '团体工作', true), part('safety', '伦理与安全提示')];
const warmup = '活动“心情天气播报”。教师示范:“我今天多云,因为早上堵车。”学生起立,用动作表现四种天气。重申三条约定。意图:建立安全感。';
const written = [
  { key: 'rationale', title: '设计理念', text: '把看不见的情绪“量”出来。' },
  { key: 'goals', title: '活动目标', text: '认知:说出六个情绪词。情感:愿意分享。行为:学会一种降温方法。' },
  { key: 'warmup', title: '团体热身(6分钟)', text: warmup },
  { key: 'working', title: '团体工作（20 分钟）', text: '活动一“温度计”(8分钟):涂色。活动二“锦囊”(12分钟):轮流分享。意图:真实发生一次。' },
];
const design = lessonDocument(template, filledLesson(template, written));

const seeded = (document: JsonNode, clientId = 7): Y.Doc => {
  const ydoc = newYDoc();
  ydoc.clientID = clientId;
  seedDocument(ydoc, document);
  return ydoc;
};
const doc = (...content: JsonNode[]): JsonNode => ({ type: 'doc', content: [{ type: 'section', attrs: { key: 'a', required: false, hint: '' }, content }] });

test('stages written as headings become rows: minutes, teacher, students, intent', () => {
  const { rows, texts } = filledLesson(template, written);
  expect(rows?.['warmup']).toEqual({
    stage: '团体热身', minutes: '6 分钟', teacher: '活动“心情天气播报”。教师示范:“我今天多云,因为早上堵车。”重申三条约定。', student: '学生起立,用动作表现四种天气。', intent: '建立安全感。',
  });
  expect(rows?.['working']).toMatchObject({ minutes: '20 分钟', teacher: '活动一“温度计”(8分钟):涂色。\n活动二“锦囊”(12分钟):轮流分享。' });
  expect(texts?.['goals']).toBe('• 认知:说出六个情绪词。\n• 情感:愿意分享。\n• 行为:学会一种降温方法。');
});

test('a sentence does not end inside quotation marks', () => {
  expect(sentences('师:“好。”生:“是!对。”再见。没完')).toEqual(['师:“好。”', '生:“是!对。”', '再见。', '没完']);
  expect(sentences('只说“我听到你……”。真的?!好(是。)吧。')).toEqual(['只说“我听到你……”。', '真的?!', '好(是。)吧。']);
});

test('what was seeded is read back: JSON, words, sections', () => {
  const read = readDocument(seeded(design));
  expect(read.json).toEqual(JSON.parse(JSON.stringify(design)));
  expect(read.text).toContain('认知:说出六个情绪词。');
  expect(read.sections.map(({ title }) => title)).toEqual(['设计理念', '活动目标', '教学过程', '伦理与安全提示']);
  expect(read.completeness).toEqual({ done: 3, of: 4 });
});

test('marks, links and breaks survive', () => {
  const document = doc({ type: 'sectionTitle' }, {
    type: 'paragraph',
    content: [
      { type: 'text', text: '看见' },
      { type: 'text', text: '重点', marks: [{ type: 'bold' }, { type: 'highlight', attrs: { color: 'yellow' } }] },
      { type: 'hardBreak' },
      { type: 'text', text: '网页', marks: [{ type: 'link', attrs: { href: 'https://a.cn' } }] },
    ],
  });
  expect(readDocument(seeded(document)).json).toEqual(document);
});

test('a seed is one update that the server itself would admit', () => {
  const facts = { vocabulary: documentVocabulary, clockOf: () => 0, leased: (client: number) => client === 7, depthOf: () => undefined };
  expect(admit(Y.encodeStateAsUpdate(seeded(design)), facts)).toMatchObject({ kind: 'admitted', client: 7, from: 0 });
});

describe('what is refused', () => {
  test.each<[string, JsonNode]>([
    ['an element that no editor knows', doc({ type: 'script' })],
    ['an attribute that no editor knows', doc({ type: 'paragraph', attrs: { onclick: 'x' } })],
    ['a mark that no editor knows', doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] })],
    ['a link that a browser would run', doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }] })],
    ['a picture from inside a link', doc({ type: 'image', attrs: { src: 'data:image/png;base64,x' } })],
    ['an attribute that is no plain value', doc({ type: 'heading', attrs: { level: [3] } })],
    ['text outside of sections', { type: 'doc', content: [{ type: 'paragraph' }] }],
    ['anything but a document', { type: 'section' }],
  ])('%s', (_, document) => expect(() => seeded(document)).toThrow());

  test('a second seed', () => {
    const ydoc = seeded(design);
    expect(() => seedDocument(ydoc, design)).toThrow('Only an empty document');
  });
});
