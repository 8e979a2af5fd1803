// 确认是您本人: asked before a deed that weighs. The password, or the code of whoever has a second factor; then the deed goes on.
// Whoever closes it loses nothing but the deed.
import { PROVEN_MINUTES } from '@gongyan/shared/kit/route';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { CodeField } from './CodeField';
import { useProve, useSecondFactor } from './proof.queries';
import './proof.words';

export const ProofDialog = ({ onDone }: { onDone: (proven: boolean) => void }) => {
  const { t } = useTranslation('proof');
  const [given, setGiven] = useState('');
  const factor = useSecondFactor();
  const prove = useProve();
  const wrong = prove.error === null ? null : sentenceOf(prove.error);
  const on = factor.data?.on === true;
  const go = () => prove.mutate(on ? { code: given.trim() } : { password: given }, { onSuccess: () => onDone(true) });
  return (
    <Dialog title={t('again.title')} deed={{ word: t('again.go'), ready: given.trim() !== '' && factor.data !== undefined, busy: prove.isPending, go }} onClose={() => onDone(false)}>
      <p className="soft">{t('again.lead', { minutes: PROVEN_MINUTES })}</p>
      <Asked query={factor} what={t('title')}>
        {() => on
          ? <CodeField id="proof-code" label={t('again.code')} value={given} wrong={wrong} onChange={setGiven} />
          : (
            <Field id="proof-password" label={t('again.password')} wrong={wrong}>
              <Input.Password id="proof-password" autoComplete="current-password" maxLength={200} autoFocus value={given} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? undefined : 'proof-password-wrong'} onChange={(event) => setGiven(event.target.value)} />
            </Field>
          )}
      </Asked>
    </Dialog>
  );
};
