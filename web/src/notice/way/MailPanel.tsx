// 每日邮件: enter an address, confirm it by the code that went there, stop the mails again.
import { MailAddress, type MailWay } from '@gongyan/shared/notice/way/way.contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useAskMail, useConfirmMail, useLeaveMail } from './way.queries';

const AddressForm = ({ onCancel, onSent }: { onCancel?: (() => void) | undefined; onSent?: () => void }) => {
  const { t } = useTranslation('way');
  const { t: say } = useTranslation('ui');
  const ask = useAskMail();
  const [address, setAddress] = useState('');
  const [looked, setLooked] = useState(false);
  const fits = MailAddress.safeParse(address.trim()).success;
  const wrong = looked && !fits ? t('daily.invalid') : ask.error === null ? null : sentenceOf(ask.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (fits) ask.mutate(address.trim(), { onSuccess: () => onSent?.() });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field id="mail-address" label={t('daily.address')} wrong={wrong}>
        <Input id="mail-address" type="email" inputMode="email" autoComplete="email" maxLength={200} placeholder={t('daily.example')} value={address} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'mail-address-wrong'} onChange={({ target }) => setAddress(target.value)} />
      </Field>
      <div className="row wrap">
        <Button type="primary" htmlType="submit" disabled={address.trim() === ''} loading={ask.isPending}>{t('daily.send')}</Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{say('cancel')}</Button>}
      </div>
    </form>
  );
};

const CodeForm = ({ pending, onOther }: { pending: string; onOther: () => void }) => {
  const { t } = useTranslation('way');
  const [confirm, ask] = [useConfirmMail(), useAskMail()];
  const [code, setCode] = useState('');
  const failed = confirm.error ?? ask.error;
  const wrong = failed === null ? null : sentenceOf(failed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: () => toast(t('daily.confirmed')) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('daily.sentTo', { address: pending })}</p>
      <Field id="mail-code" label={t('daily.code')} wrong={wrong}>
        <Input id="mail-code" className="way-code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'mail-code-wrong'} onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))} />
      </Field>
      <div className="row wrap">
        <Button type="primary" htmlType="submit" disabled={code.length < 6} loading={confirm.isPending}>{t('daily.confirm')}</Button>
        <Button loading={ask.isPending} onClick={() => { confirm.reset(); ask.mutate(pending); }}>{t('daily.again')}</Button>
        <Button onClick={onOther}>{t('daily.other')}</Button>
      </div>
    </form>
  );
};

const On = ({ address, onOther }: { address: string; onOther: () => void }) => {
  const { t } = useTranslation('way');
  const leave = useLeaveMail();
  return (
    <div className="row wrap way-on">
      <span className="grow way-address">{t('daily.to', { address })}</span>
      <Button onClick={onOther}>{t('daily.other')}</Button>
      <Button loading={leave.isPending} onClick={() => leave.mutate(null, { onSuccess: () => toast(t('daily.stopped')), onError: (error) => toast(sentenceOf(error)) })}>{t('daily.stop')}</Button>
    </div>
  );
};

export const MailPanel = ({ mail: { hour, address, pending, refusedAt } }: { mail: MailWay }) => {
  const { t } = useTranslation('way');
  const [other, setOther] = useState(false);
  const well = address !== null && refusedAt === null;
  if (hour === null) return <Panel title={t('daily.title')}><p className="panel-note">{t('daily.none')}</p></Panel>;
  const close = () => setOther(false);
  return (
    <Panel title={t('daily.title')} more={well ? <span className="badge success">{t('daily.on')}</span> : undefined}>
      <div className="panel-body stack">
        <p className="soft">{t('daily.lead', { hour })}</p>
        {address !== null && refusedAt !== null && <p className="note warning">{t('daily.refused', { address })}</p>}
        {well && <On address={address} onOther={() => setOther(true)} />}
        {pending !== null && !other && <CodeForm pending={pending} onOther={() => setOther(true)} />}
        {(other || (pending === null && !well)) && <AddressForm onSent={close} onCancel={other ? close : undefined} />}
      </div>
    </Panel>
  );
};
