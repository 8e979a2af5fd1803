// Adding an address: who it is, where, which events. Then its secret is shown, this once.
import { ReportKind } from '@gongyan/shared/kit/report';
import { isWebhookAddress } from '@gongyan/shared/people/webhook/webhook.rules';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import '../token/token.css';
import { useKindWord } from './useHookWords';
import { useAddWebhook } from './webhook.queries';

export const SecretOnce = ({ secret, onClose }: { secret: string; onClose: () => void }) => {
  const { t } = useTranslation('webhook');
  return (
    <Dialog title={t('secretTitle')} deed={{ word: t('kept'), ready: true, busy: false, alone: true, go: onClose }} onClose={onClose}>
      <p>{t('secretOnce')}</p>
      <code className="token-text">{secret}</code>
      <div><Button onClick={() => void copyText(secret).then(() => toast(t('copied')))}>{t('copy')}</Button></div>
    </Dialog>
  );
};

const Kinds = ({ chosen, onChange }: { chosen: ReadonlySet<ReportKind>; onChange: (chosen: ReadonlySet<ReportKind>) => void }) => {
  const { t } = useTranslation('webhook');
  const wordOf = useKindWord();
  const turn = (kind: ReportKind) => onChange(chosen.has(kind) ? new Set([...chosen].filter((one) => one !== kind)) : new Set([...chosen, kind]));
  return (
    <div className="token-scopes">
      <fieldset>
        <legend>{t('kinds')}</legend>
        {ReportKind.options.map((kind) => <Checkbox key={kind} checked={chosen.has(kind)} onChange={() => turn(kind)}>{wordOf(kind)}</Checkbox>)}
      </fieldset>
    </div>
  );
};

export const AddWebhook = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('webhook');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<ReportKind>>(new Set());
  const add = useAddWebhook();
  if (add.data !== undefined) return <SecretOnce secret={add.data.secret} onClose={onClose} />;
  const go = () => add.mutate({ name: name.trim(), address: address.trim(), kinds: ReportKind.options.filter((kind) => chosen.has(kind)) });
  return (
    <Dialog title={t('add')} deed={{ word: t('add'), ready: name.trim() !== '' && isWebhookAddress(address.trim()) && chosen.size > 0, busy: add.isPending, go }} onClose={onClose}>
      <Field id="webhook-name" label={t('name')}><Input id="webhook-name" maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} /></Field>
      <Field id="webhook-address" label={t('address')}>
        <Input id="webhook-address" type="url" inputMode="url" maxLength={500} autoComplete="off" placeholder="https://" value={address} aria-describedby="webhook-address-help" onChange={(event) => setAddress(event.target.value)} />
        <p id="webhook-address-help" className="hint">{t('addressHelp')}</p>
      </Field>
      <Kinds chosen={chosen} onChange={setChosen} />
      {add.error !== null && <p className="note danger" role="alert">{sentenceOf(add.error)}</p>}
    </Dialog>
  );
};
