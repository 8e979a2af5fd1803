// 退出登录: takes this computer's copies of documents along, and asks first when one of them holds edits that no
// server has. Without a connection nobody is signed out, and it says so.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../people/people.queries';
import { code } from '../platform/code';
import { sessionHasEnded } from '../platform/session';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';

const disk = code(() => import('../platform/coedit/coedit.disk'));

/** A browser that refuses its disk has no copies either. */
const unsent = async (): Promise<number> => {
  try {
    return await (await disk()).unsentCopies();
  } catch {
    return 0;
  }
};

const forget = async (): Promise<void> => {
  try {
    await (await disk()).forgetCopies();
  } catch {
    // Nothing was kept, or nothing can be reached.
  }
};

export const SignOut = ({ className }: { className: string }) => {
  const { t } = useTranslation('app');
  const [waiting, setWaiting] = useState(0);
  const signOut = useSignOut();
  const go = () => signOut.mutate(undefined, { onSuccess: () => void forget().then(sessionHasEnded), onError: (error) => toast(sentenceOf(error), 'warn') });
  const ask = async () => {
    const left = await unsent();
    if (left > 0) setWaiting(left);
    else go();
  };
  return (
    <>
      <button type="button" className={className} onClick={() => void ask()}>{t('menu.signOut')}</button>
      {waiting > 0 && (
        <Dialog title={t('signOut.title')} deed={{ word: t('signOut.go'), ready: true, busy: signOut.isPending, danger: true, go }} onClose={() => setWaiting(0)}>
          <p>{t('signOut.unsent', { n: waiting })}</p>
        </Dialog>
      )}
    </>
  );
};
