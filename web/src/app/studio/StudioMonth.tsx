// 本月教研: the studio's meetings of this month by the calendar of Shanghai, and the next one when this month has none to come.
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import type { MeetingCard } from '@gongyan/shared/meeting/meeting.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meetingsIn } from '../../meeting/meeting.lists';
import { useMeetings } from '../../meeting/meeting.queries';
import '../../meeting/meeting.words';
import { MeetingLine } from '../../meeting/MeetingLine';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';

const shownOf = (meetings: readonly MeetingCard[], studioId: StudioId): MeetingCard[] => {
  const [own, month] = [meetings.filter((meeting) => meeting.studioId === studioId && meeting.state !== 'cancelled'), shanghaiDay(new Date()).slice(0, 7)];
  const [upcoming, now] = [meetingsIn(own, 'upcoming'), own.filter(({ startsAt }) => shanghaiDay(startsAt).startsWith(month))];
  const later = upcoming.filter((meeting) => !now.includes(meeting));
  return upcoming.some((meeting) => now.includes(meeting)) ? now : [...now, ...later.slice(0, 1)];
};

export const StudioMonth = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('home');
  const meetings = useMeetings();
  useWatch(...shownOf(meetings.data ?? [], studioId).map(({ id }) => topic('meeting', id)));
  return (
    <Panel title={t('month')} more={<Link to="/meetings">{t('allMeetings')}</Link>}>
      <Asked query={meetings} what={t('month')}>
        {(list) => {
          const shown = shownOf(list, studioId);
          return shown.length === 0 ? <p className="panel-note">{t('noMeeting')}</p> : <ul className="rows meeting-short">{shown.map((meeting) => <MeetingLine key={meeting.id} meeting={meeting} />)}</ul>;
        }}
      </Asked>
    </Panel>
  );
};
