// 访问令牌 in 管理: everybody's, in whose name each asks, and the end of one with its reason. Refuses one's own: that is done on 我的.
import type { TokenLine } from '@gongyan/shared/people/token/token.contract';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Bones } from '../../ui/Bones';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { LoadError } from '../../ui/LoadError';
import { Avatar } from '../../ui/Person';
import { toast } from '../../ui/toast';
import '../admin/admin.words';
import { AdminFrame } from '../admin/AdminFrame';
import { isAdministrator, useMe } from '../Viewer';
import { useAllTokens, useEndAnyToken } from './token.queries';
import './token.words';
import { TokenFacts } from './TokenFacts';

const End = ({ token: { id, name }, onClose }: { token: TokenLine; onClose: () => void }) => {
  const { t } = useTranslation('token');
  const [reason, setReason] = useState('');
  const end = useEndAnyToken();
  const go = () => end.mutate({ apiTokenId: id, reason: reason.trim() }, { onSuccess: () => { toast(t('ended')); onClose(); } });
  return (
    <Dialog title={t('endTitle', { name })} deed={{ word: t('end'), ready: reason.trim().length >= 2, busy: end.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('endSure')}</p>
      <Field id="token-reason" label={t('all.reason')}><Input id="token-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </Dialog>
  );
};

export const AllTokensPage = () => {
  const { t } = useTranslation(['token', 'admin']);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<TokenLine | null>(null);
  const viewer = useMe();
  const me = viewer.person.id;
  const found = useAllTokens(useDeferredValue(text.trim()), isAdministrator(viewer));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AdminFrame title={t('admin:section.tokens')} lead={t('all.lead')} administrators>
      <section className="panel">
        <div className="panel-head"><Input.Search className="admin-find" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('all.find')} aria-label={t('all.find')} maxLength={80} allowClear /></div>
        {found.data === undefined && (found.error === null ? <Bones rows={4} /> : <LoadError what={t('title')} error={found.error} retry={() => void found.refetch()} />)}
        {found.data !== undefined && rows.length === 0 && <Empty icon="lock">{t('all.none')}</Empty>}
        <ul className="rows">
          {rows.map((token) => (
            <li key={token.id} className="line">
              <Avatar person={token.person} />
              <TokenFacts token={token} more={[token.person.name, token.person.workplace].filter((part) => part !== '').join(' · ')} />
              {token.person.id === me ? <span className="badge">{t('all.own')}</span> : <Button aria-label={`${t('end')} ${token.name}`} onClick={() => setOpen(token)}>{t('end')}</Button>}
            </li>
          ))}
        </ul>
        {found.hasNextPage && <p className="panel-note"><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('admin:more')}</Button></p>}
      </section>
      {open !== null && <End token={open} onClose={() => setOpen(null)} />}
    </AdminFrame>
  );
};
