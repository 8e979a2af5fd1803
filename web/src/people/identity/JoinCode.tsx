// A join code, shown once to whoever hands it on; and all outside sign-in of somebody off.
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useGiveJoinCode, useRelease } from './identity.queries';
import './identity.words';

export const JoinCode = ({ account: { id, name }, onClose }: { account: AccountLine; onClose: () => void }) => {
  const { t } = useTranslation('identity');
  const { data: given, error, isPending, mutate } = useGiveJoinCode();
  if (given !== undefined) {
    return (
      <Dialog title={t('admin.give')} onClose={onClose}>
        <p>{t('admin.is')}</p>
        <p className="soft">{t('admin.staffNo', { no: given.staffNo })}</p>
        <code className="admin-password">{given.code}</code>
        <div><Button onClick={() => void copyText(given.code).then(() => toast(t('admin.copied')))}>{t('admin.copy')}</Button></div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('admin.giveTitle', { name })} deed={{ word: t('admin.give'), ready: true, busy: isPending, go: () => mutate(id) }} onClose={onClose}>
      <p>{t('admin.giveSure')}</p>
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </Dialog>
  );
};

export const Release = ({ account: { id, name, identities }, onClose }: { account: AccountLine; onClose: () => void }) => {
  const { t } = useTranslation(['identity', 'admin']);
  const [reason, setReason] = useState('');
  const release = useRelease(id);
  const go = () => release.mutate(reason.trim(), { onSuccess: () => { toast(t('admin.released')); onClose(); } });
  return (
    <Dialog title={t('admin.releaseTitle', { name })} deed={{ word: t('admin.release'), ready: reason.trim().length >= 2, busy: release.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('admin.releaseSure', { n: identities })}</p>
      <Field id="release-reason" label={t('admin:account.reason')}><Input id="release-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
      {release.error !== null && <p className="note danger" role="alert">{sentenceOf(release.error)}</p>}
    </Dialog>
  );
};
