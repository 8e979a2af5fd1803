// How the process table looks on the page: a grid of cells that becomes a card for each row on a phone. Plain
// elements, made once and never redrawn: redrawing what holds the caret would break Chinese input.
import type { Editor } from '@tiptap/core';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { PROCESS_COLUMNS } from '@gongyan/shared/document/document.schema';
import { addRowAtEnd } from './process.commands';

export interface ProcessWords {
  /** Headings by column key. */
  readonly columns: Readonly<Record<string, string>>;
  readonly table: string;
  readonly addRow: string;
  readonly rowMenu: string;
}

interface ViewFacts {
  readonly editor: Editor;
  readonly getPos: () => number | undefined;
  readonly words: ProcessWords;
}

/** Asks the page for the menu of one row. */
export const ROW_MENU = 'doc:row-menu';
export interface RowMenuDetail {
  readonly pos: number;
  readonly anchor: HTMLElement;
}

const element = (tag: string, className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

/** Header, footer and handles are ours; the editor looks at the content only. */
const outside = (content: HTMLElement) => ({
  ignoreMutation: (mutation: ViewMutationRecord) => mutation.type !== 'selection' && (!content.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === content)),
  stopEvent: (event: Event) => event.target instanceof globalThis.Node && !content.contains(event.target),
});

const heading = (words: ProcessWords): HTMLElement => {
  const head = element('div', 'doc-process-head', { contenteditable: 'false', role: 'row' });
  head.append(...PROCESS_COLUMNS.map((column) => {
    const cell = element('span', `doc-process-name doc-col-${column}`, { role: 'columnheader' });
    cell.textContent = words.columns[column] ?? column;
    return cell;
  }));
  return head;
};

const footing = ({ editor, getPos, words }: ViewFacts): HTMLElement => {
  const foot = element('div', 'doc-process-foot', { contenteditable: 'false' });
  const add = element('button', 'doc-process-add', { type: 'button' });
  add.textContent = words.addRow;
  // Without this the caret leaves the text before the click is done.
  add.addEventListener('mousedown', (event) => event.preventDefault());
  add.addEventListener('click', () => {
    const pos = getPos();
    if (pos !== undefined && editor.isEditable) addRowAtEnd(editor.view, pos);
  });
  foot.append(add, element('span', 'doc-process-sum'));
  return foot;
};

export const tableView = (facts: ViewFacts): NodeView => {
  const dom = element('div', 'doc-process');
  // A table owns rows and nothing else: the button and the sum stand below it.
  const table = element('div', 'doc-process-table', { role: 'table', 'aria-label': facts.words.table });
  const contentDOM = element('div', 'doc-process-rows', { role: 'rowgroup' });
  table.append(heading(facts.words), contentDOM);
  dom.append(table, footing(facts));
  return { dom, contentDOM, ...outside(contentDOM) };
};

export const rowView = ({ editor, getPos, words }: ViewFacts): NodeView => {
  const dom = element('div', 'doc-row', { role: 'row' });
  const contentDOM = element('div', 'doc-row-cells', { role: 'presentation' });
  const handle = element('button', 'doc-row-handle', { type: 'button', contenteditable: 'false', tabindex: '-1', 'aria-haspopup': 'menu', 'aria-label': words.rowMenu, title: words.rowMenu });
  handle.addEventListener('mousedown', (event) => event.preventDefault());
  handle.addEventListener('click', () => {
    const pos = getPos();
    if (pos === undefined || !editor.isEditable) return;
    editor.view.dom.dispatchEvent(new CustomEvent<RowMenuDetail>(ROW_MENU, { detail: { pos, anchor: handle } }));
  });
  // A row owns cells and nothing else.
  const place = element('span', 'doc-row-place', { role: 'cell', contenteditable: 'false' });
  place.append(handle);
  dom.append(place, contentDOM);
  return { dom, contentDOM, ...outside(contentDOM) };
};

export const cellView = (column: string, words: ProcessWords): NodeView => {
  const name = words.columns[column] ?? column;
  const dom = element('div', `doc-cell doc-col-${column}`, { role: 'cell', 'data-label': name, 'data-col': column });
  return { dom, contentDOM: dom, ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom };
};
