// 撤销 and 补发: what follows, and why. A button that cannot be pressed says why.
import { Reason, type AwardCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useReissue, useRevoke } from './certificate.queries';

export const EventDialog = ({ award, kind, onClose }: { award: AwardCard; kind: 'revoke' | 'reissue'; onClose: () => void }) => {
  const { t } = useTranslation('certificate');
  const [reason, setReason] = useState('');
  const [revoke, reissue] = [useRevoke(award.id), useReissue(award.id)];
  const deed = kind === 'revoke' ? revoke : reissue;
  const may = kind === 'revoke' ? award.mayRevoke : award.mayReissue;
  const go = () => deed.mutate(reason.trim(), { onSuccess: () => { toast(t(`${kind}.done`)); onClose(); } });
  return (
    <Dialog title={t(`${kind}.title`)} deed={{ word: t(`${kind}.go`), ready: may.ok && Reason.safeParse(reason).success, busy: deed.isPending, danger: kind === 'revoke', go }} onClose={onClose}>
      <p>{t(`${kind}.lead`)}</p>
      {!may.ok && may.code !== null && <p className="note danger">{refusalSentence({ code: may.code, facts: may.facts })}</p>}
      <Field id="award-reason" label={t(`${kind}.reason`)} wrong={deed.error === null ? null : sentenceOf(deed.error)}>
        <Input.TextArea id="award-reason" rows={3} maxLength={200} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t(`${kind}.example`)} />
      </Field>
    </Dialog>
  );
};
