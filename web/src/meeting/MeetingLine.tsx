// One meeting in a list: when, what, where, how many have come.
import type { MeetingCard, MeetingState } from '@gongyan/shared/meeting/meeting.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayText } from '../ui/day';
import { useLanguage } from '../ui/useLanguage';
import './meeting.css';

const tones: Readonly<Record<MeetingState, string>> = { draft: '', noticed: 'primary', live: 'warning', paused: 'warning', closing: 'warning', closed: 'success', cancelled: 'danger' };

export const MeetingBadge = ({ state }: { state: MeetingState }) => {
  const { t } = useTranslation('meeting');
  return <span className={`badge ${tones[state]}`}>{t(`state.${state}`)}</span>;
};

export const MeetingLine = ({ meeting }: { meeting: MeetingCard }) => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  const began = meeting.state !== 'draft' && meeting.state !== 'noticed' && meeting.state !== 'cancelled';
  return (
    <li>
      <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className="line meeting-line">
        <time className="meeting-when" dateTime={meeting.startsAt.toISOString()}>{dayText(meeting.startsAt, language)}</time>
        <span className="grow person-text">
          <span className="row wrap"><span className="strong cut">{meeting.theme}</span><MeetingBadge state={meeting.state} /></span>
          <span className="small soft">{[meeting.groupName, meeting.form, meeting.place].filter((part) => part !== '').join(' · ')}</span>
        </span>
        {began && <span className="small soft number">{t('arrived', { n: meeting.arrived, all: meeting.expected })}</span>}
      </Link>
    </li>
  );
};
