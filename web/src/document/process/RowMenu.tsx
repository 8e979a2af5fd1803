// The menu of one row of the process table, opened from its handle: everything that dragging could do.
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PopMenu } from '../bars/PopMenu';
import { beginStep } from '../undo.step';
import { useProcessItems } from '../bars/ToolbarMenus';
import { addRowBelow, deleteRow, moveRow, rowAt } from './process.commands';
import { ROW_MENU, type RowMenuDetail } from './process.views';

const isRowMenu = (event: Event): event is CustomEvent<RowMenuDetail> => event instanceof CustomEvent && event.type === ROW_MENU;

export const RowMenu = ({ editor }: { editor: Editor }) => {
  const { t } = useTranslation('document');
  const [opened, setOpened] = useState<RowMenuDetail | null>(null);
  const items = useProcessItems();
  const close = useCallback(() => setOpened(null), []);
  useEffect(() => {
    const { dom } = editor.view;
    const open = (event: Event) => isRowMenu(event) && setOpened(event.detail);
    dom.addEventListener(ROW_MENU, open);
    return () => dom.removeEventListener(ROW_MENU, open);
  }, [editor]);
  if (opened === null) return null;
  const row = rowAt(editor.state.doc, opened.pos);
  const place = () => rowAt(editor.state.doc, opened.pos);
  const commands = { up: moveRow(place, -1), down: moveRow(place, 1), below: addRowBelow(place), delete: deleteRow(place) };
  const offered = items.map((item) => ({ ...item, disabled: (item.id === 'up' && row?.index === 0) || (item.id === 'down' && row?.index === (row?.table.childCount ?? 0) - 1) }));
  const pick = (id: string) => {
    beginStep(editor.state);
    if (id === 'up' || id === 'down' || id === 'below' || id === 'delete') commands[id](editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return <PopMenu label={t('process.rowMenu')} anchor={opened.anchor} byKeyboard={false} items={offered} onPick={pick} onClose={close} />;
};
