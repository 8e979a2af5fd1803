// One meeting: its facts and agenda, my part in it, and for those who run it the next step and the roll.
import { topic } from '@gongyan/shared/kit/topic';
import type { MeetingId, MeetingPage as Meeting } from '@gongyan/shared/meeting/meeting.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { clockText, dayText } from '../ui/day';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { PersonTag } from '../ui/Person';
import { useLanguage } from '../ui/useLanguage';
import { useMeeting } from './meeting.queries';
import { MeetingBadge } from './MeetingLine';
import { AgendaPanel } from './room/AgendaPanel';
import { BoardPanel } from './room/BoardPanel';
import { MyBox } from './room/MyBox';
import { RunBox } from './room/RunBox';
import './meeting.words';

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
      {meeting.speaker !== null && <><dt>{t('facts.speaker')}</dt><dd><PersonTag person={meeting.speaker} /></dd></>}
      {meeting.recorder !== null && <><dt>{t('facts.recorder')}</dt><dd>{meeting.recorder.name}</dd></>}
      <dt>{t('facts.checkOut')}</dt><dd>{t(meeting.checkOut ? 'checkOut.yes' : 'checkOut.no')}</dd>
      {meeting.note !== '' && <><dt>{t('facts.note')}</dt><dd className="meeting-note">{meeting.note}</dd></>}
    </dl>
  );
};

export const runs = ({ standing }: Pick<Meeting, 'standing'>): boolean => standing.leads || standing.chairs || standing.records;

export const MeetingPage = ({ meetingId }: { meetingId: MeetingId }) => {
  const { t } = useTranslation('meeting');
  const meeting = useMeeting(meetingId);
  useWatch(topic('meeting', meetingId));
  const { data } = meeting;
  return (
    <Page title={data === undefined ? t('title') : data.theme} back={<Link to="/meetings" className="page-back"><Icon name="back" />{t('title')}</Link>}
      lead={data === undefined ? undefined : <span className="row wrap"><MeetingBadge state={data.state} /><span>{data.form} · {t('arrived', { n: data.arrived, all: data.expected })}</span></span>}>
      <Asked query={meeting} what={t('what')}>
        {(page) => (
          <div className="meeting-page">
            <div className="stack"><Facts meeting={page} /><AgendaPanel meeting={page} /></div>
            <div className="stack meeting-side">{page.standing.expected && <MyBox meeting={page} />}{runs(page) && <RunBox meeting={page} />}</div>
            {runs(page) && page.state !== 'draft' && page.state !== 'cancelled' && <div className="meeting-wide"><BoardPanel meeting={page} /></div>}
          </div>
        )}
      </Asked>
    </Page>
  );
};
