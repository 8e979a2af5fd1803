// What a co-written document is made of: the closed lists of elements, attributes and marks. The editor's
// schema is built to them, the server refuses what is not in them. A change that an older editor would not
// know raises DOCUMENT_SCHEMA: such an editor then only reads.

/** Sent in the handshake and kept with every document. */
export const DOCUMENT_SCHEMA = 1;
/** Name of the one root fragment in the Yjs document. */
export const DOCUMENT_ROOT = 'content';

/** Elements with their attributes. `section` and its title are fixed by the template, the rest is free. */
export const DOCUMENT_NODES = {
  section: ['key', 'required', 'hint'],
  sectionTitle: [],
  paragraph: ['align'],
  heading: ['level', 'align'],
  bulletList: [],
  orderedList: ['start', 'type'],
  listItem: [],
  taskList: [],
  taskItem: ['checked'],
  blockquote: [],
  horizontalRule: [],
  hardBreak: [],
  image: ['src', 'alt', 'width'],
  table: [],
  tableRow: [],
  tableHeader: ['colspan', 'rowspan', 'colwidth', 'align'],
  tableCell: ['colspan', 'rowspan', 'colwidth', 'align'],
  processTable: [],
  processRow: [],
  processCell: ['col'],
} as const satisfies Record<string, readonly string[]>;

export const DOCUMENT_MARKS = {
  bold: [],
  emphasis: [], // 着重号: Chinese has no italics
  underline: [],
  strike: [],
  highlight: ['color'],
  link: ['href', 'target', 'rel', 'class', 'title'],
} as const satisfies Record<string, readonly string[]>;

/** The five columns of 教学过程. */
export const PROCESS_COLUMNS = ['stage', 'minutes', 'teacher', 'student', 'intent'] as const;
export type ProcessColumn = (typeof PROCESS_COLUMNS)[number];

/** A link may lead to the web, to mail, to a phone, or inside the hub; nothing that a browser would run. */
export const isSafeLink = (text: string): boolean => /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(text) && !/[\u0000-\u0020]/.test(text.slice(0, 12));
