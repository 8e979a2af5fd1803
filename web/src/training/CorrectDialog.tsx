// A correction of confirmed attendance: a new record with its reason; the old one stays.
import type { AttendanceState, Roll } from '@gongyan/shared/training/session/session.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { markOf } from './marks.rules';
import { useMark } from './training.queries';

export const CorrectDialog = ({ roll, person, state, onClose }: { roll: Roll; person: PersonCard; state: AttendanceState; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [reason, setReason] = useState('');
  const mark = useMark(roll.session.id);
  const go = () => mark.mutate({ marks: [markOf(roll.session, person.id, state)], reason: reason.trim() }, { onSuccess: onClose });
  return (
    <Dialog title={t('session.correctTitle', { name: person.name })} deed={{ word: t('session.save'), ready: reason.trim().length > 1, busy: mark.isPending, go }} onClose={onClose}>
      <p className="strong">{t(`session.count.${state}`)}</p>
      <Field id="correct-reason" label={t('session.reason')} wrong={mark.error === null ? null : sentenceOf(mark.error)}><Input.TextArea id="correct-reason" rows={2} maxLength={200} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </Dialog>
  );
};
