// Where things stand in the text, read when nothing was typed for a moment: reading walks the whole document.
import type { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';

const READ_AFTER_MS = 250;

/** `read` must not change between two drawings. */
export const usePlaces = <Place>(editor: Editor | null, read: (doc: DocNode) => ReadonlyMap<string, Place>): ReadonlyMap<string, Place> => {
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      if (!editor.isDestroyed) setPlaces(read(editor.state.doc));
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) timer ??= setTimeout(look, READ_AFTER_MS);
    };
    look();
    editor.on('transaction', onTransaction);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor, read]);
  return places;
};
