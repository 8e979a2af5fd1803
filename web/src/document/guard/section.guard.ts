// The template's sections can be renamed and filled, never lost, moved or doubled, the process table keeps its
// columns, and what the page fills by itself stays in its section until it is moved on purpose. Only edits of this page are judged: what comes from the shared document has happened already.
import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { PROCESS_COLUMNS } from '@gongyan/shared/document/document.schema';
import { LIVE_MOVED } from '../nodes/live.block';
import { isOwnChange } from './own.change';
import { countEmpty, fillEmpty } from './structure';

const COLUMNS = PROCESS_COLUMNS.join(' ');

const isRegular = (row: DocNode): boolean => {
  const columns: unknown[] = [];
  row.forEach((cell) => columns.push(cell.attrs['col']));
  return columns.join(' ') === COLUMNS;
};

interface Shape {
  /** One text for each section: key, whether required, hint, place and number of titles. */
  readonly sections: string;
  readonly processTables: string;
  readonly liveBlocks: string;
  readonly oddRows: number;
}

const sectionShape = (section: DocNode): string => {
  let titles = 0;
  section.forEach((child) => (titles += child.type.name === 'sectionTitle' ? 1 : 0));
  return JSON.stringify([section.attrs['key'], section.attrs['required'], section.attrs['hint'], titles, section.firstChild?.type.name === 'sectionTitle']);
};

const shapeOf = (doc: DocNode): Shape => {
  const [sections, tables, live]: [string[], string[], string[]] = [[], [], []];
  let oddRows = 0;
  doc.forEach((section) => {
    sections.push(sectionShape(section));
    section.forEach((block) => {
      if (block.type.name === 'liveBlock') live.push(`${String(section.attrs['key'])} ${String(block.attrs['kind'])} ${String(block.attrs['ref'])}`);
      if (block.type.name !== 'processTable') return;
      tables.push(String(section.attrs['key']));
      block.forEach((row) => (oddRows += isRegular(row) ? 0 : 1));
    });
  });
  return { sections: sections.join(), processTables: tables.join(), liveBlocks: live.join(), oddRows };
};

/** Whether `after` still is the same form, filled differently. Rows that were odd before may stay odd. */
export const keepsForm = (before: DocNode, after: DocNode, liveMoved = false): boolean => {
  const [was, is] = [shapeOf(before), shapeOf(after)];
  return was.sections === is.sections && was.processTables === is.processTables && (liveMoved || was.liveBlocks === is.liveBlocks) && is.oddRows <= was.oddRows;
};

const isComposed = (transaction: Transaction): boolean => transaction.getMeta('composition') !== undefined;

export const SectionGuard = Extension.create({
  name: 'sectionGuard',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('sectionGuard'),
      filterTransaction: (transaction, state) => !isOwnChange(transaction) || keepsForm(state.doc, transaction.doc, transaction.getMeta(LIVE_MOVED) === true),
      // A cell or section that this edit left without any paragraph gets one: the content rules are lenient.
      appendTransaction: (transactions, before, after) =>
        transactions.some(isOwnChange) && !transactions.some(isComposed) && countEmpty(after.doc) > countEmpty(before.doc) ? fillEmpty(after.tr) : null,
    }),
  ],
});
