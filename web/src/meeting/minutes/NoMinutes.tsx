// Before anybody has begun the minutes: whoever may begins them here.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayBeginMinutes } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { usePlainDeed } from './minutes.queries';

export const NoMinutes = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('minutes');
  const deed = usePlainDeed(meeting.id);
  const may = mayBeginMinutes(meeting, 'none', meeting.standing).ok;
  return (
    <Page title={t('title')} lead={meeting.theme} narrow back={<Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className="page-back"><Icon name="back" />{t('backToMeeting')}</Link>}>
      <section className="panel">
        <Empty icon="file" action={may ? <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate('begin')}>{t('begin')}</Button> : undefined}>{t(may ? 'none' : 'noneRead')}</Empty>
        {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
      </section>
    </Page>
  );
};
