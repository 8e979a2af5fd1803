// A deed of an application that needs its reason, its words, or a second thought.
import { joiningRoutes, type JoiningView } from '@gongyan/shared/studio/joining/joining.contract';
import { asksReason } from '@gongyan/shared/studio/joining/joining.rules';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { ApplyFields, type Written } from './ApplyFields';
import { useActOnJoining } from './joining.queries';

export type AskedJoining = 'accept' | 'decline' | 'reject' | 'withdraw';

export const JoiningDialog = ({ view, deed, onClose }: { view: JoiningView; deed: AskedJoining; onClose: () => void }) => {
  const { t } = useTranslation('joining');
  const { line } = view;
  const [reason, setReason] = useState('');
  const [written, setWritten] = useState<Written>({ statement: '', goals: '' });
  const act = useActOnJoining(line.id);
  const asks = asksReason(deed, line.state);
  const word = deed === 'withdraw' && line.state === 'active' ? 'leave' : deed;
  const body = { deed, reason: asks ? reason.trim() : null, seen: line.steps, form: deed === 'accept' ? written : null };
  const ready = joiningRoutes.act.body?.safeParse(body).success === true;
  const go = () => act.mutate(body, { onSuccess: () => { toast(t('deed.done')); onClose(); } });
  return (
    <Dialog title={t(`deed.${word}Title`, { name: line.person.name, studio: line.studio })} deed={{ word: t(`deed.${word}`), ready, busy: act.isPending, danger: deed !== 'accept', go }} onClose={onClose}>
      <p className="soft">{t(`deed.${word}Lead`)}</p>
      {deed === 'accept' && <ApplyFields written={written} onChange={setWritten} />}
      {asks && <Field id="joining-reason" label={t('deed.reason')}><Input.TextArea id="joining-reason" rows={3} maxLength={300} autoFocus value={reason} placeholder={t('deed.reasonHint')} onChange={({ target }) => setReason(target.value)} /></Field>}
      {act.error !== null && <p className="note danger" role="alert">{sentenceOf(act.error)}</p>}
    </Dialog>
  );
};
