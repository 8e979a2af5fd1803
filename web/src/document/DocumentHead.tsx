// The rows above the paper: who is here, whether it is saved, editing or reading, the tools. Stays in sight.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditRole, CoeditSession } from '../platform/coedit/coedit.session';
import type { PersonLook } from '../ui/Person';
import { DocIcon } from './bars/DocIcon';
import { ModeSwitch, type DocumentMode, type ShownMode } from './bars/ModeSwitch';
import { PeopleHere } from './bars/PeopleHere';
import { SavedBanner } from './bars/SavedBanner';
import { SavedChip, type FinalFacts } from './bars/SavedChip';
import { Toolbar } from './bars/Toolbar';
import { useCoeditState } from './bars/useSession';
import { useNarrow } from './paper/usePhone';
import { PhoneTools } from './bars/PhoneTools';

export interface DocumentHeadProps {
  readonly session: CoeditSession;
  readonly me: PersonLook;
  readonly title: string;
  readonly mode: ShownMode;
  readonly role: CoeditRole;
  readonly editable: boolean;
  readonly editor: Editor | null;
  readonly asked: boolean;
  readonly header?: ReactNode;
  readonly final?: FinalFacts;
  readonly onModeChange: (mode: DocumentMode) => void;
  readonly onKeepCopy?: () => Promise<void>;
  readonly onImage: () => void;
  readonly onOutline: () => void;
}

/** What sticks below the bars must know where they end; a banner makes them higher. */
const useBarsHeight = (head: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const bar = head.current;
    const page = bar?.parentElement;
    if (bar === null || page === null || page === undefined) return undefined;
    const look = () => page.style.setProperty('--doc-bars', `${Math.round((Number.parseFloat(getComputedStyle(bar).top) || 0) + bar.offsetHeight)}px`);
    const observer = new ResizeObserver(look);
    observer.observe(bar);
    return () => observer.disconnect();
  }, [head]);
};

export const DocumentHead = (props: DocumentHeadProps) => {
  const { session, me, title, mode, role, editable, editor, asked, header, final } = props;
  const { t } = useTranslation('document');
  const narrow = useNarrow();
  const locked = useCoeditState(session).saved.kind === 'final';
  const tools = editable && editor !== null;
  const head = useRef<HTMLDivElement>(null);
  useBarsHeight(head);
  return (
    <div ref={head} className="doc-head no-print">
      <div className="doc-bar">
        {header !== undefined && <div className="doc-bar-header">{header}<span className="doc-name cut">{title}</span></div>}
        <button type="button" className="doc-tool doc-outline-open" aria-label={t('outline.label')} title={t('outline.label')} onClick={props.onOutline}><DocIcon name="outline" /></button>
        {tools && !narrow ? <Toolbar editor={editor} onImage={props.onImage} /> : <span className="grow" />}
        <div className="doc-state">
          <PeopleHere session={session} me={me} writing={role === 'write' && mode === 'edit'} />
          <SavedChip session={session} asked={asked} final={final} />
          {!locked && (editable || mode !== 'edit') && <ModeSwitch mode={mode} role={role} onChange={props.onModeChange} />}
        </div>
      </div>
      <SavedBanner session={session} onKeepCopy={props.onKeepCopy} />
      {(mode === 'comment' || mode === 'suggest') && <p className="doc-note">{t(`mode.${mode}Note`)}</p>}
      {tools && narrow && <PhoneTools editor={editor} onImage={props.onImage} />}
    </div>
  );
};
