// One lesson design: its bar (what, by whom) and, below, the shared editor, which comes as a chunk of its own.
import type { DesignCard, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionName } from '../document/bars/Outline';
import type { DocumentMode } from '../document/bars/ModeSwitch';
import { uploadImage } from '../document/document.queries';
import { useCoeditSession, useSaved } from '../document/useCoeditSession';
import { useMe } from '../people/Viewer';
import { code } from '../platform/code';
import { useWatch } from '../platform/live';
import { Refused } from '../platform/refusal';
import { Asked } from '../ui/Asked';
import { PageBones } from '../ui/Bones';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Icon } from '../ui/Icon';
import { Page, useTitle } from '../ui/Page';
import { DesignBar } from './DesignBar';
import '../document/page.css';
import './lesson.css';
import { useDesign } from './lesson.queries';

const loadEditor = code(() => import('../document/DocumentEditor'));
const DocumentEditor = lazy(async () => ({ default: (await loadEditor()).DocumentEditor }));
const LostNote = lazy(code(async () => ({ default: (await import('../document/LostNote')).LostNote })));
const StageBar = lazy(code(async () => ({ default: (await import('./collective/StageBar')).StageBar })));
const DesignPanel = lazy(code(async () => ({ default: (await import('./DesignPanel')).DesignPanel })));

/** The reader may no longer be here, or never was: the same words, so that nobody learns what exists. */
const Gone = () => {
  const { t } = useTranslation('lesson');
  return (
    <Page title={t('gone.title')} narrow back={<Link to="/docs" className="page-back"><Icon name="back" />{t('list.title')}</Link>}>
      <section className="panel"><Empty icon="search" action={<LinkButton to="/docs" main>{t('list.title')}</LinkButton>}>{t('gone.lead')}</Empty></section>
    </Page>
  );
};

const Open = ({ design }: { design: DesignCard }) => {
  const me = useMe();
  const session = useCoeditSession(design.documentId, me.person.id);
  const saved = useSaved(session);
  const [mode, setMode] = useState<DocumentMode>('edit');
  const [sectionName, setSectionName] = useState<SectionName>();
  useTitle(design.title);
  const bar = <DesignBar design={design} />;
  if (session === null) return <div className="design-page">{bar}<PageBones /></div>;
  const lost = saved?.kind === 'lostRight' || saved?.kind === 'gone';
  return (
    <div className="design-page">
      {bar}
      <div className="design-body">
        {saved?.kind !== 'gone' && <Suspense fallback={<div className="stage-bar-room" />}><StageBar design={design} /></Suspense>}
        {lost && <Suspense><LostNote session={session} documentId={design.documentId} title={design.title} home="/docs" gone={saved.kind === 'gone'} /></Suspense>}
        {saved?.kind !== 'gone' && (
          <Suspense fallback={<PageBones />}>
            <DocumentEditor session={session} me={me.person} title={design.title} lessonMinutes={design.minutes} mode={mode} onModeChange={setMode} uploadImage={uploadImage(design.documentId)} sectionName={sectionName} side={(side) => <Suspense><DesignPanel design={design} side={side} onNames={setSectionName} /></Suspense>} />
          </Suspense>
        )}
      </div>
    </div>
  );
};

export const LessonDesignPage = ({ designId }: { designId: LessonDesignId }) => {
  const { t } = useTranslation('lesson');
  const design = useDesign(designId);
  useWatch(topic('design', designId));
  // The editor's code comes beside the answer, not after it.
  useEffect(() => void loadEditor().catch(() => undefined), []);
  // Once open, the session tells of a lost right: it alone knows of unsent edits, which must not go down with the page.
  if (design.data !== undefined) return <Open design={design.data} />;
  if (design.error instanceof Refused && design.error.is('request.notFound')) return <Gone />;
  return <Asked query={design} what={t('this')} bones={<PageBones />}>{(data) => <Open design={data} />}</Asked>;
};
