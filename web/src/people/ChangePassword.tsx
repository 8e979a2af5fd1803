// A new password, wished for or owed. What is wrong stands beside the field it belongs to.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../platform/refusal';
import { sentenceOf } from '../platform/words';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useChangePassword } from './people.queries';
import './people.words';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly wrong: string | null;
}

const PasswordField = ({ id, label, value, onChange, autoComplete, wrong }: PasswordFieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <Input.Password id={id} autoComplete={autoComplete} maxLength={200} value={value} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : `${id}-wrong`} onChange={(event) => onChange(event.target.value)} />
    {wrong !== null && <p id={`${id}-wrong`} className="wrong" role="alert">{wrong}</p>}
  </div>
);

/** `owed`: whoever was given one goes on from here, and it is all that his page asks. */
export const PasswordForm = ({ onDone, owed = false }: { onDone?: () => void; owed?: boolean }) => {
  const { t } = useTranslation('people');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();
  const wrong = change.error === null ? null : sentenceOf(change.error);
  const isCurrent = change.error instanceof Refused && change.error.is('signIn.wrong');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ current, next }, { onSuccess: () => { setCurrent(''); setNext(''); toast(t('password.done')); onDone?.(); } });
  };
  return (
    <form className={owed ? 'stack' : 'panel-body stack'} onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" hidden readOnly />
      <div className={owed ? 'stack' : 'fields'}>
        <PasswordField id="password-now" label={t(owed ? 'owed.given' : 'password.current')} value={current} onChange={setCurrent} autoComplete="current-password" wrong={isCurrent ? wrong : null} />
        <PasswordField id="password-next" label={t('password.next')} value={next} onChange={setNext} autoComplete="new-password" wrong={isCurrent ? null : wrong} />
      </div>
      <p className="small soft">{t('password.hint')}</p>
      <div><Button htmlType="submit" type={owed ? 'primary' : 'default'} size={owed ? 'large' : 'middle'} block={owed} disabled={current === '' || next === ''} loading={change.isPending}>{t(owed ? 'owed.go' : 'password.go')}</Button></div>
    </form>
  );
};

export const ChangePassword = () => {
  const { t } = useTranslation('people');
  return <Panel title={t('password.title')}><PasswordForm /></Panel>;
};
