// Minutes, completeness, links: each row is one sentence.
import fc from 'fast-check';
import type { JsonNode } from './document.json.js';
import { lessonDocument, type TemplateSection } from './document.lesson.js';
import { completenessOf, minutesSum, parseMinutes, processRows, sectionStates } from './document.rules.js';
import { isSafeLink } from './document.schema.js';

describe('minutes as teachers write them', () => {
  test.each<[string, number | null]>([
    ['5', 5], ['5 分钟', 5], ['5分', 5], ["5'", 5], ['5′', 5], ['５分钟', 5], [' 12 分钟 ', 12], ['约5分钟', 5], ['2.5 分钟', 2.5], ['10min', 10], ['8 minutes', 8],
    ['', null], ['五分钟', 5], ['十分钟', 10], ['十五', 15], ['二十分', 20], ['三十五分钟', 35], ['两分钟', 2], ['五六分钟', null], ['百分钟', null], ['5-8 分钟', null], ['5分钟热身', null], ['-5', null], ['5000', null], ['分钟', null],
  ])('%s', (text, expected) => expect(parseMinutes(text)).toBe(expected));

  test('whatever is written, the answer is null or a number that is not negative', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const minutes = parseMinutes(text);
      return minutes === null || (Number.isFinite(minutes) && minutes >= 0);
    }));
  });

  test.each<[string, string[], number, 'short' | 'exact' | 'over']>([
    ['less than the lesson', ['5', '8 分钟', '25', ''], 38, 'short'],
    ['exactly the lesson', ['6', '8', '20', '6'], 40, 'exact'],
    ['more than the lesson', ['20', '21'], 41, 'over'],
    ['what cannot be read counts as none', ['20', '看情况'], 20, 'short'],
  ])('%s', (_, cells, planned, verdict) => expect(minutesSum(cells, 40)).toEqual({ planned, lesson: 40, verdict }));
});

const part = (key: string, required: boolean, hasMinutes = false): TemplateSection => ({ key, title: key, hint: `${key}?`, required, hasMinutes });
const template = [part('goals', true), part('theory', false), part('warmup', true, true), part('closing', true, true), part('safety', true)];
const completeness = (document: JsonNode) => completenessOf(sectionStates(document));

describe('what is still empty', () => {
  test.each<[string, Parameters<typeof lessonDocument>[1], { done: number; of: number }]>([
    ['a new design has nothing done; optional sections do not count', {}, { done: 0, of: 3 }],
    ['a written section is done', { texts: { goals: '能说出六个情绪词' } }, { done: 1, of: 3 }],
    ['an optional one does not count', { texts: { theory: '…' } }, { done: 0, of: 3 }],
    ['blanks are nothing', { texts: { goals: ' \n  ' } }, { done: 0, of: 3 }],
    ['minutes alone do not finish the process', { rows: { warmup: { minutes: '5' }, closing: { minutes: '5' } } }, { done: 0, of: 3 }],
    ['one row of two does not either', { rows: { warmup: { teacher: '示范' } } }, { done: 0, of: 3 }],
    ['an activity in every row does, of the teacher or the students', { rows: { warmup: { teacher: '示范' }, closing: { student: '朗读' } } }, { done: 1, of: 3 }],
  ])('%s', (_, filled, expected) => expect(completeness(lessonDocument(template, filled))).toEqual(expected));

  test('a picture counts as content', () => {
    const document: JsonNode = { type: 'doc', content: [{ type: 'section', attrs: { key: 'board', required: true, hint: '' }, content: [{ type: 'sectionTitle' }, { type: 'image', attrs: { src: '/a' } }] }] };
    expect(completeness(document)).toEqual({ done: 1, of: 1 });
  });

  test('characters are counted below the title, blanks left out', () => {
    const [goals] = sectionStates(lessonDocument(template, { texts: { goals: '能说出 六个\n情绪词' } }));
    expect(goals).toMatchObject({ key: 'goals', title: 'goals', required: true, characters: 8 });
  });
});

test('the stages of a template stand in one process table, where the first of them stood', () => {
  const document = lessonDocument(template, { rows: { warmup: { stage: '团体热身', minutes: '6 分钟' } } });
  expect(document.content?.map(({ attrs }) => attrs?.['key'])).toEqual(['goals', 'theory', 'process', 'safety']);
  expect(processRows(document).map(({ stage, minutes }) => [stage, minutes])).toEqual([['团体热身', '6 分钟'], ['closing', '']]);
});

describe('links', () => {
  test.each(['https://moe.gov.cn/a?b=1#c', 'http://a', 'mailto:a@b.cn', 'tel:+8610', '/designs/1', 'HTTPS://A.CN'])('%s is safe', (link) => expect(isSafeLink(link)).toBe(true));
  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'https://a\u0000b', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
    '//evil.cn', '/\\evil.cn', 'http:///evil', 'https:evil.cn', '', 'evil.cn', 'blob:https://a', `https://a/${'x'.repeat(2_000)}`,
  ])('%j is not', (link) => expect(isSafeLink(link)).toBe(false));
});
