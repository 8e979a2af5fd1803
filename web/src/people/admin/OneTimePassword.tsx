// A one-time password, shown once to whoever hands it on.
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { useResetPassword } from './admin.queries';

export const OneTimePassword = ({ account: { id, name }, onClose }: { account: AccountLine; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const { data: given, error, isPending, mutate } = useResetPassword();
  if (given !== undefined) {
    return (
      <Dialog title={t('account.password')} onClose={onClose}>
        <p>{t('account.passwordIs')}</p>
        <p className="soft">{t('accounts.login', { login: given.login })}</p>
        <code className="admin-password">{given.password}</code>
        <div><Button onClick={() => void copyText(given.password).then(() => toast(t('account.copied')))}>{t('account.copy')}</Button></div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('account.passwordTitle', { name })} deed={{ word: t('account.password'), ready: true, busy: isPending, go: () => mutate(id) }} onClose={onClose}>
      <p>{t('account.passwordSure', { name })}</p>
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </Dialog>
  );
};
