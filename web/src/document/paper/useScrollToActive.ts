// Brings into sight what has just been chosen beside the text.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';

interface Chosen {
  readonly active: string | null;
  readonly places: ReadonlyMap<string, { readonly from: number }>;
}

const scrollTo = (editor: Editor, pos: number): void => {
  const { node } = editor.view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
};

export const useScrollToActive = (editor: Editor | null, { active, places }: Chosen): void => {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const pos = active === null ? undefined : places.get(active)?.from;
    if (editor !== null && pos !== undefined && shown.current !== active) scrollTo(editor, pos);
    shown.current = active;
  }, [editor, active, places]);
};
