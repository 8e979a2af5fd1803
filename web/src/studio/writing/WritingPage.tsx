// One document of a studio: its bar and, below, the shared editor, which comes as a chunk of its own.
import type { OpenWriting, WritingCard, WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { mayRename } from '@gongyan/shared/studio/writing/writing.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionName } from '../../document/bars/Outline';
import type { DocumentMode } from '../../document/bars/ModeSwitch';
import { uploadImage } from '../../document/document.queries';
import '../../document/page.css';
import { useCoeditSession, useSaved } from '../../document/useCoeditSession';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { useWatch } from '../../platform/live';
import { Refused } from '../../platform/refusal';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Page, useTitle } from '../../ui/Page';
import { useStudio } from '../studio.queries';
import { KindName } from '../template/KindName';
import { useWriting } from './writing.queries';

const DocumentEditor = lazy(code(async () => ({ default: (await import('../../document/DocumentEditor')).DocumentEditor })));
const LostNote = lazy(code(async () => ({ default: (await import('../../document/LostNote')).LostNote })));
const WritingPanel = lazy(code(async () => ({ default: (await import('./WritingPanel')).WritingPanel })));

const RenameDialog = lazy(code(async () => ({ default: (await import('./RenameDialog')).RenameDialog })));

const Gone = () => {
  const { t } = useTranslation(['writing', 'studio']);
  return (
    <Page title={t('gone.title')} narrow back={<Link to="/studios" className="page-back"><Icon name="back" />{t('studio:list.title')}</Link>}>
      <section className="panel"><Empty icon="search" action={<LinkButton to="/studios" main>{t('studio:list.title')}</LinkButton>}>{t('gone.lead')}</Empty></section>
    </Page>
  );
};

const Bar = ({ writing }: { writing: WritingCard }) => {
  const { t } = useTranslation('writing');
  const me = useMe();
  const rights = useStudio(writing.studioId).data?.rights ?? null;
  const [renaming, setRenaming] = useState(false);
  const may = mayRename({ kind: writing.kind, ownerId: writing.ownerId, readerIds: writing.readers.map(({ id }) => id) }, { personId: me.person.id, rights }).ok;
  return (
    <header className="design-bar no-print">
      <Link to="/studios/$studioId" params={{ studioId: writing.studioId }} className="back" aria-label={t('backToStudio')}><Icon name="back" /></Link>
      <div className="design-name grow">
        <h1 className="cut">{may ? <button type="button" className="cut" title={t('rename.open')} onClick={() => setRenaming(true)}>{writing.title}</button> : writing.title}</h1>
        <p className="small soft cut desk-only"><KindName kind={writing.kind} /> · {t('by', { name: writing.owner?.name ?? '' })} · {writing.studioName}</p>
      </div>
      {writing.confidential && <span className="badge warning">{t('confidential')}</span>}
      {renaming && <Suspense><RenameDialog writing={writing} onClose={() => setRenaming(false)} /></Suspense>}
    </header>
  );
};

const Open = ({ writing }: { writing: OpenWriting }) => {
  const me = useMe();
  const session = useCoeditSession(writing.documentId, me.person.id, writing.confidential ? writing.copyKey : undefined);
  const saved = useSaved(session);
  const [mode, setMode] = useState<DocumentMode>('edit');
  const [sectionName, setSectionName] = useState<SectionName>();
  useTitle(writing.title);
  if (session === null) return <div className="design-page"><Bar writing={writing} /><PageBones /></div>;
  const lost = saved?.kind === 'lostRight' || saved?.kind === 'gone';
  return (
    <div className="design-page">
      <Bar writing={writing} />
      <div className="design-body">
        {lost && <Suspense><LostNote session={session} documentId={writing.documentId} title={writing.title} home="/studios" gone={saved.kind === 'gone'} /></Suspense>}
        {saved?.kind !== 'gone' && (
          <Suspense fallback={<PageBones />}>
            <DocumentEditor session={session} me={me.person} title={writing.title} lessonMinutes={0} mode={mode} onModeChange={setMode} uploadImage={uploadImage(writing.documentId)} sectionName={sectionName}
              side={(side) => <Suspense><WritingPanel writing={writing} side={side} onNames={setSectionName} /></Suspense>} />
          </Suspense>
        )}
      </div>
    </div>
  );
};

export const WritingPage = ({ writingId }: { writingId: WritingId }) => {
  const { t } = useTranslation('writing');
  const writing = useWriting(writingId);
  useWatch(topic('writing', writingId));
  // Once open, the session tells of a lost right: it alone knows of unsent edits.
  if (writing.data !== undefined) return <Open writing={writing.data} />;
  if (writing.error instanceof Refused && writing.error.is('request.notFound')) return <Gone />;
  return <Asked query={writing} what={t('this')} bones={<PageBones />}>{(data) => <Open writing={data} />}</Asked>;
};
