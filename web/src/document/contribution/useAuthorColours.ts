// Keeps the colours of the authors in step with the text, read when nothing was typed for a moment: reading walks the
// whole document. Says whose the letter at the caret is, for those who see no colours.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useMemo, useState } from 'react';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { compositionEnded } from '../composition.gate';
import { showAuthors, type AuthorLook } from './author.looks';
import { authorSpans, ownersBy, type AuthorSpan, type Owner } from './author.spans';
import { useAuthorship, useContribution } from './contribution.queries';

const READ_AFTER_MS = 300;

export interface AuthorColours {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  /** Whose letters stand in the text; null until they are known. */
  readonly people: readonly AuthorLook[] | null;
  readonly atCaret: Owner;
}

interface Place {
  readonly editor: Editor | null;
  readonly session: CoeditSession;
  readonly documentId: DocumentId;
  readonly me: PersonId;
}

const ownerAt = (spans: readonly AuthorSpan[], pos: number): Owner => spans.find(({ from, to }) => from <= pos && pos < to)?.person;

/** Reads again a moment after the text changed or its composing ended. */
const useReading = (editor: Editor | null, read: (() => void) | null): void => {
  useEffect(() => {
    if (editor === null || read === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      if (!editor.isDestroyed && !editor.view.composing) read();
    };
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged || transaction.getMeta(compositionEnded) === true) timer ??= setTimeout(look, READ_AFTER_MS);
    };
    look();
    editor.on('transaction', onTransaction);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor, read]);
};

const useCaret = (editor: Editor | null, wanted: boolean): number => {
  const [caret, setCaret] = useState(0);
  useEffect(() => {
    if (editor === null || !wanted) return undefined;
    const look = () => setCaret(editor.state.selection.from);
    look();
    editor.on('selectionUpdate', look);
    return () => void editor.off('selectionUpdate', look);
  }, [editor, wanted]);
  return caret;
};

export const useAuthorColours = ({ editor, session, documentId, me }: Place): AuthorColours => {
  const [on, set] = useState(false);
  const [spans, setSpans] = useState<readonly AuthorSpan[]>([]);
  const authorship = useAuthorship(documentId, on).data;
  const table = useContribution(documentId, on).data;
  const people = useMemo(() => (table === undefined ? null : table.people.filter(({ stands }) => stands > 0).map(({ person: { id, name } }) => ({ id, name }))), [table]);
  const read = useMemo(() => {
    if (editor === null || !on || authorship === undefined || people === null) return null;
    return () => {
      const found = authorSpans(editor.state.doc, session.doc, ownersBy(authorship, { client: session.doc.clientID, person: me }));
      if (found === null) return;
      setSpans(found);
      showAuthors(editor, found, people);
    };
  }, [editor, session, me, on, authorship, people]);
  useReading(editor, read);
  useEffect(() => {
    if (!on && editor !== null && !editor.isDestroyed) showAuthors(editor, [], []);
  }, [editor, on]);
  const caret = useCaret(editor, on);
  return { on, set, people, atCaret: on ? ownerAt(spans, caret) : undefined };
};
