// Reads the text for identifying data whenever the writing rests.
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { privacyKey, privacyPlaces, privateIn, showPrivate, type FoundPrivate } from './privacy.places';

const REST_MS = 500;
const NOTHING: readonly FoundPrivate[] = [];

export const usePrivatePlaces = (editor: Editor | null): readonly FoundPrivate[] => {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      if (editor.view.composing) return soon();
      const places = privateIn(editor.state.doc);
      showPrivate(editor, places);
      return setFound(places);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const changed = ({ transaction }: { transaction: Transaction }) => transaction.docChanged && soon();
    editor.registerPlugin(privacyPlaces());
    editor.on('transaction', changed);
    soon();
    return () => {
      clearTimeout(timer);
      editor.off('transaction', changed);
      if (!editor.isDestroyed) editor.unregisterPlugin(privacyKey);
    };
  }, [editor]);
  return found;
};
