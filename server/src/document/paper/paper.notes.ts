// 批注 and 参与人 as a part of the document on paper: a number stands behind the words that a comment is about, what was said stands at the
// end, and below it who wrote. Pure: a document in, a document out, so that every kind of file shows the same.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { CommentKind, Thread } from '@gongyan/shared/document/comment/comment.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';

export interface PaperPerson {
  readonly name: string;
  readonly letters: number;
}

const KINDS: Readonly<Record<CommentKind, string>> = { advice: '建议', question: '疑问', praise: '亮点' };
const QUOTE_LENGTH = 120;

const bold = (text: string): JsonNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const plain = (text: string): JsonNode => ({ type: 'text', text });
const paragraph = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
const section = (title: string, blocks: readonly JsonNode[]): JsonNode => ({ type: 'section', content: [{ type: 'sectionTitle', content: [plain(title)] }, ...blocks] });
const sign = (number: number): string => `〔${number}〕`;

const threadsOf = (node: JsonNode): string[] => (node.marks ?? []).flatMap(({ type, attrs }) => (type === 'comment' && typeof attrs?.['thread'] === 'string' ? [attrs['thread']] : []));
const wordsIn = (node: JsonNode): JsonNode[] => (node.text === undefined ? (node.content ?? []).flatMap(wordsIn) : [node]);

/** Deleted messages say nothing; a thread without any left is no note. */
const said = (threads: readonly Thread[]): Thread[] =>
  threads.map((thread) => ({ ...thread, messages: thread.messages.filter(({ deletedAt }) => deletedAt === null) })).filter(({ messages }) => messages.length > 0);

/** Numbers in the order of the text; comments whose words are gone come last. */
const numbered = (json: JsonNode, threads: readonly Thread[]): Map<string, number> => {
  const known = new Set<string>(threads.map(({ id }) => id));
  const standing = wordsIn(json).flatMap(threadsOf).filter((id) => known.has(id));
  return new Map([...new Set([...standing, ...known])].map((id, at) => [id, at + 1]));
};

/** The last words of each comment, by place among all words. */
const withSigns = (json: JsonNode, numbers: ReadonlyMap<string, number>): JsonNode => {
  const last = new Map(wordsIn(json).flatMap((node, at) => threadsOf(node).map((id): [string, number] => [id, at])));
  let at = -1;
  const walk = (node: JsonNode): JsonNode[] => {
    if (node.text === undefined) return [{ ...node, ...(node.content === undefined ? {} : { content: node.content.flatMap(walk) }) }];
    at += 1;
    const here = threadsOf(node).filter((id) => last.get(id) === at).flatMap((id) => numbers.get(id) ?? []);
    return [node, ...here.sort((a, b) => a - b).map((number) => plain(sign(number)))];
  };
  return { ...json, content: (json.content ?? []).flatMap(walk) };
};

const noteOf = (thread: Thread, number: number, stands: boolean): JsonNode[] => {
  const [first, ...replies] = thread.messages;
  if (first === undefined) return [];
  const quote = thread.quote.length > QUOTE_LENGTH ? `${[...thread.quote].slice(0, QUOTE_LENGTH).join('')}…` : thread.quote;
  const who = ({ person, expert, at }: Thread['messages'][number]): string => `${person.name}${expert ? '（专家）' : ''} ${shanghaiDay(at)}`;
  return [
    paragraph(bold(`${sign(number)}${KINDS[thread.kind]} · ${who(first)}${thread.resolvedAt === null ? '' : ' · 已解决'}`)),
    paragraph(plain(`原文：“${quote}”${stands ? '' : '（原文已删除）'}`)),
    paragraph(plain(first.text)),
    ...replies.map((reply) => paragraph(bold(`回复 · ${who(reply)}：`), plain(reply.text))),
  ];
};

export const withComments = (json: JsonNode, threads: readonly Thread[]): JsonNode => {
  const notes = said(threads);
  if (notes.length === 0) return json;
  const numbers = numbered(json, notes);
  const standing = new Set(wordsIn(json).flatMap(threadsOf));
  const sorted = [...notes].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const marked = withSigns(json, numbers);
  return { ...marked, content: [...(marked.content ?? []), section('批注', sorted.flatMap((thread) => noteOf(thread, numbers.get(thread.id) ?? 0, standing.has(thread.id))))] };
};

/** Whoever has most letters in the text comes first. */
export const withPeople = (json: JsonNode, people: readonly PaperPerson[]): JsonNode => {
  if (people.length === 0) return json;
  const lines = people.map(({ name, letters }) => ({ type: 'listItem', content: [paragraph(plain(`${name}（现有文字 ${letters} 字）`))] }));
  return { ...json, content: [...(json.content ?? []), section('参与人', [{ type: 'bulletList', content: lines }, paragraph(plain('按现有文字中各人写下的字数列出，导入的文字不计；仅供研讨与学时佐证，不作评价。'))])] };
};
