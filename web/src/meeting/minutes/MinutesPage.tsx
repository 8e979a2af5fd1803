// The minutes of one meeting: its bar and, below, the shared editor, which comes as a chunk of its own.
import { topic } from '@gongyan/shared/kit/topic';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { MeetingId, MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentMode } from '../../document/bars/ModeSwitch';
import { uploadImage } from '../../document/document.queries';
import '../../document/page.css';
import { useCoeditSession, useSaved } from '../../document/useCoeditSession';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Icon } from '../../ui/Icon';
import { useTitle } from '../../ui/Page';
import { useMeeting } from '../one.queries';
import { MinutesBadge } from './MinutesBadge';
import { useMinutes } from './minutes.queries';
import './minutes.words';

const DocumentEditor = lazy(code(async () => ({ default: (await import('../../document/DocumentEditor')).DocumentEditor })));
const LostNote = lazy(code(async () => ({ default: (await import('../../document/LostNote')).LostNote })));
const NoMinutes = lazy(code(async () => ({ default: (await import('./NoMinutes')).NoMinutes })));
const MinutesPanel = lazy(code(async () => ({ default: (await import('./MinutesPanel')).MinutesPanel })));

interface Shown {
  readonly meeting: MeetingPage;
  readonly minutes: Minutes;
}

const Bar = ({ meeting, minutes }: Shown) => {
  const { t } = useTranslation('minutes');
  return (
    <header className="design-bar no-print">
      <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className="back" aria-label={t('backToMeeting')}><Icon name="back" /></Link>
      <div className="design-name grow">
        <h1 className="cut">{meeting.theme} · {t('title')}</h1>
        <p className="small soft cut desk-only">{[meeting.groupName, meeting.recorder === null ? t('noRecorder') : t('recorder', { name: meeting.recorder.name })].join(' · ')}</p>
      </div>
      <MinutesBadge state={minutes.state} />
    </header>
  );
};

const Open = ({ meeting, minutes, documentId }: Shown & { documentId: DocumentId }) => {
  const { t } = useTranslation('minutes');
  const me = useMe();
  const session = useCoeditSession(documentId, me.person.id);
  const saved = useSaved(session);
  const [mode, setMode] = useState<DocumentMode>('edit');
  const title = `${meeting.theme} · ${t('title')}`;
  useTitle(title);
  if (session === null) return <div className="design-page"><Bar meeting={meeting} minutes={minutes} /><PageBones /></div>;
  const lost = saved?.kind === 'lostRight' || saved?.kind === 'gone';
  return (
    <div className="design-page">
      <Bar meeting={meeting} minutes={minutes} />
      <div className="design-body">
        {lost && <Suspense><LostNote session={session} documentId={documentId} title={title} home="/meetings" gone={saved.kind === 'gone'} /></Suspense>}
        {saved?.kind !== 'gone' && (
          <Suspense fallback={<PageBones />}>
            <DocumentEditor session={session} me={me.person} title={title} lessonMinutes={0} mode={mode} onModeChange={setMode} uploadImage={uploadImage(documentId)}
              side={(side) => <Suspense><MinutesPanel meeting={meeting} minutes={minutes} documentId={documentId} side={side} /></Suspense>} />
          </Suspense>
        )}
      </div>
    </div>
  );
};

export const MinutesPage = ({ meetingId }: { meetingId: MeetingId }) => {
  const { t } = useTranslation('minutes');
  const [meeting, minutes] = [useMeeting(meetingId), useMinutes(meetingId)];
  useWatch(topic('meeting', meetingId));
  // Once open, the session tells of a lost right: it alone knows of unsent edits.
  if (meeting.data !== undefined && minutes.data !== undefined) {
    const { documentId } = minutes.data;
    return documentId === null ? <Suspense fallback={<PageBones />}><NoMinutes meeting={meeting.data} /></Suspense> : <Open key={documentId} meeting={meeting.data} minutes={minutes.data} documentId={documentId} />;
  }
  if (meeting.data === undefined) return <Asked query={meeting} what={t('what')} bones={<PageBones />}>{() => null}</Asked>;
  return <Asked query={minutes} what={t('what')} bones={<PageBones />}>{() => null}</Asked>;
};
