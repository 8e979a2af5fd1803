// The next meetings, for the first page; on a phone the way to all of them.
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Panel } from '../ui/Page';
import { meetingsIn } from './meeting.lists';
import { useMeetings } from './meeting.queries';
import './meeting.words';
import { MeetingLine } from './MeetingLine';

const SHOWN = 2;

export const TodayMeetings = () => {
  const { t } = useTranslation('meeting');
  const meetings = useMeetings().data;
  const next = meetingsIn(meetings ?? [], 'upcoming').slice(0, SHOWN);
  useWatch(...next.map(({ id }) => topic('meeting', id)));
  if (meetings === undefined) return null;
  return (
    <Panel title={t('today.title')} more={<Link to="/meetings">{t('today.all')}</Link>}>
      {next.length === 0 ? <p className="panel-note">{t('today.none')}</p> : <ul className="rows meeting-short">{next.map((meeting) => <MeetingLine key={meeting.id} meeting={meeting} />)}</ul>}
    </Panel>
  );
};
