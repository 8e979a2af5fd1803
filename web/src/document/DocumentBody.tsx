// The outline, the paper, and the small boxes that belong to a place in the text.
import { useTranslation } from 'react-i18next';
import { useEffect, type ReactNode } from 'react';
import type { CoeditSession } from '../platform/coedit/coedit.session';
import { DocIcon } from './bars/DocIcon';
import { Outline, type SectionName } from './bars/Outline';
import { usePresence } from './bars/useSession';
import type { MadeEditor } from './paper/useDocumentEditor';
import { useSections } from './paper/useEditorFacts';
import { PictureBox } from './pictures/PictureBox';
import { Uploads } from './pictures/Uploads';
import type { Upload } from './pictures/usePictures';
import { FieldVoice } from './process/FieldVoice';
import { RowMenu } from './process/RowMenu';
import { SlashMenu } from './slash/SlashMenu';

export interface DocumentBodyProps {
  readonly session: CoeditSession;
  readonly title: string;
  readonly made: MadeEditor;
  readonly editable: boolean;
  readonly outlineOpen: boolean;
  readonly uploads: readonly Upload[];
  readonly onDismiss: (id: number) => void;
  readonly onImage: () => void;
  readonly onCloseOutline: () => void;
  readonly side?: ReactNode;
  readonly sectionName?: SectionName | undefined;
}

const useEscape = (active: boolean, close: () => void): void => {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active, close]);
};

export const DocumentBody = ({ session, title, made, editable, outlineOpen, uploads, onDismiss, onImage, onCloseOutline, side, sectionName }: DocumentBodyProps) => {
  const { t } = useTranslation('document');
  const presence = usePresence(session);
  const found = useSections(made.editor);
  const { editor } = made;
  useEscape(outlineOpen, onCloseOutline);
  return (
    <div className="doc-body">
      <aside className={`doc-side no-print${outlineOpen ? ' is-open' : ''}`}>
        <div className="doc-side-shade" onClick={onCloseOutline} />
        <div className="doc-side-sheet">
          <button type="button" className="doc-tool doc-side-close" aria-label={t('outline.close')} onClick={onCloseOutline}><DocIcon name="close" /></button>
          {editor !== null && found !== null && <Outline editor={editor} found={found} presence={presence} nameOf={sectionName} onGo={onCloseOutline} />}
        </div>
      </aside>
      <div className="doc-desk">
        <div className="doc-sheet">
          {editor !== null && <p className="doc-paper-title">{title}</p>}
          <div ref={made.place} />
        </div>
      </div>
      {side}
      {editor !== null && editable && (
        <>
          <SlashMenu editor={editor} keys={made.slashKeys} onImage={onImage} />
          <RowMenu editor={editor} />
          <FieldVoice editor={editor} />
          <PictureBox editor={editor} />
        </>
      )}
      <Uploads uploads={uploads} onDismiss={onDismiss} />
    </div>
  );
};
