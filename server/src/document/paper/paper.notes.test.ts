// Comments on paper: numbered in the order of the text, behind their words; those whose words are gone come last; deleted ones say nothing.
import type { Thread } from '@gongyan/shared/document/comment/comment.contract';
import { ThreadId, MessageId } from '@gongyan/shared/document/comment/comment.contract';
import { documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { PersonId } from '@gongyan/shared/kit/id';
import { withComments, withPeople } from './paper.notes.js';

const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
const at = new Date('2026-11-03T02:00:00Z');
const person = (name: string) => ({ id: PersonId.parse(id(9)), name, title: '', workplace: '' });
const message = (name: string, text: string, more: object = {}) => ({ id: MessageId.parse(id(8)), person: person(name) as Thread['messages'][number]['person'], expert: false, text, mentions: [], at, editedAt: null, deletedAt: null, ...more });
const thread = (number: number, quote: string, messages: Thread['messages'], more: Partial<Thread> = {}): Thread =>
  ({ id: ThreadId.parse(id(number)), kind: 'advice', quote, createdBy: PersonId.parse(id(9)), createdAt: at, resolvedBy: null, resolvedAt: null, messages, ...more });
const words = (text: string, ...threads: number[]): JsonNode => ({ type: 'text', text, ...(threads.length === 0 ? {} : { marks: threads.map((one) => ({ type: 'comment', attrs: { thread: id(one) } })) }) });
const json: JsonNode = { type: 'doc', content: [{ type: 'section', content: [{ type: 'sectionTitle', content: [words('目标')] }, { type: 'paragraph', content: [words('认识', 2), words('情绪', 2, 1), words('。')] }] }] };

test('numbers, quotations, replies and those who said it', () => {
  const noted = withComments(json, [
    thread(3, '旧句', [message('甲', '为什么删')], { kind: 'question' }), thread(1, '情绪', [message('沈老师', '好', { expert: true }), message('陆老师', '谢谢')], { kind: 'praise', resolvedAt: at }), thread(2, '认识情绪', [message('乙', '再具体些')]),
    thread(4, '没了', [message('丙', '', { deletedAt: at })]),
  ]);
  expect(documentText(noted)).toBe([
    '目标', '认识情绪〔1〕〔2〕。', '批注', '〔1〕建议 · 乙 2026-11-03', '原文：“认识情绪”', '再具体些', '〔2〕亮点 · 沈老师（专家） 2026-11-03 · 已解决', '原文：“情绪”', '好', '回复 · 陆老师 2026-11-03：谢谢',
    '〔3〕疑问 · 甲 2026-11-03', '原文：“旧句”（原文已删除）', '为什么删', '',
  ].join('\n'));
  expect(withComments(json, [])).toBe(json);
});

test('people with what stands of theirs', () => {
  expect(documentText(withPeople(json, [{ name: '陆拾光', letters: 812 }]))).toContain('参与人\n陆拾光（现有文字 812 字）\n');
  expect(withPeople(json, [])).toBe(json);
});
