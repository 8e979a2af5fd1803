// Small facts about the editor for buttons around it: asked after every transaction, answered by a text, so
// that a page part is drawn again only when its answer differs. Nobody keeps the document in React.
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { completenessOf, sectionStates, type Completeness, type SectionState } from '@gongyan/shared/document/document.rules';

type Facts = string | number | boolean | null;

export const useEditorFacts = <Answer extends Facts>(editor: Editor | null, read: (editor: Editor) => Answer, otherwise: Answer): Answer => {
  const subscribe = useCallback((listener: () => void) => {
    const events = ['transaction', 'focus', 'blur'] as const;
    events.forEach((event) => editor?.on(event, listener));
    return () => events.forEach((event) => editor?.off(event, listener));
  }, [editor]);
  return useSyncExternalStore(subscribe, () => (editor === null || editor.isDestroyed ? otherwise : read(editor)));
};

const READ_AFTER_MS = 400;

export interface Sections {
  readonly sections: readonly SectionState[];
  readonly completeness: Completeness;
}

const read = (editor: Editor): Sections => {
  const sections = sectionStates(editor.state.doc.toJSON());
  return { sections, completeness: completenessOf(sections) };
};

/** Sections and completeness, read when nothing was typed for a moment: reading walks the whole document. */
export const useSections = (editor: Editor | null): Sections | null => {
  const [found, setFound] = useState<Sections | null>(null);
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      if (!editor.isDestroyed) setFound(read(editor));
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, READ_AFTER_MS);
    };
    look();
    editor.on('transaction', onTransaction);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
  return found;
};
