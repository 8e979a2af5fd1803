// The tools that open a menu: paragraph style, highlight, table, link, insert.
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HIGHLIGHTS } from '@gongyan/shared/document/document.schema';
import { blockStyleOf, insertTable, setHighlight, toggleBlock, type BlockStyle } from '../editor.actions';
import { useEditorFacts } from '../paper/useEditorFacts';
import { addRowBelow, deleteRow, moveRow, rowOf } from '../process/process.commands';
import { SLASH_ITEMS } from '../slash/slash.items';
import type { SlashId } from '../slash/slash.offers';
import { beginStep } from '../undo.step';
import { DocIcon, type DocIconName } from './DocIcon';
import { LinkBox } from './LinkBox';
import { MenuButton } from './MenuButton';
import type { MenuItem } from './PopMenu';

interface MenuToolProps {
  readonly editor: Editor;
  readonly disabled: boolean;
}

const STYLES: readonly BlockStyle[] = ['paragraph', 'heading3', 'heading4', 'quote'];
const isStyle = (id: string): id is BlockStyle => STYLES.some((style) => style === id);

export const StyleTool = ({ editor, disabled }: MenuToolProps) => {
  const { t } = useTranslation('document');
  const style = useEditorFacts(editor, blockStyleOf, 'paragraph');
  const items = STYLES.map((id) => ({ id, label: t(`style.${id}`), checked: id === style }));
  return (
    <MenuButton label={t('toolbar.style')} items={items} disabled={disabled} className="doc-tool-style" onPick={(id) => isStyle(id) && toggleBlock(id)(editor)}>
      <span className="doc-tool-text">{t(`style.${style}`)}</span>
    </MenuButton>
  );
};

export const HighlightTool = ({ editor, disabled }: MenuToolProps) => {
  const { t } = useTranslation('document');
  const on = useEditorFacts(editor, (asked) => asked.isActive('highlight'), false);
  const items: MenuItem[] = [...HIGHLIGHTS.map((colour) => ({ id: colour, label: t(`highlight.${colour}`), sample: `doc-mark-${colour}` })), { id: 'none', label: t('highlight.none'), sample: 'is-none' }];
  return (
    <MenuButton label={t('toolbar.highlight')} items={items} disabled={disabled} pressed={on} onPick={(id) => setHighlight(editor, HIGHLIGHTS.find((colour) => colour === id) ?? null)}>
      <DocIcon name="highlight" />
    </MenuButton>
  );
};

const TABLE_ACTIONS = {
  rowAbove: 'addRowBefore', rowBelow: 'addRowAfter', columnBefore: 'addColumnBefore', columnAfter: 'addColumnAfter',
  merge: 'mergeCells', split: 'splitCell', deleteRow: 'deleteRow', deleteColumn: 'deleteColumn', delete: 'deleteTable',
} as const;
type TableAction = keyof typeof TABLE_ACTIONS;
const isTableAction = (id: string): id is TableAction => Object.hasOwn(TABLE_ACTIONS, id);

const PROCESS_ACTIONS = { up: moveRow(rowOf, -1), down: moveRow(rowOf, 1), below: addRowBelow(rowOf), delete: deleteRow(rowOf) };
type ProcessAction = keyof typeof PROCESS_ACTIONS;
const isProcessAction = (id: string): id is ProcessAction => Object.hasOwn(PROCESS_ACTIONS, id);
const PROCESS_ICONS: Readonly<Record<ProcessAction, DocIconName>> = { up: 'up', down: 'sink', below: 'row', delete: 'remove' };

type Around = 'table' | 'process' | 'text';
const aroundOf = (editor: Editor): Around => (editor.isActive('table') ? 'table' : editor.isActive('processRow') ? 'process' : 'text');

export const useProcessItems = (): MenuItem[] => {
  const { t } = useTranslation('document');
  return (['up', 'down', 'below', 'delete'] as const).map((id) => ({ id, label: t(`process.${id}`), icon: PROCESS_ICONS[id], danger: id === 'delete' }));
};

export const TableTool = ({ editor, disabled }: MenuToolProps) => {
  const { t } = useTranslation('document');
  const around = useEditorFacts(editor, aroundOf, 'text');
  const processItems = useProcessItems();
  const tableItems: MenuItem[] = (Object.keys(TABLE_ACTIONS).filter(isTableAction)).map((id) => ({ id, label: t(`table.${id}`), danger: id.startsWith('delete') }));
  const items = { table: tableItems, process: processItems, text: [{ id: 'insert', label: t('table.insert'), icon: 'table' as const }] }[around];
  const pick = (id: string) => {
    beginStep(editor.state);
    if (id === 'insert') insertTable(editor);
    else if (around === 'table' && isTableAction(id)) editor.chain().focus()[TABLE_ACTIONS[id]]().run();
    else if (isProcessAction(id)) {
      PROCESS_ACTIONS[id](editor.state, editor.view.dispatch);
      editor.view.focus();
    }
  };
  return <MenuButton label={t('toolbar.table')} items={items} disabled={disabled} pressed={around === 'table'} onPick={pick}><DocIcon name="table" /></MenuButton>;
};

export const LinkTool = ({ editor, disabled }: MenuToolProps) => {
  const { t } = useTranslation('document');
  const [open, setOpen] = useState(false);
  const on = useEditorFacts(editor, (asked) => asked.isActive('link'), false);
  const close = useCallback(() => {
    setOpen(false);
    editor.view.focus();
  }, [editor]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.keyCode === 229 || !editor.isFocused) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [editor]);
  return (
    <>
      <button type="button" className={`doc-tool${on ? ' is-on' : ''}`} aria-label={t('toolbar.link')} aria-pressed={on} title={t('toolbar.link')} disabled={disabled} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => setOpen(true)}>
        <DocIcon name="link" />
      </button>
      {open && <LinkBox editor={editor} onClose={close} />}
    </>
  );
};

const INSERT_ICONS: Partial<Record<SlashId, DocIconName>> = { row: 'row', heading3: 'heading', quote: 'quote', table: 'table', image: 'image', rule: 'rule', date: 'date', todos: 'todos' };

export const InsertTool = ({ editor, disabled, onImage }: MenuToolProps & { readonly onImage: () => void }) => {
  const { t } = useTranslation('document');
  const offered = SLASH_ITEMS.filter(({ id }) => INSERT_ICONS[id] !== undefined);
  const items = offered.map(({ id }) => ({ id, label: t(`slash.items.${id}`), icon: INSERT_ICONS[id] }));
  const pick = (id: string) => {
    const item = offered.find((one) => one.id === id);
    if (item?.id === 'image') onImage();
    else if (item?.applies?.(editor) ?? true) item?.run(editor);
  };
  return <MenuButton label={t('toolbar.insert')} items={items} disabled={disabled} onPick={pick} className="doc-tool-insert"><DocIcon name="plus" /><span className="doc-tool-text">{t('toolbar.insert')}</span></MenuButton>;
};
