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

/** `onDone`: whoever owes it goes on from here. */
export const ChangePassword = ({ onDone }: { onDone?: () => void }) => {
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
    <Panel title={t('password.title')}>
      <form className="panel-body stack" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" hidden readOnly />
        <div className="fields">
          <PasswordField id="password-now" label={t('password.current')} value={current} onChange={setCurrent} autoComplete="current-password" wrong={isCurrent ? wrong : null} />
          <PasswordField id="password-next" label={t('password.next')} value={next} onChange={setNext} autoComplete="new-password" wrong={isCurrent ? null : wrong} />
        </div>
        <p className="small soft">{t('password.hint')}</p>
        <div><Button htmlType="submit" disabled={current === '' || next === ''} loading={change.isPending}>{t('password.go')}</Button></div>
      </form>
    </Panel>
  );
};
