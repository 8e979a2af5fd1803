// Account and password, and the code of whoever has a second factor. A refusal stands beside its field, and the fields keep what was typed.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../platform/refusal';
import { sentenceOf } from '../platform/words';
import './people.words';
import { CodeField } from './proof/CodeField';

export interface Given {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

interface SignInFormProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (given: Given) => void;
}

export const SignInForm = ({ busy, error, onSubmit }: SignInFormProps) => {
  const { t } = useTranslation('people');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  // Asked once, the code goes on standing there: a wrong one is typed again beside the same password.
  const [asked, setAsked] = useState(false);
  const aboutCode = error instanceof Refused && error.is('secondFactor.codeNeeded', 'secondFactor.wrong');
  if (aboutCode && !asked) setAsked(true);
  const said = error === null ? null : sentenceOf(error);
  const wrong = aboutCode ? null : said;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() !== '' && password !== '') onSubmit({ login: login.trim(), password, ...(asked && code.trim() !== '' ? { code: code.trim() } : {}) });
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
      {asked && <CodeField id="code" label={t('signIn.code')} value={code} wrong={aboutCode ? said : null} onChange={setCode} big />}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>{t('signIn.go')}</Button>
      <p className="small soft">{t(asked ? 'signIn.codeHelp' : 'signIn.help')}</p>
    </form>
  );
};
