// Where somebody is signed in: browser, network, last used; one ended by itself, or all of them.
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import '../people.words';
import { useAccountSessions, useEndAccountSession } from './admin.queries';

export const AccountSessions = ({ account: { id } }: { account: AccountLine }) => {
  const { t } = useTranslation(['admin', 'people']);
  const sessions = useAccountSessions(id);
  const end = useEndAccountSession(id);
  return (
    <>
      <h3>{t('people:sessions.title')}</h3>
      <Asked query={sessions} what={t('people:sessions.title')} bones={<Bones rows={1} />}>
        {(list) => list.length === 0 ? <p className="soft">{t('account.noDevices')}</p> : (
          <ul className="rows">
            {list.map((session) => (
              <li key={session.id} className="row account-device">
                <Icon name="device" />
                <span className="grow person-text">
                  <span className="cut">{session.device}</span>
                  <span className="small soft pieces"><span>{t('people:sessions.seen')} <DayText at={session.seenAt} since /></span><span>{t(`account.network.${session.place}`)}{session.network !== '' && ` ${session.network}`}</span></span>
                </span>
                <Button size="small" aria-label={`${t('people:sessions.end')} ${session.device}`} loading={end.isPending && end.variables === session.id} onClick={() => end.mutate(session.id, { onSuccess: () => toast(t('people:sessions.ended')) })}>{t('people:sessions.end')}</Button>
              </li>
            ))}
          </ul>
        )}
      </Asked>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </>
  );
};
