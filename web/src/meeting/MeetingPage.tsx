// One meeting: its facts and agenda, my part in it, and for those who run it the next step and the roll.
import { topic } from '@gongyan/shared/kit/topic';
import type { MeetingId, MeetingPage as Meeting } from '@gongyan/shared/meeting/meeting.contract';
import { runsMeeting } from '@gongyan/shared/meeting/meeting.rules';
import { mayOpenRating } from '@gongyan/shared/meeting/rating/rating.rules';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../platform/code';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Bones } from '../ui/Bones';
import { clockText, dayText } from '../ui/day';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { PersonTag } from '../ui/Person';
import { useLanguage } from '../ui/useLanguage';
import { ActionPanel, ActionsBefore } from './action/ActionPanel';
import { MeetingBadge } from './MeetingLine';
import './minutes/minutes.words';
import { QueuePanel } from './queue/QueuePanel';
import { AgendaPanel } from './room/AgendaPanel';
import { ChairNote } from './room/ChairNote';
import { MissedNote } from './room/MissedNote';
import { MinutesBox } from './room/MinutesBox';
import { MyBox } from './room/MyBox';
import './room/room.css';
import { useRoom } from './room/room.queries';
import './room/room.words';
import './meeting.words';

/** Only those who run a meeting need the first two, and only a room that is open the others. */
const RunBox = lazy(code(async () => ({ default: (await import('./room/RunBox')).RunBox })));
const BoardPanel = lazy(code(async () => ({ default: (await import('./room/BoardPanel')).BoardPanel })));
const PollPanel = lazy(code(async () => ({ default: (await import('./poll/PollPanel')).PollPanel })));
const RatingPanel = lazy(code(async () => ({ default: (await import('./rating/RatingPanel')).RatingPanel })));

const Facts = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  return (
    <dl className="panel panel-body open-facts">
      <dt>{t('facts.when')}</dt><dd className="strong">{dayText(meeting.startsAt, language)} – {clockText(meeting.endsAt)}</dd>
      {meeting.place !== '' && <><dt>{t('facts.where')}</dt><dd>{meeting.place}</dd></>}
      {meeting.link !== '' && <><dt>{t('facts.link')}</dt><dd><a href={meeting.link} target="_blank" rel="noreferrer noopener">{t('openLink')}</a></dd></>}
      <dt>{t('facts.group')}</dt><dd>{meeting.groupName}</dd>
      <dt>{t('facts.chair')}</dt><dd><PersonTag person={meeting.chair} /></dd>
      {meeting.coChair !== null && <><dt>{t('facts.coChair')}</dt><dd>{meeting.coChair.name}</dd></>}
      {meeting.speaker !== null && <><dt>{t('facts.speaker')}</dt><dd><PersonTag person={meeting.speaker} /></dd></>}
      {meeting.recorder !== null && <><dt>{t('facts.recorder')}</dt><dd>{meeting.recorder.name}</dd></>}
      <dt>{t('facts.checkOut')}</dt><dd>{t(meeting.checkOut ? 'checkOut.yes' : 'checkOut.no')}</dd>
      {meeting.seats !== null && <><dt>{t('facts.seats')}</dt><dd>{t('seat.taken', { n: meeting.expected, all: meeting.seats })}</dd></>}
      {meeting.materials.length > 0 && <><dt>{t('facts.materials')}</dt><dd><ul className="plain">{meeting.materials.map(({ title, address }) => <li key={address}>{address.startsWith('/') ? <a href={address}>{title}</a> : <a href={address} target="_blank" rel="noreferrer noopener">{title}</a>}</li>)}</ul></dd></>}
      {meeting.note !== '' && <><dt>{t('facts.note')}</dt><dd className="meeting-note">{meeting.note}</dd></>}
    </dl>
  );
};

/** From the opening of the room until it is history. */
const hasRoom = ({ state }: Meeting): boolean => state === 'live' || state === 'paused' || state === 'closing' || state === 'closed';

const Live = ({ room }: { room: Room }) => {
  const runs = mayOpenRating(room.meeting, room.meeting.standing).ok;
  if (!hasRoom(room.meeting)) return null;
  return (
    <div className="room-live stack">
      <Suspense fallback={<Bones />}>
        {(room.polls.length > 0 || runs) && <PollPanel room={room} />}
        {(room.ratings.length > 0 || runs) && <RatingPanel room={room} />}
      </Suspense>
    </div>
  );
};

const Whole = ({ room }: { room: Room }) => {
  const { meeting, missed } = room;
  const runs = runsMeeting(meeting.standing);
  return (
    <div className="meeting-page">
      <div className="room-notes meeting-wide stack">{missed !== null && <MissedNote missed={missed} />}<ChairNote room={room} /></div>
      <div className="stack meeting-main"><Facts meeting={meeting} /><ActionsBefore meeting={meeting} /><AgendaPanel meeting={meeting} /><ActionPanel meeting={meeting} /></div>
      <Live room={room} />
      <div className="stack meeting-side">{meeting.standing.expected && <MyBox meeting={meeting} />}{hasRoom(meeting) && <QueuePanel room={room} />}{runs && <Suspense fallback={<Bones />}><RunBox meeting={meeting} /></Suspense>}{meeting.state !== 'draft' && meeting.state !== 'cancelled' && <MinutesBox meeting={meeting} />}</div>
      {runs && meeting.state !== 'draft' && meeting.state !== 'cancelled' && <div className="meeting-wide"><Suspense fallback={<Bones />}><BoardPanel meeting={meeting} /></Suspense></div>}
    </div>
  );
};

export const MeetingPage = ({ meetingId }: { meetingId: MeetingId }) => {
  const { t } = useTranslation('meeting');
  const room = useRoom(meetingId);
  const meeting = room.data?.meeting;
  useWatch(topic('meeting', meetingId), meeting !== undefined && runsMeeting(meeting.standing) ? topic('meetingdesk', meetingId) : null);
  return (
    <Page title={meeting === undefined ? t('title') : meeting.theme} back={<Link to="/meetings" className="page-back"><Icon name="back" />{t('title')}</Link>}
      lead={meeting === undefined ? undefined : <span className="row wrap"><MeetingBadge state={meeting.state} /><span>{meeting.form} · {t('arrived', { n: meeting.arrived, all: meeting.expected })}</span></span>}>
      <Asked query={room} what={t('what')}>{(answer) => <Whole room={answer} />}</Asked>
    </Page>
  );
};
