// Signing for somebody, and correcting an attendance: both say why.
import type { AttendanceState, BoardLine } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useRule, useTap } from '../meeting.queries';

interface RollDialogProps {
  readonly meeting: MeetingPage;
  readonly line: BoardLine;
  readonly onClose: () => void;
}

const SHORTEST = 2;
const RULINGS: readonly Exclude<AttendanceState, 'awaited'>[] = ['present', 'late', 'leftEarly', 'leave', 'absent'];

export const TapDialog = ({ meeting, line: { person }, onClose }: RollDialogProps) => {
  const { t } = useTranslation('meeting');
  const [reason, setReason] = useState('');
  const tap = useTap(meeting.id);
  const go = () => tap.mutate({ personId: person.id, kind: 'in', reason: reason.trim() }, { onSuccess: () => { toast(t('did.tap')); onClose(); } });
  return (
    <Dialog title={t('tap.title', { name: person.name })} deed={{ word: t('tap.in'), ready: reason.trim().length >= SHORTEST, busy: tap.isPending, go }} onClose={onClose}>
      <p className="soft">{t('tap.lead')}</p>
      <Field id="tap-reason" label={t('tap.reason')}><Input id="tap-reason" autoFocus maxLength={100} value={reason} placeholder={t('tap.hint')} onChange={({ target }) => setReason(target.value)} /></Field>
      {tap.error !== null && <p className="note danger" role="alert">{sentenceOf(tap.error)}</p>}
    </Dialog>
  );
};

export const RuleDialog = ({ meeting, line: { person, state: stands }, onClose }: RollDialogProps) => {
  const { t } = useTranslation('meeting');
  const [state, setState] = useState<Exclude<AttendanceState, 'awaited'>>(stands === 'present' ? 'absent' : 'present');
  const [reason, setReason] = useState('');
  const rule = useRule(meeting.id);
  const go = () => rule.mutate({ personId: person.id, state, reason: reason.trim() }, { onSuccess: () => { toast(t('did.rule')); onClose(); } });
  return (
    <Dialog title={t('rule.title', { name: person.name })} deed={{ word: t('rule.go'), ready: reason.trim().length >= SHORTEST, busy: rule.isPending, go }} onClose={onClose}>
      <p className="soft">{t('rule.lead')}</p>
      <Field id="rule-state" label={t('rule.state')}><Choice id="rule-state" value={state} options={RULINGS.map((value) => ({ value, label: t(`att.${value}`) }))} onChange={setState} /></Field>
      <Field id="rule-reason" label={t('rule.reason')}><Input id="rule-reason" maxLength={100} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {rule.error !== null && <p className="note danger" role="alert">{sentenceOf(rule.error)}</p>}
    </Dialog>
  );
};
