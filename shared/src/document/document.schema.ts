// What a co-written document may hold: the closed lists of elements, marks and their attributes, and which
// links are safe. The editor builds exactly these; the server refuses every update that holds anything else.
import type { Vocabulary } from '../coedit/coedit.vocabulary.js';

/** Raise it with every change of the lists below: an editor of an older number must not write, because it
 *  deletes, for everybody, what it cannot build. */
export const DOCUMENT_SCHEMA = 3;

/** Name of the one Y.XmlFragment. */
export const DOCUMENT_ROOT = 'content';

/** Node name → attribute names. Every value is plain (text, number, boolean); null is written as no attribute. */
export const DOCUMENT_NODES: Readonly<Record<string, readonly string[]>> = {
  section: ['key', 'required', 'hint', 'private'],
  sectionTitle: [],
  paragraph: [],
  heading: ['level'],
  bulletList: [],
  orderedList: ['start'],
  listItem: [],
  taskList: [],
  taskItem: ['checked'],
  blockquote: [],
  horizontalRule: [],
  liveBlock: ['kind', 'ref'],
  hardBreak: [],
  image: ['src', 'alt', 'width'],
  table: [],
  tableRow: [],
  tableHeader: ['colspan', 'rowspan'],
  tableCell: ['colspan', 'rowspan'],
  processTable: [],
  processRow: ['stage'],
  processCell: ['col'],
};

/** An empty one of these has its text from the start: two who begin to write in it at once write in the same one. Each would make
 *  one of his own else, and the binding joins such twins by deleting the second, with whatever its writer goes on to type. */
export const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'sectionTitle']);

/** Mark name → attribute names. `emphasis` is 着重号: Chinese is never slanted. `comment` names its thread,
 *  `suggestion` the suggested change of these words. */
export const DOCUMENT_MARKS: Readonly<Record<string, readonly string[]>> = {
  bold: [],
  underline: [],
  strike: [],
  emphasis: [],
  highlight: ['color'],
  link: ['href'],
  comment: ['thread'],
  suggestion: ['id'],
};

/** Names, not CSS: what a browser writes back of a CSS colour differs from what was set, and that breaks
 *  Chinese input. */
export const HIGHLIGHTS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Highlight = (typeof HIGHLIGHTS)[number];

/** Columns of the process table in their order: 环节, 时间, 教师活动, 学生活动, 设计意图. */
export const PROCESS_COLUMNS = ['stage', 'minutes', 'teacher', 'student', 'intent'] as const;
export type ProcessColumn = (typeof PROCESS_COLUMNS)[number];

const LINK_LENGTH = 2_000;
/** A host must follow http; `//host` and `/\host` leave this site and do not count as relative. */
const SAFE_LINK = /^(?:https?:\/\/[^/\\]|mailto:.|tel:[+\d]|\/(?![/\\]))/i;
const UNSAFE_CHARACTER = /[\u0000-\u0020\u007f\u00a0\u2028\u2029]/;

/** http, https, mailto, tel, or a path of this site. Browsers skip blanks and control characters inside a
 *  protocol name, so a link that holds any is refused. */
export const isSafeLink = (text: string): boolean => text.length <= LINK_LENGTH && !UNSAFE_CHARACTER.test(text) && SAFE_LINK.test(text);

export const documentVocabulary: Vocabulary = { root: DOCUMENT_ROOT, nodes: DOCUMENT_NODES, marks: DOCUMENT_MARKS, safeLink: isSafeLink };
