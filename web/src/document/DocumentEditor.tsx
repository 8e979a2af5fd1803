// The co-editing page of one document: bar, tools, outline, paper. It knows no route and no server; the page
// that mounts it brings the session and says who I am. Writes nothing by being opened.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditRole, CoeditSession, SavedState } from '../platform/coedit/coedit.session';
import type { PersonLook } from '../ui/Person';
import { DocumentBody } from './DocumentBody';
import { DocumentHead } from './DocumentHead';
import type { SectionName } from './bars/Outline';
import { shownMode, type DocumentMode, type ShownMode } from './bars/ModeSwitch';
import type { FinalFacts } from './bars/SavedChip';
import { useCoeditState } from './bars/useSession';
import './document.css';
import './document.frame.css';
import './document.process.css';
import { useDocumentEditor } from './paper/useDocumentEditor';
import { usePageKeys } from './paper/usePageKeys';
import { useTellSection } from './paper/useTellSection';
import { usePictures, type UploadImage } from './pictures/usePictures';

/** What a panel beside the text may know of it. */
export interface SideFacts {
  /** Null until the text is there. */
  readonly editor: Editor | null;
  readonly session: CoeditSession;
  readonly mode: ShownMode;
  readonly role: CoeditRole;
}

export interface DocumentEditorProps {
  readonly session: CoeditSession;
  /** The reader's own card. */
  readonly me: PersonLook;
  /** Names the text for screen readers, and stands in the bar when `header` is given. */
  readonly title: string;
  /** Length of the lesson; the process table's sum is compared with it. */
  readonly lessonMinutes: number;
  /** What the reader wants; his right may allow less. */
  readonly mode: DocumentMode;
  readonly onModeChange: (mode: DocumentMode) => void;
  readonly uploadImage: UploadImage;
  /** Way back, share, more. Without it the page has a bar of its own and the editor draws one row only. */
  readonly header?: ReactNode;
  /** Keeps unsent edits of somebody who lost the right. Without it the page must tell of that itself. */
  readonly onKeepCopy?: () => Promise<void>;
  /** Who locked the final version. */
  readonly final?: FinalFacts;
  /** What stands beside the text. */
  readonly side?: (facts: SideFacts) => ReactNode;
  /** A section's title in the page's language, as far as the template knows it. */
  readonly sectionName?: SectionName | undefined;
}

const LOCKED: ReadonlySet<SavedState['kind']> = new Set(['loading', 'oldClient', 'final', 'lostRight', 'gone']);

const mayType = (saved: SavedState, role: CoeditRole, mode: ShownMode): boolean => role === 'write' && mode === 'edit' && !LOCKED.has(saved.kind);

export const DocumentEditor = ({ session, me, title, lessonMinutes, mode: wanted, onModeChange, uploadImage, header, onKeepCopy, final, side, sectionName }: DocumentEditorProps) => {
  const { t } = useTranslation('document');
  const { role, loaded, saved } = useCoeditState(session);
  // A locked text takes neither edits nor comments, whatever the reader's right.
  const mode = saved.kind === 'final' ? 'read' : shownMode(wanted, role);
  const editable = mayType(saved, role, mode);
  const page = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const pictures = usePictures(uploadImage);
  const made = useDocumentEditor({ session, loaded, editable, title, lessonMinutes, takeFiles: (files, pos) => pictures.take(made.editor)(files, pos) });
  const { editor } = made;
  const asked = usePageKeys(page);
  useTellSection(editor, session);
  useEffect(() => { if (!editable) setOutlineOpen(false); }, [editable]);
  const chooseImage = () => chooser.current?.click();
  return (
    <div ref={page} className={`doc-page${header === undefined ? '' : ' has-header'}`} data-mode={mode}>
      <DocumentHead {...{ session, me, title, mode, role, editable, editor, asked, header, final, onModeChange, onKeepCopy }} onImage={chooseImage} onOutline={() => setOutlineOpen(true)} />
      <DocumentBody {...{ session, title, made, editable, outlineOpen, sectionName }} side={side?.({ editor, session, mode, role })} uploads={pictures.uploads} onDismiss={pictures.dismiss} onImage={chooseImage} onCloseOutline={() => setOutlineOpen(false)} />
      {!loaded && <p className="doc-opening" role="status">{t('loading')}</p>}
      <input
        ref={chooser} type="file" accept="image/jpeg,image/png,image/webp,image/gif" multiple hidden aria-label={t('toolbar.image')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (editor !== null) pictures.take(editor)(files, editor.state.selection.to);
        }}
      />
    </div>
  );
};
