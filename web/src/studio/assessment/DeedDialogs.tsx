// Publishing a result, objecting to it, and answering an objection: each with what it means, and a refusal in words.
import type { AssessmentPage } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useAnswer, useObject, usePublicise } from './assessment.queries';

const LEAST = 4;
const Refusal = ({ error }: { error: unknown }) => (error === null ? null : <p className="note danger" role="alert">{sentenceOf(error)}</p>);

export const PubliciseDialog = ({ page, onClose }: { page: AssessmentPage; onClose: () => void }) => {
  const { t } = useTranslation('assessment');
  const language = useLanguage();
  const publicise = usePublicise(page.id);
  const go = () => publicise.mutate(null, { onSuccess: ({ until }) => { toast(t('publicise.done', { day: plainDay(until, language) })); onClose(); } });
  return (
    <Dialog title={t('publicise.title')} deed={{ word: t('publicise.button'), ready: true, busy: publicise.isPending, go }} onClose={onClose}>
      <p>{t('publicise.text', { n: page.sheet.noticeDays })}</p>
      <Refusal error={publicise.error} />
    </Dialog>
  );
};

export const ObjectDialog = ({ id, onClose }: { id: AssessmentId; onClose: () => void }) => {
  const { t } = useTranslation('assessment');
  const [reason, setReason] = useState('');
  const object = useObject(id);
  const go = () => object.mutate(reason.trim(), { onSuccess: () => { toast(t('objection.done')); onClose(); } });
  return (
    <Dialog title={t('objection.title')} deed={{ word: t('objection.go'), ready: reason.trim().length >= LEAST, busy: object.isPending, go }} onClose={onClose}>
      <Field id="assess-objection" label={t('objection.reason')}><Input.TextArea id="assess-objection" autoFocus value={reason} maxLength={300} autoSize={{ minRows: 3, maxRows: 8 }} onChange={({ target }) => setReason(target.value)} /></Field>
      <p className="small soft">{t('objection.hint')}</p>
      <Refusal error={object.error} />
    </Dialog>
  );
};

export const AnswerDialog = ({ page, onClose }: { page: AssessmentPage; onClose: () => void }) => {
  const { t } = useTranslation('assessment');
  const [upheld, setUpheld] = useState<'upheld' | 'dismissed'>('dismissed');
  const [words, setWords] = useState('');
  const answer = useAnswer(page.id);
  const open = page.objections.find((one) => one.answer === null);
  const go = () => answer.mutate({ upheld: upheld === 'upheld', answer: words.trim() }, { onSuccess: () => { toast(t('objection.answered')); onClose(); } });
  return (
    <Dialog title={t('objection.answer')} deed={{ word: t('objection.answer'), ready: words.trim().length >= LEAST, busy: answer.isPending, go }} onClose={onClose}>
      {open !== undefined && <p className="note">{t('objection.by', { name: open.by.name })}{open.reason}</p>}
      <Field id="assess-upheld" label={t('objection.answer')}><Choice id="assess-upheld" value={upheld} options={(['dismissed', 'upheld'] as const).map((value) => ({ value, label: t(`objection.${value}`) }))} onChange={setUpheld} /></Field>
      <Field id="assess-answer" label={t('objection.words')}><Input.TextArea id="assess-answer" value={words} maxLength={300} autoSize={{ minRows: 3, maxRows: 8 }} onChange={({ target }) => setWords(target.value)} /></Field>
      <Refusal error={answer.error} />
    </Dialog>
  );
};
