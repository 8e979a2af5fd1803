// 教学过程 as structure: rows of cells whose meaning is fixed by `col`. Lenient content, because the binding
// deletes what does not fit. In the clipboard it is a real table, for Word; on the page it is process.views.
import { Node } from '@tiptap/core';
import { PROCESS_COLUMNS, type ProcessColumn } from '@gongyan/shared/document/document.schema';
import { cellView, rowView, tableView, type ProcessWords } from './process.views';

export const isColumn = (name: unknown): name is ProcessColumn => PROCESS_COLUMNS.some((column) => column === name);

const option = (words: ProcessWords) => ({ words });

export const processNodes = (words: ProcessWords) => [
  Node.create({
    name: 'processTable',
    group: 'block',
    content: 'processRow*',
    isolating: true,
    selectable: false,
    addOptions: () => option(words),
    parseHTML: () => [{ tag: 'table[data-process]', priority: 60 }],
    renderHTML: () => ['table', { 'data-process': '' }, ['tbody', 0]],
    addNodeView: () => ({ editor, getPos }) => tableView({ editor, getPos, words }),
  }),
  Node.create({
    name: 'processRow',
    content: 'processCell*',
    selectable: false,
    addAttributes: () => ({ stage: { default: null, rendered: false } }),
    parseHTML: () => [{ tag: 'table[data-process] tr', priority: 60 }],
    renderHTML: () => ['tr', 0],
    addNodeView: () => ({ editor, getPos }) => rowView({ editor, getPos, words }),
  }),
  Node.create({
    name: 'processCell',
    content: 'flow*',
    isolating: true,
    selectable: false,
    addAttributes: () => ({ col: { default: 'teacher', parseHTML: (element: HTMLElement) => (isColumn(element.dataset['col']) ? element.dataset['col'] : 'teacher'), rendered: false } }),
    parseHTML: () => [{ tag: 'td[data-col]', priority: 60 }],
    renderHTML: ({ node }) => ['td', { 'data-col': String(node.attrs['col']) }, 0],
    addNodeView: () => ({ node }) => cellView(String(node.attrs['col']), words),
  }),
];
