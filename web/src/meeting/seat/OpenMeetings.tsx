// Meetings to which one signs up oneself, and what one has signed up for. Whoever was asked has it in his list. Nothing is shown while there
// is none.
import { topic } from '@gongyan/shared/kit/topic';
import { seatRoutes, type OpenMeeting } from '@gongyan/shared/meeting/seat/seat.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { sentenceOf } from '../../platform/words';
import { dayText } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import '../meeting.css';
import { useOpenMeetings, useSeatDeed } from './seat.queries';

const Seat = ({ meeting: { id, mine, seats, taken } }: { meeting: OpenMeeting }) => {
  const { t } = useTranslation('meeting');
  const [take, giveUp] = [useSeatDeed(seatRoutes.take), useSeatDeed(seatRoutes.giveUp)];
  const error = take.error ?? giveUp.error;
  return (
    <span className="row wrap">
      <span className="small soft number">{mine ? t('seat.mine') : taken < seats ? t('seat.free', { n: seats - taken }) : t('seat.full')}</span>
      {mine && <Button size="small" loading={giveUp.isPending} onClick={() => giveUp.mutate(id, { onSuccess: () => toast(t('seat.gaveUp')) })}>{t('seat.giveUp')}</Button>}
      {!mine && <Button size="small" type="primary" disabled={taken >= seats} loading={take.isPending} onClick={() => take.mutate(id, { onSuccess: () => toast(t('seat.took')) })}>{t('seat.take')}</Button>}
      {error !== null && <span className="note danger" role="alert">{sentenceOf(error)}</span>}
    </span>
  );
};

export const OpenMeetings = () => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  const data = (useOpenMeetings().data ?? []).filter(({ expected, mine }) => mine || !expected);
  useWatch(...data.map(({ id }) => topic('meetingseats', id)));
  if (data.length === 0) return null;
  return (
    <Panel title={t('seat.title')}>
      <ul className="rows">
        {data.map((meeting) => (
          <li key={meeting.id} className="line meeting-line">
            <time className="meeting-when" dateTime={meeting.startsAt.toISOString()}>{dayText(meeting.startsAt, language)}</time>
            <span className="grow person-text">
              <span className="strong">{meeting.theme}</span>
              <span className="small soft">{[meeting.groupName, meeting.form, meeting.place, meeting.speaker === null ? t('seat.chair', { name: meeting.chair.name }) : t('seat.speaker', { name: meeting.speaker.name }), t('seat.taken', { n: meeting.taken, all: meeting.seats })].filter((part) => part !== '').join(' · ')}</span>
            </span>
            <Seat meeting={meeting} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
