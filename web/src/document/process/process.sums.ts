// Under the process table: 合计 38 / 40 分钟. Beside each cell: which row and column it is, for people who do not
// see the grid. Written straight onto the page, outside the text, and never while somebody composes.
import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { minutesSum, parseMinutes, type MinutesSum } from '@gongyan/shared/document/document.rules';

export interface SumWords {
  readonly sum: (sum: MinutesSum) => string;
  readonly row: (index: number) => string;
  readonly oddMinutes: string;
}

const sumsKey = new PluginKey<number>('processSums');

const cellText = (row: DocNode, column: string): string => {
  let text = '';
  row.forEach((cell) => {
    if (cell.attrs['col'] === column) text += cell.textContent;
  });
  return text;
};

const setClass = (element: Element | null, name: string, on: boolean): void => void element?.classList.toggle(name, on);

const paintRow = (row: DocNode, dom: HTMLElement, facts: { readonly index: number; readonly words: SumWords }): void => {
  const name = facts.words.row(facts.index + 1);
  dom.setAttribute('aria-label', name);
  for (const cell of dom.querySelectorAll<HTMLElement>(':scope > .doc-row-cells > .doc-cell')) cell.setAttribute('aria-label', `${name} ${cell.dataset['label'] ?? ''}`);
  const minutes = cellText(row, 'minutes').trim();
  const odd = minutes !== '' && parseMinutes(minutes) === null;
  const cell = dom.querySelector<HTMLElement>(':scope > .doc-row-cells > .doc-col-minutes');
  setClass(cell, 'is-odd', odd);
  if (cell !== null) cell.title = odd ? facts.words.oddMinutes : '';
};

const paintTable = (view: EditorView, place: { readonly table: DocNode; readonly pos: number }, words: SumWords): void => {
  const dom = view.nodeDOM(place.pos);
  if (!(dom instanceof HTMLElement)) return;
  const minutes: string[] = [];
  place.table.forEach((row, offset, index) => {
    minutes.push(cellText(row, 'minutes'));
    const rowDom = view.nodeDOM(place.pos + 1 + offset);
    if (rowDom instanceof HTMLElement) paintRow(row, rowDom, { index, words });
  });
  const sum = minutesSum(minutes, sumsKey.getState(view.state) ?? 0);
  const foot = dom.querySelector('.doc-process-sum');
  if (foot === null) return;
  const text = words.sum(sum);
  if (foot.textContent !== text) foot.textContent = text;
  setClass(foot, 'is-off', sum.verdict !== 'exact');
};

const paint = (view: EditorView, words: SumWords): void => {
  view.state.doc.descendants((node, pos) => {
    if (node.type.name === 'processTable') paintTable(view, { table: node, pos }, words);
    return node.type.name === 'section';
  });
};

/** Tells the footer how long the lesson is. */
export const setLessonMinutes = (view: EditorView, minutes: number): void => {
  if (sumsKey.getState(view.state) !== minutes) view.dispatch(view.state.tr.setMeta(sumsKey, minutes).setMeta('addToHistory', false));
};

export const processSums = (words: SumWords) =>
  Extension.create({
    name: 'processSums',
    addProseMirrorPlugins: () => [
      new Plugin<number>({
        key: sumsKey,
        state: { init: () => 0, apply: (transaction, minutes) => { const told: unknown = transaction.getMeta(sumsKey); return typeof told === 'number' ? told : minutes; } },
        view: (first) => {
          let waiting = true;
          paint(first, words);
          return {
            update: (view, before) => {
              waiting ||= view.state.doc !== before.doc || sumsKey.getState(view.state) !== sumsKey.getState(before);
              if (!waiting || view.composing) return;
              waiting = false;
              paint(view, words);
            },
          };
        },
      }),
    ],
  });
