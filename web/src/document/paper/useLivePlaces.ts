// The places of a text that the page fills, as they stand on the paper now.
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { LIVE_PLACE } from '../nodes/live.block';

const placesIn = (editor: Editor): HTMLElement[] => [...editor.view.dom.querySelectorAll<HTMLElement>(`.${LIVE_PLACE}`)];

export const useLivePlaces = (editor: Editor | null): readonly HTMLElement[] => {
  const [places, setPlaces] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    if (editor === null) return undefined;
    const look = () => {
      if (editor.isDestroyed) return;
      const now = placesIn(editor);
      setPlaces((before) => (before.length === now.length && before.every((place, at) => place === now[at]) ? before : now));
    };
    look();
    editor.on('transaction', look);
    return () => void editor.off('transaction', look);
  }, [editor]);
  return places;
};
