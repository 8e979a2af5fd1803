// Account and password. A refusal stands beside the field, and the field keeps what was typed.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import './people.words';

interface SignInFormProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (given: { login: string; password: string }) => void;
}

export const SignInForm = ({ busy, error, onSubmit }: SignInFormProps) => {
  const { t } = useTranslation('people');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const wrong = error === null ? null : sentenceOf(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() !== '' && password !== '') onSubmit({ login: login.trim(), password });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="login">{t('signIn.login')}</label>
        <Input id="login" name="username" size="large" autoComplete="username" autoCapitalize="none" required maxLength={60} value={login} onChange={(event) => setLogin(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="password">{t('signIn.password')}</label>
        <Input.Password id="password" name="password" size="large" autoComplete="current-password" required maxLength={200} value={password}
          status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'password-wrong'} onChange={(event) => setPassword(event.target.value)} />
        {wrong !== null && <p className="wrong" id="password-wrong" role="alert">{wrong}</p>}
      </div>
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>{t('signIn.go')}</Button>
      <p className="small soft">{t('signIn.help')}</p>
    </form>
  );
};
