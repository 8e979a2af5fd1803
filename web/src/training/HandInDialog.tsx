// Handing in: a note or a link; the trainer reads it beside the mark.
import type { WorkCard } from '@gongyan/shared/training/work/work.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { toast } from '../ui/toast';
import { useHandIn } from './training.queries';

export const HandInDialog = ({ work, onClose }: { work: WorkCard; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [note, setNote] = useState('');
  const handIn = useHandIn(work.id);
  const go = () => handIn.mutate(note.trim(), { onSuccess: () => { toast(t('work.handedIn')); onClose(); } });
  return (
    <Dialog title={t('work.handInTitle', { title: work.title })} deed={{ word: t('work.handIn'), ready: note.trim() !== '', busy: handIn.isPending, go }} onClose={onClose}>
      <Field id="hand-in-note" label={t('work.note')} wrong={handIn.error === null ? null : sentenceOf(handIn.error)}><Input.TextArea id="hand-in-note" rows={3} maxLength={500} autoFocus value={note} onChange={(event) => setNote(event.target.value)} /></Field>
    </Dialog>
  );
};
