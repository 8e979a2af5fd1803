// A password for whoever came in from outside and has none.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useFirstPassword } from './identity.queries';
import './identity.words';

export const FirstPassword = () => {
  const { t } = useTranslation(['identity', 'people']);
  const [next, setNext] = useState('');
  const set = useFirstPassword();
  const wrong = set.error === null ? null : sentenceOf(set.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(next, { onSuccess: () => toast(t('first.done')) });
  };
  return (
    <Panel title={t('first.title')}>
      <form className="panel-body stack" onSubmit={submit}>
        <p className="soft">{t('first.lead')}</p>
        <Field id="first-password" label={t('first.next')} wrong={wrong}>
          <Input.Password id="first-password" autoComplete="new-password" maxLength={200} value={next} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'first-password-wrong'} onChange={(event) => setNext(event.target.value)} />
        </Field>
        <p className="small soft">{t('people:password.hint')}</p>
        <div><Button htmlType="submit" disabled={next === ''} loading={set.isPending}>{t('first.go')}</Button></div>
      </form>
    </Panel>
  );
};
