// The text of minutes: the template's sections with one for every item of the agenda, the sections that show what the room
// knows, and the lines that were decided. Pure.
import type { JsonNode } from '../../document/document.json.js';
import { documentText } from '../../document/document.json.js';
import { lessonDocument, lessonSection, type TemplateSection } from '../../document/document.lesson.js';
import type { AgendaItem } from '../meeting.contract.js';

type Item = Pick<AgendaItem, 'id' | 'title'>;

/** 按议程写要点: gives way to the items of the agenda. */
const PROCESS = 'process';
/** 确认 is a deed of two people, not a text. */
const CONFIRM = 'confirm';
const DECISIONS = 'decisions';
/** Sections that are filled by the room, by the kinds of their blocks. */
const LIVE: Readonly<Record<string, readonly string[]>> = { head: ['facts'], attendance: ['attendance', 'speeches'], decisions: ['polls', 'ratings'], actions: ['actions'] };

export const itemKey = (id: AgendaItem['id']): string => `item_${id.replaceAll('-', '')}`;

export const liveBlock = (kind: string, ref: string): JsonNode => ({ type: 'liveBlock', attrs: { kind, ref } });
const paragraph: JsonNode = { type: 'paragraph' };

const itemsOf = (process: TemplateSection, agenda: readonly Item[]): TemplateSection[] => agenda.map(({ id, title }) => ({ ...process, key: itemKey(id), title }));

export const minutesDocument = (template: readonly TemplateSection[], agenda: readonly Item[], texts: Readonly<Record<string, string>> = {}): JsonNode => {
  const sections = template.filter(({ key }) => key !== CONFIRM).flatMap((part) => (part.key === PROCESS && agenda.length > 0 ? itemsOf(part, agenda) : [part]));
  const plain = lessonDocument(sections, { texts });
  const withBlock = (section: JsonNode): JsonNode => {
    const kinds = LIVE[String(section.attrs?.['key'])];
    const [title, ...rest] = section.content ?? [];
    return kinds === undefined || title === undefined ? section : { ...section, content: [title, ...kinds.map((kind) => liveBlock(kind, 'meeting')), ...rest] };
  };
  return { ...plain, content: (plain.content ?? []).map(withBlock) };
};

/** A section for an item that came onto the agenda after the minutes were begun. */
export const itemSection = ({ id, title }: Item, hint: string): JsonNode => lessonSection({ key: itemKey(id), title, hint, required: true }, [paragraph]);

/** 形成的决定: one per line. */
export const decisionsIn = (document: JsonNode): string[] => {
  const section = (document.content ?? []).find(({ attrs }) => attrs?.['key'] === DECISIONS);
  const lines = (section?.content ?? []).filter(({ type }) => type !== 'sectionTitle').map(documentText).join('').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
};

/** Every live block of a text, in its order. */
export const blocksIn = (node: JsonNode): { readonly kind: string; readonly ref: string }[] =>
  node.type === 'liveBlock' ? [{ kind: String(node.attrs?.['kind'] ?? ''), ref: String(node.attrs?.['ref'] ?? '') }] : (node.content ?? []).flatMap(blocksIn);
