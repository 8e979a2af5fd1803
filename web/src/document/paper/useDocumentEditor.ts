// Makes the editor when the document is there, keeps it as long as the session, and tells it who may write.
// Refuses to exist before the content is loaded: an editor on an empty document would invent one.
import { Editor, type AnyExtension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { firstContent } from '../editor.content';
import { editorExtensions, type EditorWords } from '../editor.extensions';
import { setLessonMinutes } from '../process/process.sums';
import type { SlashKeys } from '../slash/slash.plugin';
import { pictureFiles, type TakeFiles } from '../pictures/picture.files';

export interface EditorRequest {
  readonly session: CoeditSession;
  readonly loaded: boolean;
  readonly editable: boolean;
  readonly title: string;
  readonly lessonMinutes: number;
  readonly takeFiles: TakeFiles;
}

export interface MadeEditor {
  readonly editor: Editor | null;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly slashKeys: { current: SlashKeys | null };
}

const useEditorWords = (): EditorWords => {
  const { t, i18n } = useTranslation('document');
  return useMemo(() => ({
    process: {
      columns: { stage: t('process.columns.stage'), minutes: t('process.columns.minutes'), teacher: t('process.columns.teacher'), student: t('process.columns.student'), intent: t('process.columns.intent') },
      table: t('process.table'), addRow: t('process.addRow'), rowMenu: t('process.rowMenu'),
    },
    sums: { sum: ({ planned, lesson }) => t('process.sum', { planned, lesson }), row: (n) => t('process.row', { n }), oddMinutes: t('process.oddMinutes') },
    todo: t('style.todos'),
    // The words change with the language only.
  }), [i18n.language]);
};

interface NewEditor {
  readonly element: HTMLElement;
  readonly label: string;
  readonly extensions: AnyExtension[];
  readonly session: CoeditSession;
}

const newEditor = ({ element, label, extensions, session }: NewEditor): Editor =>
  new Editor({
    element,
    extensions,
    // What the binding will show anyway: with it the first selection lies in the text.
    content: firstContent(session.doc),
    // The content security policy allows no style elements; document.css holds these rules.
    injectCSS: false,
    editable: false,
    editorProps: {
      attributes: { class: 'doc-paper', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'zh-CN', spellcheck: 'false', translate: 'no' },
      scrollMargin: { top: 140, bottom: 96, left: 0, right: 0 },
      scrollThreshold: { top: 140, bottom: 96, left: 0, right: 0 },
    },
  });

/** Below the first title: in a title nearly every tool is off. */
const standInText = (editor: Editor): void => {
  const title = editor.state.doc.firstChild?.firstChild;
  if (title === null || title === undefined) return;
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(editor.state.doc.resolve(1 + title.nodeSize))));
};

export const useDocumentEditor = ({ session, loaded, editable, title, lessonMinutes, takeFiles }: EditorRequest): MadeEditor => {
  const { t } = useTranslation('document');
  const [editor, setEditor] = useState<Editor | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const slashKeys = useRef<SlashKeys | null>(null);
  const files = useRef(takeFiles);
  files.current = takeFiles;
  const words = useEditorWords();
  useEffect(() => {
    if (!loaded || place.current === null) return undefined;
    const extensions = [...editorExtensions({ session, words, slashKeys }), pictureFiles((...found) => files.current(...found))];
    const made = newEditor({ element: place.current, label: `${title} ${t('text')}`, extensions, session });
    standInText(made);
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
    // A new title renames the page, not the editor.
  }, [session, loaded, words]);
  useEffect(() => void editor?.setEditable(editable, false), [editor, editable]);
  useEffect(() => { if (editor !== null) setLessonMinutes(editor.view, lessonMinutes); }, [editor, lessonMinutes]);
  return { editor, place, slashKeys };
};
