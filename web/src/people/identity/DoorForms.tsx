// What is still asked of whoever came back from a provider: the code of his second factor, or once his number and join code.
import type { Arrival } from '@gongyan/shared/people/identity/identity.contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Field } from '../../ui/Field';
import { CodeField } from '../proof/CodeField';
import { useJoin, useShowCode } from './identity.queries';
import './identity.words';

interface StepProps {
  readonly onStep: (arrival: Arrival) => void;
}

export const CodeForm = ({ onStep }: StepProps) => {
  const { t } = useTranslation('identity');
  const [code, setCode] = useState('');
  const show = useShowCode();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show.mutate(code.trim(), { onSuccess: onStep });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h1>{t('code.title')}</h1>
      <p className="soft">{t('code.lead')}</p>
      <CodeField id="outside-code" label={t('code.label')} value={code} wrong={show.error === null ? null : sentenceOf(show.error)} onChange={setCode} big />
      <p className="small soft">{t('code.help')}</p>
      <Button type="primary" size="large" htmlType="submit" block disabled={code.trim().length < 6} loading={show.isPending}>{t('code.go')}</Button>
    </form>
  );
};

export const JoinForm = ({ label, staffNo: given, onStep }: StepProps & { label: string; staffNo: string | null }) => {
  const { t } = useTranslation('identity');
  const [staffNo, setStaffNo] = useState(given ?? '');
  const [joinCode, setJoinCode] = useState('');
  const join = useJoin();
  const wrong = join.error === null ? null : sentenceOf(join.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ staffNo: staffNo.trim(), joinCode: joinCode.trim() }, { onSuccess: onStep });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h1>{t('join.title')}</h1>
      <p className="soft">{t('join.lead', { label })}</p>
      <Field id="join-number" label={t('join.staffNo')}>
        <Input id="join-number" size="large" autoCapitalize="none" autoComplete="off" maxLength={40} readOnly={given !== null} value={staffNo} onChange={(event) => setStaffNo(event.target.value)} />
      </Field>
      {given !== null && <p className="small soft">{t('join.given')}</p>}
      <Field id="join-code" label={t('join.code')} wrong={wrong}>
        <Input id="join-code" size="large" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={40} value={joinCode} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'join-code-wrong'} onChange={(event) => setJoinCode(event.target.value)} />
      </Field>
      <p className="small soft">{t('join.codeHelp')}</p>
      <Button type="primary" size="large" htmlType="submit" block disabled={staffNo.trim() === '' || joinCode.trim() === ''} loading={join.isPending}>{t('join.go')}</Button>
      <p className="small soft">{t('join.have')}</p>
    </form>
  );
};
