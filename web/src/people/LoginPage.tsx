// Sign-in. In the demo each persona is one click away; nowhere is a puzzle to solve, pasting is welcome.
import { useTranslation } from 'react-i18next';
import { DemoBanner } from '../ui/DemoBanner';
import { useTitle } from '../ui/Page';
import { WaysIn } from './identity/WaysIn';
import { LanguageChoice } from './LanguageChoice';
import './login.css';
import { Personas } from './Personas';
import { useHub, useSignIn } from './people.queries';
import { SignInForm, type Given } from './SignInForm';
import './people.words';

interface LoginPageProps {
  /** Where the person wanted to go. */
  readonly next: string;
  readonly onSignedIn: () => void;
}

const Brand = ({ name, district }: { name: string; district: string }) => (
  <div className="login-brand">
    <img src="/favicon.svg" alt="" width={40} height={40} />
    <div>
      <h1>{name}</h1>
      <p className="soft">{district}</p>
    </div>
  </div>
);

export const LoginPage = ({ next, onSignedIn }: LoginPageProps) => {
  const { t } = useTranslation(['people', 'ui']);
  const hub = useHub();
  const signIn = useSignIn();
  useTitle(t('signIn.title'));
  const start = (given: Given) => signIn.mutate(given, { onSuccess: onSignedIn });
  const demo = hub.data?.demo === true && hub.data.demoAccounts.length > 0 ? hub.data.demoAccounts : null;
  return (
    <>
      {demo !== null && <DemoBanner />}
      <main className={demo === null ? 'login' : 'login with-demo'}>
        <section className="login-card">
          <Brand name={hub.data?.name ?? t('ui:product')} district={hub.data === undefined ? t('signIn.tagline') : t('signIn.district', { district: hub.data.district })} />
          <SignInForm busy={signIn.isPending} error={signIn.error} onSubmit={start} />
          <WaysIn ways={hub.data?.ways ?? []} next={next} />
          <div className="login-foot"><LanguageChoice /></div>
        </section>
        {demo !== null && <Personas accounts={demo} busy={signIn.isPending} onChoose={({ login, password }) => start({ login, password })} />}
      </main>
    </>
  );
};
