// A task is handed in with words or with a page of the hub where it can be seen; neither is asked for.
import type { AssignmentId, StudioTask } from '@gongyan/shared/studio/task/task.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { isPage, pageOf } from '../../ui/hubPage';
import { toast } from '../../ui/toast';
import { useHandIn } from './task.queries';

export const HandInDialog = ({ task, assignmentId, onClose }: { task: Pick<StudioTask, 'title' | 'ask'>; assignmentId: AssignmentId; onClose: () => void }) => {
  const { t } = useTranslation('studiotask');
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const handIn = useHandIn(assignmentId);
  const go = () => handIn.mutate({ note: note.trim(), link: pageOf(link) }, { onSuccess: () => { toast(t('handedIn')); onClose(); } });
  return (
    <Dialog title={t('hand.title')} deed={{ word: t('hand.go'), ready: isPage(link), busy: handIn.isPending, go }} onClose={onClose}>
      <p className="strong">{task.title}</p>
      {task.ask !== '' && <p className="soft task-words">{t('hand.ask')}：{task.ask}</p>}
      <Field id="task-note" label={t('hand.note')}><Input.TextArea id="task-note" autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} /></Field>
      <Field id="task-link" label={t('hand.link')} wrong={isPage(link) ? null : t('hand.badLink')}><Input id="task-link" maxLength={300} placeholder={t('hand.linkHint')} value={link} onChange={({ target }) => setLink(target.value)} /></Field>
      <p className="small soft">{t('hand.whoSees')}</p>
      {handIn.error !== null && <p className="note danger" role="alert">{sentenceOf(handIn.error)}</p>}
    </Dialog>
  );
};
