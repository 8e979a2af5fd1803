// 人员与账号: everybody of the district, found by whatever one knows of him, and what can be done about his account.
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { LoadError } from '../../ui/LoadError';
import { Avatar } from '../../ui/Person';
import '../people.words';
import { AccountDialog } from './AccountDialog';
import { useAccounts } from './admin.queries';
import './admin.words';
import { AdminFrame } from './AdminFrame';

const Line = ({ account, onOpen }: { account: AccountLine; onOpen: () => void }) => {
  const { t } = useTranslation(['admin', 'people']);
  const { name, title, workplace, login, hasPassword, secondFactor, sessions, state, offices } = account;
  return (
    <li className="line">
      <Avatar person={account} />
      <span className="grow person-text">
        <span className="row"><span className="strong">{name}</span>{state === 'suspended' && <span className="badge danger">{t('accounts.suspended')}</span>}{secondFactor && <span className="badge success">{t('accounts.factor')}</span>}{login !== null && !hasPassword && <span className="badge warning">{t('accounts.noPassword')}</span>}</span>
        <span className="small soft">{[workplace, title, login === null ? t('accounts.noLogin') : t('accounts.login', { login }), ...(sessions > 0 ? [t('accounts.devices', { n: sessions })] : [])].filter((part) => part !== '').join(' · ')}</span>
        {offices.length > 0 && <span className="small soft">{offices.map(({ role, place }) => `${t(`people:role.${role}`)}${place === '' ? '' : `（${place}）`}`).join('、')}</span>}
      </span>
      <Button aria-label={`${t('accounts.open')} ${name}`} onClick={onOpen}>{t('accounts.open')}</Button>
    </li>
  );
};

export const AccountsPage = () => {
  const { t } = useTranslation('admin');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<AccountLine['id'] | null>(null);
  const found = useAccounts(useDeferredValue(text.trim()));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const opened = rows.find(({ id }) => id === open);
  return (
    <AdminFrame title={t('section.accounts')} lead={t('accounts.lead')}>
      <section className="panel">
        <div className="panel-head"><Input.Search className="admin-find" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('accounts.find')} aria-label={t('accounts.find')} maxLength={80} allowClear /></div>
        {found.data === undefined && (found.error === null ? <Bones rows={6} /> : <LoadError what={t('section.accounts')} error={found.error} retry={() => void found.refetch()} />)}
        {found.data !== undefined && rows.length === 0 && <Empty icon="people">{t('accounts.none')}</Empty>}
        <ul className="rows">{rows.map((account) => <Line key={account.id} account={account} onOpen={() => setOpen(account.id)} />)}</ul>
        {found.hasNextPage && <p className="panel-note"><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></p>}
      </section>
      {opened !== undefined && <AccountDialog account={opened} onClose={() => setOpen(null)} />}
    </AdminFrame>
  );
};
