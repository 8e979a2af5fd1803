// Where a provider leads back to: what it handed over goes to the server once and leaves the address line; then he is in, or is asked for what
// is missing, or is told why not and what to do.
import type { ProviderId } from '@gongyan/shared/kit/provider';
import type { Arrival } from '@gongyan/shared/people/identity/identity.contract';
import { Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { useTitle } from '../../ui/Page';
import '../login.css';
import { useHub } from '../people.queries';
import { CodeForm, JoinForm } from './DoorForms';
import './identity.css';
import { useArrive } from './identity.queries';
import './identity.words';
import { useProviderName } from './useProviderName';

interface ReturnProps {
  readonly provider: ProviderId;
  /** What stood in the address: state, code, iss, error. */
  readonly handed: Readonly<Record<string, string>>;
  readonly onIn: (next: string) => void;
  readonly onBound: () => void;
  readonly onAgain: () => void;
}

const bodyOf = ({ state = '', code, authCode, iss, error }: Readonly<Record<string, string>>) => {
  const given = code ?? authCode;
  return { state, ...(given === undefined ? {} : { code: given }), ...(iss === undefined ? {} : { iss }), ...(error === undefined ? {} : { error }) };
};

const Waiting = ({ provider }: { provider: ProviderId }) => {
  const { t } = useTranslation('identity');
  const { data } = useHub();
  const nameOf = useProviderName();
  return (
    <>
      <h1>{t('back.title')}</h1>
      <div className="way-state soft" role="status"><Spin size="small" /><span>{t('back.wait', { name: nameOf(data?.ways.find((way) => way.provider === provider) ?? { provider }) })}</span></div>
    </>
  );
};

export const IdentityReturnPage = ({ provider, handed, onIn, onBound, onAgain }: ReturnProps) => {
  const { t } = useTranslation('identity');
  const { error, mutate } = useArrive(provider);
  const sent = useRef(false);
  useTitle(t('back.title'));
  const [stands, setStands] = useState<Arrival | null>(null);
  const onStep = (arrival: Arrival) => {
    setStands(arrival);
    if (arrival.step === 'in') onIn(arrival.next);
    if (arrival.step === 'bound') onBound();
  };
  const follow = useRef(onStep);
  follow.current = onStep;
  useEffect(() => {
    // Whatever a browser does twice, a state is good once.
    if (sent.current) return;
    sent.current = true;
    mutate(bodyOf(handed), { onSuccess: (arrival) => follow.current(arrival) });
  }, [handed, mutate]);
  return (
    <main className="login">
      <section className="login-card way-back">
        {error !== null && <><h1>{t('back.failed')}</h1><p className="note danger" role="alert">{sentenceOf(error)}</p><div><Button type="primary" onClick={onAgain}>{t('back.again')}</Button></div></>}
        {error === null && (stands === null || stands.step === 'in' || stands.step === 'bound') && <Waiting provider={provider} />}
        {stands?.step === 'code' && <CodeForm onStep={onStep} />}
        {stands?.step === 'join' && <JoinForm label={stands.label} staffNo={stands.staffNo} onStep={onStep} />}
      </section>
    </main>
  );
};
