// 已登录的设备: every place where I am signed in, and the way to end each, or all.
import type { Session } from '@gongyan/shared/people/people.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { sessionHasEnded } from '../platform/session';
import { sentenceOf } from '../platform/words';
import { Asked } from '../ui/Asked';
import { Dialog } from '../ui/Dialog';
import { DayText } from '../ui/DayText';
import { Icon } from '../ui/Icon';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useEndAllSessions, useEndOtherSessions, useEndSession, useSessions } from './people.queries';
import { useMe } from './Viewer';
import './people.words';

const Device = ({ session }: { session: Session }) => {
  const { t } = useTranslation('people');
  const end = useEndSession();
  return (
    <li className="line">
      <Icon name="device" />
      <span className="grow person-text">
        <span className="cut">{session.device}</span>
        <span className="small soft">{t('sessions.seen')} <DayText at={session.seenAt} since /> · {t(`sessions.place.${session.place}`)}{session.network !== '' && ` ${session.network}`}</span>
        {end.error !== null && <span className="small" role="alert">{sentenceOf(end.error)}</span>}
      </span>
      {session.current
        ? <span className="badge success">{t('sessions.current')}</span>
        : <Button loading={end.isPending} onClick={() => end.mutate(session.id, { onSuccess: () => toast(t('sessions.ended')) })}>{t('sessions.end')}</Button>}
    </li>
  );
};

const EndOthers = () => {
  const { t } = useTranslation('people');
  const end = useEndOtherSessions();
  return (
    <>
      {end.error !== null && <span className="small" role="alert">{sentenceOf(end.error)}</span>}
      <Button loading={end.isPending} onClick={() => end.mutate(undefined, { onSuccess: () => toast(t('sessions.othersEnded')) })}>{t('sessions.others')}</Button>
    </>
  );
};

const EndAll = () => {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  const end = useEndAllSessions();
  const go = () => end.mutate(undefined, { onSuccess: sessionHasEnded });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>{t('sessions.all')}</Button>
      {asking && (
        <Dialog title={t('sessions.allTitle')} deed={{ word: t('sessions.all'), ready: true, busy: end.isPending, danger: true, go }} onClose={() => setAsking(false)}>
          <p>{t('sessions.allSure')}</p>
          {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
        </Dialog>
      )}
    </>
  );
};

export const SessionList = () => {
  const { t } = useTranslation('people');
  const sessions = useSessions();
  useWatch(topic('person', useMe().person.id));
  return (
    <Panel title={t('sessions.title')} more={<span className="row">{(sessions.data?.length ?? 0) > 1 && <EndOthers />}<EndAll /></span>}>
      <Asked query={sessions} what={t('sessions.title')}>{(list) => <ul className="rows">{list.map((session) => <Device key={session.id} session={session} />)}</ul>}</Asked>
    </Panel>
  );
};
