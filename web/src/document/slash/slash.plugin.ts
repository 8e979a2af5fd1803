// When the slash menu is open and what was typed into it. It opens on / or ／ at the start of a line or after a
// blank, when this person types it; never on 、 which is how Chinese separates words. It stays open while its
// filter is being composed, and asks for no key then.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isOwnChange } from '../guard/own.change';

export interface SlashState {
  /** Position of the slash itself; the filter follows it. */
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** The open menu's answer to keys; true when it used one. */
export type SlashKeys = (key: string) => boolean;

interface Remembered {
  readonly menu: SlashState | null;
}

const TRIGGERS: ReadonlySet<string> = new Set(['/', '／']);
const LONGEST = 24;
const MENU_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Enter', 'Tab', 'Escape']);
export const slashKey = new PluginKey<Remembered>('slash');

const LEAF = '\ufffc';
const textBefore = (state: EditorState): string => {
  const { $from } = state.selection;
  return $from.parent.textBetween(0, $from.parentOffset, LEAF, LEAF);
};

const mayOpen = (state: EditorState): boolean => state.selection.empty && state.selection.$from.parent.type.spec.marks !== '' && state.selection.$from.parent.isTextblock;

/** The menu that a just typed slash opens. */
const opened = (transaction: Transaction, before: EditorState, after: EditorState): SlashState | null => {
  if (!isOwnChange(transaction) || !mayOpen(after)) return null;
  const text = textBefore(after);
  const [slash = '', previous = ''] = [text.slice(-1), text.slice(-2, -1)];
  const wasThere = textBefore(before).length >= text.length;
  if (!TRIGGERS.has(slash) || wasThere || (previous !== '' && !/\s/.test(previous) && previous !== LEAF)) return null;
  const { from } = after.selection;
  return { from: from - 1, to: from, query: '' };
};

/** The open menu after something happened; null when the caret left its filter. */
const followed = (menu: SlashState, transaction: Transaction, after: EditorState): SlashState | null => {
  // A colleague's change replaces the whole document, so positions cannot be mapped through it: the slash is
  // looked for again in the caret's own line.
  const { selection } = after;
  if (!selection.empty || !mayOpen(after)) return null;
  const text = textBefore(after);
  const at = Math.max(...[...TRIGGERS].map((trigger) => text.lastIndexOf(trigger)));
  const query = text.slice(at + 1);
  const from = selection.$from.start() + at;
  const moved = isOwnChange(transaction) || !transaction.docChanged ? transaction.mapping.map(menu.from) : from;
  if (at === -1 || from !== moved || query.length > LONGEST || query.includes(LEAF)) return null;
  // Blanks end a filter, except those that an input method puts between pinyin syllables.
  if (/\s/.test(query) && transaction.getMeta('composition') === undefined && isOwnChange(transaction)) return null;
  return { from, to: selection.from, query };
};

const nextMenu = ([transaction, { menu }, before, after]: readonly [Transaction, Remembered, EditorState, EditorState]): SlashState | null => {
  if (transaction.getMeta(slashKey) === 'close') return null;
  return menu === null ? opened(transaction, before, after) : followed(menu, transaction, after);
};

const isImeKey = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export const closeSlash = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(slashKey, 'close'));

export const slashMenu = (keys: { current: SlashKeys | null }) =>
  Extension.create({
    name: 'slashMenu',
    priority: 1_050,
    addProseMirrorPlugins: () => [
      new Plugin<Remembered>({
        key: slashKey,
        state: {
          init: () => ({ menu: null }),
          apply: (...change) => ({ menu: nextMenu(change) }),
        },
        props: {
          handleKeyDown: (view, event) => {
            const menu = slashKey.getState(view.state)?.menu ?? null;
            if (menu === null || isImeKey(event) || !MENU_KEYS.has(event.key)) return false;
            if (event.key !== 'Escape') return keys.current?.(event.key) ?? false;
            closeSlash(view);
            return true;
          },
          handleDOMEvents: {
            blur: (view) => {
              if (slashKey.getState(view.state)?.menu) closeSlash(view);
              return false;
            },
          },
        },
      }),
    ],
  });
