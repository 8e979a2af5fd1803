// What the other says to an entry: a word with his confirmation, or what is to be changed.
import { SendBackLog, type LogLine } from '@gongyan/shared/studio/mentoring/log.contract';
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useConfirmLog, useSendBack } from './mentoring.queries';

interface DialogProps {
  readonly pair: PairPage;
  readonly log: LogLine;
  readonly onClose: () => void;
}

export const AnswerDialog = ({ pair, log, onClose }: DialogProps) => {
  const { t } = useTranslation('mentoring');
  const confirm = useConfirmLog({ pairId: pair.id, logId: log.id });
  const [answer, setAnswer] = useState('');
  const go = () => confirm.mutate({ rev: log.rev, answer: answer.trim() }, { onSuccess: () => { toast(t('log.confirmDone')); onClose(); } });
  return (
    <Dialog title={t('log.answerTitle')} deed={{ word: t('log.confirm'), ready: answer.trim() !== '', busy: confirm.isPending, go }} onClose={onClose}>
      <Field id="log-answer" label={t('log.answerWords')} wrong={confirm.error === null ? null : sentenceOf(confirm.error)}><Input.TextArea id="log-answer" rows={3} maxLength={500} autoFocus value={answer} placeholder={t('log.answerHint')} onChange={({ target }) => setAnswer(target.value)} /></Field>
    </Dialog>
  );
};

export const SendBackDialog = ({ pair, log, onClose }: DialogProps) => {
  const { t } = useTranslation('mentoring');
  const sendBack = useSendBack({ pairId: pair.id, logId: log.id });
  const [note, setNote] = useState('');
  const go = () => sendBack.mutate(note.trim(), { onSuccess: () => { toast(t('log.sendBackDone')); onClose(); } });
  return (
    <Dialog title={t('log.sendBackTitle')} deed={{ word: t('log.sendBack'), ready: SendBackLog.safeParse({ note }).success, busy: sendBack.isPending, go }} onClose={onClose}>
      <Field id="log-note" label={t('log.sendBackWords')} wrong={sendBack.error === null ? null : sentenceOf(sendBack.error)}><Input.TextArea id="log-note" rows={3} maxLength={300} autoFocus value={note} placeholder={t('log.sendBackHint')} onChange={({ target }) => setNote(target.value)} /></Field>
    </Dialog>
  );
};
