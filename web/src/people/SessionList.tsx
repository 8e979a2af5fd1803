// 已登录的设备: every place where I am signed in, and the way to end each, or all.
import type { Session } from '@gongyan/shared/people/people.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { sessionHasEnded } from '../platform/session';
import { sentenceOf } from '../platform/words';
import { Asked } from '../ui/Asked';
import { DayText } from '../ui/DayText';
import { Icon } from '../ui/Icon';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useEndAllSessions, useEndSession, useSessions } from './people.queries';
import { useMe } from './Viewer';

const Device = ({ session }: { session: Session }) => {
  const { t } = useTranslation(['people', 'ui']);
  const end = useEndSession();
  return (
    <li className="line">
      <Icon name="device" />
      <span className="grow person-text">
        <span className="cut">{session.device}</span>
        <span className="small soft">{t('sessions.seen')} <DayText at={session.seenAt} since /> · {session.address}</span>
        {end.error !== null && <span className="small" role="alert">{sentenceOf(end.error)}</span>}
      </span>
      {session.current
        ? <span className="badge success">{t('sessions.current')}</span>
        : <Button loading={end.isPending} onClick={() => end.mutate(session.id, { onSuccess: () => toast(t('sessions.ended')) })}>{t('sessions.end')}</Button>}
    </li>
  );
};

const EndAll = () => {
  const { t } = useTranslation(['people', 'ui']);
  const end = useEndAllSessions();
  return (
    <Popconfirm title={t('sessions.allTitle')} description={t('sessions.allSure')} okText={t('sessions.all')} cancelText={t('ui:cancel')} placement="bottomRight"
      onConfirm={() => end.mutate(undefined, { onSuccess: sessionHasEnded })}>
      <Button danger loading={end.isPending}>{t('sessions.all')}</Button>
    </Popconfirm>
  );
};

export const SessionList = () => {
  const { t } = useTranslation(['people', 'ui']);
  const sessions = useSessions();
  useWatch(topic('person', useMe().person.id));
  return (
    <Panel title={t('sessions.title')} more={<EndAll />}>
      <Asked query={sessions} what={t('sessions.title')}>{(list) => <ul className="rows">{list.map((session) => <Device key={session.id} session={session} />)}</ul>}</Asked>
    </Panel>
  );
};
