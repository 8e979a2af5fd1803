// Making a token: what for, what it may do, how long. Then it is shown, this once.
import { Scope } from '@gongyan/shared/kit/scope';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { latestDay } from '@gongyan/shared/people/token/token.rules';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useMakeToken } from './token.queries';
import './token.css';
import './token.words';
import { useScopeWord } from './TokenFacts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const LIVES = ['d30', 'd90', 'd180', 'd366'] as const;
type Life = (typeof LIVES)[number];

const lastDayOf = (life: Life): string => {
  const now = new Date();
  return life === 'd366' ? latestDay(shanghaiDay(now)) : shanghaiDay(new Date(now.getTime() + Number(life.slice(1)) * DAY_MS));
};

const Once = ({ token, onClose }: { token: string; onClose: () => void }) => {
  const { t } = useTranslation('token');
  return (
    <Dialog title={t('made')} deed={{ word: t('kept'), ready: true, busy: false, alone: true, go: onClose }} onClose={onClose}>
      <p>{t('once')}</p>
      <code className="token-text">{token}</code>
      <div><Button onClick={() => void copyText(token).then(() => toast(t('copied')))}>{t('copy')}</Button></div>
      <p className="small soft">{t('how')} <code>Authorization: Bearer gyk_…</code></p>
    </Dialog>
  );
};

const Scopes = ({ chosen, onChange }: { chosen: ReadonlySet<Scope>; onChange: (chosen: ReadonlySet<Scope>) => void }) => {
  const { t } = useTranslation('token');
  const wordOf = useScopeWord();
  const turn = (scope: Scope) => onChange(chosen.has(scope) ? new Set([...chosen].filter((one) => one !== scope)) : new Set([...chosen, scope]));
  return (
    <div className="token-scopes">
      {(['read', 'write'] as const).map((kind) => (
        <fieldset key={kind}>
          <legend>{t('scopes')} · {t(kind === 'read' ? 'reading' : 'writing')}</legend>
          {Scope.options.filter((scope) => scope.endsWith(kind)).map((scope) => <Checkbox key={scope} checked={chosen.has(scope)} onChange={() => turn(scope)}>{wordOf(scope)}</Checkbox>)}
        </fieldset>
      ))}
    </div>
  );
};

export const NewToken = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('token');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<Scope>>(new Set());
  const [life, setLife] = useState<Life>('d90');
  const make = useMakeToken();
  if (make.data !== undefined) return <Once token={make.data.token} onClose={onClose} />;
  const go = () => make.mutate({ name: name.trim(), scopes: Scope.options.filter((scope) => chosen.has(scope)), lastDay: lastDayOf(life) });
  return (
    <Dialog title={t('makeTitle')} deed={{ word: t('make'), ready: name.trim() !== '' && chosen.size > 0, busy: make.isPending, go }} onClose={onClose}>
      <Field id="token-name" label={t('name')}>
        <Input id="token-name" maxLength={60} autoComplete="off" value={name} aria-describedby="token-name-help" onChange={(event) => setName(event.target.value)} />
        <p id="token-name-help" className="hint">{t('nameHelp')}</p>
      </Field>
      <Scopes chosen={chosen} onChange={setChosen} />
      <Field id="token-life" label={t('life')}><Choice id="token-life" value={life} onChange={setLife} options={LIVES.map((value) => ({ value, label: t(`lives.${value}`) }))} /></Field>
      {make.error !== null && <p className="note danger" role="alert">{sentenceOf(make.error)}</p>}
    </Dialog>
  );
};
