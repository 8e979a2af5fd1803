// The one page of whoever has an office that asks for two-step verification, and has none yet: he switches it on, or leaves.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { useTitle } from '../../ui/Page';
import '../login.css';
import { useSignOut } from '../people.queries';
import './proof.css';
import { useSecondFactor } from './proof.queries';
import './proof.words';
import { SetUpDialog } from './SetUpDialog';

export const FactorFirstPage = ({ onDone, onSignedOut }: { onDone: () => void; onSignedOut: () => void }) => {
  const { t } = useTranslation('proof');
  const [asks, setAsks] = useState(false);
  const [factor, signOut] = [useSecondFactor(), useSignOut()];
  const on = factor.data?.on === true;
  const title = t(on ? 'first.done' : 'first.title');
  useTitle(title);
  return (
    <main className="login">
      <section className="login-card">
        <div className="stack tight">
          <h1>{title}</h1>
          {!on && <p className="soft">{t('first.lead')}</p>}
        </div>
        <Asked query={factor} what={t('title')}>
          {() => <Button type="primary" onClick={on ? onDone : () => setAsks(true)}>{t(on ? 'first.goOn' : 'start')}</Button>}
        </Asked>
        {signOut.error !== null && <p className="note danger" role="alert">{sentenceOf(signOut.error)}</p>}
        {!on && <Button type="link" loading={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: onSignedOut })}>{t('first.leave')}</Button>}
      </section>
      {asks && <SetUpDialog onClose={() => setAsks(false)} />}
    </main>
  );
};
