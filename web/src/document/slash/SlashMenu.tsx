// The list that / opens beside the caret. The caret stays in the text: keys come from the editor's plugin, and
// none while somebody composes the filter.
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Floating } from '../bars/Floating';
import { useEditorFacts } from '../paper/useEditorFacts';
import { findItems, SLASH_ITEMS } from './slash.items';
import { offeredTo, type NamedItem } from './slash.offers';
import { closeSlash, slashKey, type SlashKeys } from './slash.plugin';

export interface SlashMenuProps {
  readonly editor: Editor;
  readonly keys: { current: SlashKeys | null };
  readonly onImage: () => void;
}

/** `from:query`, or nothing while the menu is closed. */
const openedAs = (editor: Editor): string => {
  const menu = slashKey.getState(editor.state)?.menu ?? null;
  return menu === null ? '' : `${menu.from}:${menu.query}`;
};

const useItems = (editor: Editor, opened: string): readonly NamedItem[] => {
  const { t } = useTranslation('document');
  const query = opened.slice(opened.indexOf(':') + 1);
  if (opened === '') return [];
  const own = SLASH_ITEMS.map((item) => ({ ...item, name: t(`slash.items.${item.id}`), note: t(`slash.notes.${item.id}`) }));
  const offered = [...own, ...offeredTo(editor)].filter(({ applies }) => applies?.(editor) ?? true);
  const found = findItems(offered, query);
  // Half a pinyin syllable finds nothing; the menu must not vanish under the fingers.
  return found.length === 0 && editor.view.composing ? offered : found;
};

const removeFilter = (editor: Editor): void => {
  const menu = slashKey.getState(editor.state)?.menu ?? null;
  if (menu !== null) editor.view.dispatch(editor.state.tr.delete(menu.from, menu.to).setMeta(slashKey, 'close'));
};

const caretBox = (editor: Editor) => {
  const menu = slashKey.getState(editor.state)?.menu ?? null;
  return menu === null ? null : editor.view.coordsAtPos(Math.min(menu.from, editor.state.doc.content.size));
};

/** The arrows, Enter and Tab, handed over by the plugin. */
const useKeys = (keys: SlashMenuProps['keys'], items: readonly NamedItem[], pick: (item: NamedItem) => void): number => {
  const [at, setAt] = useState(0);
  const names = items.map(({ id }) => id).join();
  useEffect(() => setAt(0), [names]);
  const index = Math.min(at, Math.max(0, items.length - 1));
  useEffect(() => {
    keys.current = (key) => {
      const item = items[index];
      if (items.length === 0 || item === undefined) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp') setAt((index + (key === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
      else pick(item);
      return true;
    };
    return () => { keys.current = null; };
  });
  return index;
};

const Option = ({ item, chosen, onPick }: { item: NamedItem; chosen: boolean; onPick: () => void }) => {
  const show = useCallback((element: HTMLElement | null) => { if (chosen) element?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  return (
    <div ref={show} id={`doc-slash-${item.id}`} role="option" aria-selected={chosen} className={`doc-slash-item${chosen ? ' is-on' : ''}`} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      <span>{item.name}</span>
      <span className="doc-slash-note">{item.note}</span>
    </div>
  );
};

export const SlashMenu = ({ editor, keys, onImage }: SlashMenuProps) => {
  const { t } = useTranslation('document');
  const opened = useEditorFacts(editor, openedAs, '');
  const items = useItems(editor, opened);
  const pick = (item: NamedItem) => {
    removeFilter(editor);
    if (item.id === 'image') onImage();
    else item.run(editor);
  };
  const index = useKeys(keys, items, pick);
  const chosen = opened === '' ? undefined : items[index];
  useEffect(() => {
    if (chosen === undefined) editor.view.dom.removeAttribute('aria-activedescendant');
    else editor.view.dom.setAttribute('aria-activedescendant', `doc-slash-${chosen.id}`);
  }, [editor, chosen]);
  const close = useCallback(() => { if (!editor.isDestroyed) closeSlash(editor.view); }, [editor]);
  if (opened === '') return null;
  return (
    <Floating at={() => caretBox(editor)} onClose={close} className="doc-slash">
      <div role="listbox" aria-label={t('slash.label')}>
        {items.map((item) => <Option key={item.id} item={item} chosen={item === items[index]} onPick={() => pick(item)} />)}
        {items.length === 0 && <p className="doc-slash-none">{t('slash.none', { query: opened.slice(opened.indexOf(':') + 1) })}</p>}
      </div>
      <p className="doc-slash-hint">{t('slash.hint')}</p>
    </Floating>
  );
};
