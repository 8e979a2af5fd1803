// The minutes on the page of their meeting: where they stand, and the way in.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayBeginMinutes } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { LinkButton } from '../../ui/LinkButton';
import { Panel } from '../../ui/Page';
import { MinutesBadge } from '../minutes/MinutesBadge';
import { useMinutes, usePlainDeed } from '../minutes/minutes.queries';

export const MinutesBox = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('minutes');
  const navigate = useNavigate();
  const minutes = useMinutes(meeting.id);
  const begin = usePlainDeed(meeting.id);
  const params = { meetingId: meeting.id };
  const may = mayBeginMinutes(meeting, 'none', meeting.standing).ok;
  const go = () => begin.mutate('begin', { onSuccess: () => void navigate({ to: '/meetings/$meetingId/minutes', params }) });
  return (
    <Panel title={t('title')} more={minutes.data !== undefined && <MinutesBadge state={minutes.data.state} />}>
      <div className="panel-body stack">
        <p className="soft">{meeting.recorder === null ? t('noRecorder') : t('recorder', { name: meeting.recorder.name })}</p>
        <Asked query={minutes} what={t('what')}>
          {({ state, confirmations }) => (
            <>
              {confirmations.length > 0 && <p className="small soft">{confirmations.map(({ person, as }) => `${t(`as.${as}`)} ${person.name}`).join(' · ')}</p>}
              {state === 'none' && !may && <p className="soft">{t('noneRead')}</p>}
              <div className="row wrap no-print">
                {state === 'none' ? may && <Button loading={begin.isPending} onClick={go}>{t('begin')}</Button> : <LinkButton to="/meetings/$meetingId/minutes" params={params}>{t('open')}</LinkButton>}
              </div>
              {begin.error !== null && <p className="note danger" role="alert">{sentenceOf(begin.error)}</p>}
            </>
          )}
        </Asked>
      </div>
    </Panel>
  );
};
