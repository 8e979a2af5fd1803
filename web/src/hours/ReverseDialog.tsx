// 冲销: says what follows, asks for the reason.
import { hoursRoutes, type EntryLine } from '@gongyan/shared/hours/hours.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { toast } from '../ui/toast';
import { useReverse } from './hours.queries';

export const ReverseDialog = ({ entry, person, onClose }: { entry: EntryLine; person: PersonCard; onClose: () => void }) => {
  const { t } = useTranslation('hours');
  const [reason, setReason] = useState('');
  const reverse = useReverse();
  const ready = hoursRoutes.reverse.body?.safeParse({ reason }).success === true;
  const go = () => reverse.mutate({ entryId: entry.id, reason: reason.trim() }, { onSuccess: () => { toast(t('entry.reverseDone')); onClose(); } });
  return (
    <Dialog title={t('entry.reverseTitle')} deed={{ word: t('entry.reverseGo'), ready, busy: reverse.isPending, danger: true, go }} onClose={onClose}>
      <p className="strong">{entry.title}</p>
      <p>{t('entry.reverseLead', { name: person.name })}</p>
      <Field id="reverse-reason" label={t('entry.reverseReason')} wrong={reverse.error === null ? null : sentenceOf(reverse.error)}>
        <Input.TextArea id="reverse-reason" rows={3} maxLength={300} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('entry.reverseExample')} />
      </Field>
    </Dialog>
  );
};
