// The secret address of my calendar: shown once, a new one ends the old.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { copyText } from '../ui/copyText';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useEndCalendar, useMakeCalendar } from './training.queries';

export const CalendarPanel = () => {
  const { t } = useTranslation('training');
  const [make, end] = [useMakeCalendar(), useEndCalendar()];
  const address = make.data === undefined ? null : `${window.location.origin}${make.data.path}`;
  const error = make.error ?? end.error;
  return (
    <Panel title={t('calendar.title')}>
      <div className="panel-body stack">
        <p className="soft">{t('calendar.lead')}</p>
        {address !== null && <code className="calendar-address">{address}</code>}
        <div className="row wrap no-print">
          <Button loading={make.isPending} onClick={() => make.mutate(undefined, { onSuccess: ({ path }) => void copyText(`${window.location.origin}${path}`).then(() => toast(t('calendar.copied'))) })}>{t(address === null ? 'calendar.make' : 'calendar.again')}</Button>
          <Button loading={end.isPending} onClick={() => end.mutate(undefined, { onSuccess: () => { make.reset(); toast(t('calendar.ended')); } })}>{t('calendar.end')}</Button>
        </div>
        {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
      </div>
    </Panel>
  );
};
