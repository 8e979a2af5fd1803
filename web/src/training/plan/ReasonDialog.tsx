// Calling something off: why, in words that those concerned will read.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import './plan.words';

interface ReasonDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly word: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly go: (reason: string) => void;
  readonly onClose: () => void;
}

export const ReasonDialog = ({ title, lead, word, busy, error, go, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation('courseplan');
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} deed={{ word, ready: reason.trim().length > 1, busy, danger: true, go: () => go(reason.trim()) }} onClose={onClose}>
      <p>{lead}</p>
      <Field id="plan-reason" label={t('reason')} wrong={error === null ? null : sentenceOf(error)}><Input.TextArea id="plan-reason" rows={2} maxLength={200} autoFocus value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
    </Dialog>
  );
};
