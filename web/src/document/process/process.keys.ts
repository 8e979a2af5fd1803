// Keys inside the process table: Tab and Shift-Tab walk the cells, ⌘↵ adds a row below (elsewhere a line below), Alt with an arrow moves
// the row, Escape leaves the table for the next Tab. Nothing here is bound while somebody composes: the
// editor asks no plugin then.
import { Extension } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { lineBelow, moveBlock } from './block.move';
import { beginStep } from '../undo.step';
import { addRowBelow, goToCell, moveRow, rowOf } from './process.commands';

export const ProcessKeys = Extension.create({
  name: 'processKeys',
  // Before the lists: in a cell Tab means the next cell.
  priority: 900,
  addStorage: () => ({ leaving: false }),
  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      beginStep(this.editor.state);
      return command(this.editor.state, this.editor.view.dispatch);
    };
    const tab = (by: -1 | 1) => () => {
      if (this.storage.leaving) {
        this.editor.commands.blur();
        return false;
      }
      return run(goToCell(by))();
    };
    return {
      Tab: tab(1),
      'Shift-Tab': tab(-1),
      Escape: () => {
        this.storage.leaving = true;
        return false;
      },
      'Mod-Enter': () => run(addRowBelow(rowOf))() || run(lineBelow)(),
      'Alt-ArrowUp': () => run(moveRow(rowOf, -1))() || run(moveBlock(-1))(),
      'Alt-ArrowDown': () => run(moveRow(rowOf, 1))() || run(moveBlock(1))(),
    };
  },
  onTransaction({ transaction }) {
    if (transaction.docChanged || transaction.selectionSet) this.storage.leaving = false;
  },
});
