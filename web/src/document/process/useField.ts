// The field of the process table in which the caret stands, in words: 第 3 行 设计意图.
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { useEditorFacts } from '../paper/useEditorFacts';
import { isColumn } from './process.nodes';
import { fieldPlace } from './process.commands';

const read = (editor: Editor): string => {
  const place = fieldPlace(editor.state);
  return place === null ? '' : `${place.row} ${place.column}`;
};

/** Empty outside of the table. */
export const useField = (editor: Editor | null): string => {
  const { t } = useTranslation('document');
  const [row = '', column] = useEditorFacts(editor, read, '').split(' ');
  return isColumn(column) ? t('process.field', { n: row, column: t(`process.columns.${column}`) }) : '';
};
