// Ordinary tables, Tiptap's, of fixed width. Refuses to mend a table whose rows two people made uneven at the
// same time unless this person edits: mending when the page opens would be a change that nobody made.
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { isOwnChange } from '../guard/own.change';

const span = (name: 'colspan' | 'rowspan') => ({ default: 1, parseHTML: (element: HTMLElement) => Math.min(20, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1) });
const spans = () => ({ colspan: span('colspan'), rowspan: span('rowspan') });

const carefulEditing = (): Plugin => {
  const editing = tableEditing();
  const { spec } = editing;
  return new Plugin({
    ...spec,
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => !transaction.docChanged || isOwnChange(transaction)) ? spec.appendTransaction?.call(editing, transactions, before, after) : null,
  });
};

export const FreeTable = Table.extend({
  content: 'tableRow*',
  addProseMirrorPlugins: () => [carefulEditing()],
  renderHTML: () => ['table', { class: 'doc-table' }, ['tbody', 0]],
  addNodeView: () => null,
  addKeyboardShortcuts() {
    // Asked for each time: the commands of one moment belong to the state of that moment.
    const next = () => this.editor.commands.goToNextCell();
    return {
      ...this.parent?.(),
      // In two steps: between them the new row's cells get their paragraphs.
      Tab: () => next() || (this.editor.isActive('table') && this.editor.commands.addRowAfter() && next()),
    };
  },
});
export const FreeRow = TableRow.extend({ content: '(tableCell | tableHeader)*' });
export const FreeHeader = TableHeader.extend({ content: 'flow*', addAttributes: spans });
export const FreeCell = TableCell.extend({ content: 'flow*', addAttributes: spans });
