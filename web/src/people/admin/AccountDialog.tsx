// One account: its offices, and the deeds about it, each asked for once more in plain words.
import type { AccountLine, OfficeLine } from '@gongyan/shared/people/admin/admin.contract';
import { OFFICES } from '@gongyan/shared/people/admin/office.rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { JoinCode, Release } from '../identity/JoinCode';
import '../identity/identity.words';
import { useHub } from '../people.queries';
import { useMe } from '../Viewer';
import { AccountSessions } from './AccountSessions';
import { useAccountDeed, useEndOffice, type AccountDeed } from './admin.queries';
import { GiveOffice } from './GiveOffice';
import { OneTimePassword } from './OneTimePassword';

const EndOffice = ({ office, onClose }: { office: OfficeLine; onClose: () => void }) => {
  const { t } = useTranslation(['admin', 'people']);
  const end = useEndOffice();
  const go = () => end.mutate(office.id, { onSuccess: () => { toast(t('account.ended')); onClose(); } });
  return (
    <Dialog title={t('account.endTitle')} deed={{ word: t('account.end'), ready: true, busy: end.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('account.endSure', { role: t(`people:role.${office.role}`) })}</p>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </Dialog>
  );
};

const Deed = ({ account, deed, onClose }: { account: AccountLine; deed: AccountDeed; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const [reason, setReason] = useState('');
  const act = useAccountDeed(account.id, deed);
  const { name } = account;
  const needsReason = deed !== 'out';
  const go = () => act.mutate(reason.trim(), { onSuccess: () => { toast(t(`account.${deed}Done`)); onClose(); } });
  return (
    <Dialog title={t(`account.${deed}Title`, { name })} deed={{ word: t(`account.${deed}`), ready: !needsReason || reason.trim().length >= 2, busy: act.isPending, danger: deed !== 'back', go }} onClose={onClose}>
      <p>{t(`account.${deed}Sure`, { name })}</p>
      {needsReason && <Field id="account-reason" label={t('account.reason')}><Input id="account-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>}
      {act.error !== null && <p className="note danger" role="alert">{sentenceOf(act.error)}</p>}
    </Dialog>
  );
};

const Offices = ({ account, own, onEnd }: { account: AccountLine; own: boolean; onEnd: (office: OfficeLine) => void }) => {
  const { t } = useTranslation(['admin', 'people']);
  const language = useLanguage();
  if (account.offices.length === 0) return <p className="soft">{t('account.none')}</p>;
  return (
    <ul className="rows">
      {account.offices.map((office) => (
        <li key={office.id} className="row">
          <span className="grow">{t(`people:role.${office.role}`)} <span className="small soft">{office.place === '' ? t('accounts.district') : office.place} · {t('account.since', { day: plainDay(office.from, language) })}{office.to !== null && ` · ${t('account.until', { day: plainDay(office.to, language) })}`}</span></span>
          {!own && OFFICES.includes(office.role) && <Button size="small" onClick={() => onEnd(office)}>{t('account.end')}</Button>}
        </li>
      ))}
    </ul>
  );
};

type Asking = AccountDeed | 'password' | 'join' | 'release' | 'give' | OfficeLine | null;

const useDeedWord = () => {
  const { t } = useTranslation(['admin', 'identity']);
  return (deed: AccountDeed | 'password' | 'join' | 'release'): string => (deed === 'join' ? t('identity:admin.give') : deed === 'release' ? t('identity:admin.release') : t(`account.${deed}`));
};

export const AccountDialog = ({ account, onClose }: { account: AccountLine; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<Asking>(null);
  const own = useMe().person.id === account.id;
  const joins = (useHub().data?.ways ?? []).length > 0;
  const close = () => setAsking(null);
  const words = useDeedWord();
  const deeds: readonly (AccountDeed | 'password' | 'join' | 'release' | false)[] = [account.login !== null && 'password', joins && account.login !== null && account.staffNo !== null && 'join', account.identities > 0 && 'release', account.sessions > 0 && 'out', account.secondFactor && 'factor', account.state === 'active' ? 'suspend' : 'back'];
  return (
    <Dialog title={account.name} onClose={onClose}>
      <h3>{t('account.offices')}</h3>
      <Offices account={account} own={own} onEnd={setAsking} />
      {own ? <p className="note">{t('account.own')}</p> : (
        <>
          <div><Button onClick={() => setAsking('give')}>{t('account.give')}</Button></div>
          {account.login !== null && <AccountSessions account={account} />}
          <h3>{t('account.account')}</h3>
          <div className="row admin-deeds">{deeds.map((deed) => deed !== false && <Button key={deed} danger={deed === 'suspend'} onClick={() => setAsking(deed)}>{words(deed)}</Button>)}</div>
        </>
      )}
      {asking === 'give' && <GiveOffice account={account} onClose={close} />}
      {asking === 'join' && <JoinCode account={account} onClose={close} />}
      {asking === 'release' && <Release account={account} onClose={close} />}
      {asking === 'password' && <OneTimePassword account={account} onClose={close} />}
      {(asking === 'suspend' || asking === 'back' || asking === 'out' || asking === 'factor') && <Deed account={account} deed={asking} onClose={close} />}
      {asking !== null && typeof asking === 'object' && <EndOffice office={asking} onClose={close} />}
    </Dialog>
  );
};
