// The one page of whoever was given a password by somebody else: he chooses his own, or leaves. Nothing else is open to him.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { useTitle } from '../ui/Page';
import { PasswordForm } from './ChangePassword';
import './login.css';
import { useSignOut } from './people.queries';
import './people.words';

export const NewPasswordPage = ({ onDone, onSignedOut }: { onDone: () => void; onSignedOut: () => void }) => {
  const { t } = useTranslation('people');
  const signOut = useSignOut();
  useTitle(t('owed.title'));
  return (
    <main className="login">
      <section className="login-card">
        <div className="stack tight">
          <h1>{t('owed.title')}</h1>
          <p className="soft">{t('owed.lead')}</p>
        </div>
        <PasswordForm onDone={onDone} owed />
        {signOut.error !== null && <p className="note danger" role="alert">{sentenceOf(signOut.error)}</p>}
        <Button type="link" loading={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: onSignedOut })}>{t('owed.leave')}</Button>
      </section>
    </main>
  );
};
