// Tells colleagues in which section my caret is: the dots in their outline.
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { CoeditSession } from '../../platform/coedit/coedit.session';

const sectionOf = (editor: Editor): string | null => {
  const { $from } = editor.state.selection;
  const key: unknown = $from.depth > 0 ? $from.node(1).attrs['key'] : null;
  return editor.isFocused && typeof key === 'string' && key !== '' ? key : null;
};

export const useTellSection = (editor: Editor | null, session: CoeditSession): void => {
  useEffect(() => {
    if (editor === null) return undefined;
    let told: string | null = null;
    const look = () => {
      const now = sectionOf(editor) ?? told;
      if (now === told) return;
      told = now;
      session.setSection(now);
    };
    editor.on('selectionUpdate', look);
    editor.on('focus', look);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('focus', look);
      if (told !== null) session.setSection(null);
    };
  }, [editor, session]);
};
