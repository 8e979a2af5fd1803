// The questions before a deed with the whole pairing: which report lesson, which outcome, why it is dissolved.
import { AssessPair, DissolvePair, Grade, type PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useAssess, useChoices, useDissolve, useReport } from './mentoring.queries';

interface DialogProps {
  readonly pair: PairPage;
  readonly onClose: () => void;
}
const Refusal = ({ error }: { error: unknown }) => (error === null ? null : <p className="note danger" role="alert">{sentenceOf(error)}</p>);

export const ReportDialog = ({ pair, onClose }: DialogProps) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const choices = useChoices(pair.id);
  const report = useReport(pair.id);
  const [picked, setPicked] = useState('');
  const lessons = (choices.data?.lessons ?? []).filter(({ byApprentice }) => byApprentice);
  const lesson = lessons.find(({ id }) => id === picked) ?? lessons[0];
  const go = () => lesson !== undefined && report.mutate(lesson.id, { onSuccess: () => { toast(t('report.done')); onClose(); } });
  return (
    <Dialog title={t('report.title')} deed={{ word: t('report.go'), ready: lesson !== undefined, busy: report.isPending, go }} onClose={onClose}>
      <Asked query={choices} what={t('report.lesson')}>
        {() => (lesson === undefined ? <p className="note">{t('report.none')}</p> : (
          <>
            <p className="soft">{t('report.lead')}</p>
            <Field id="report-lesson" label={t('report.lesson')}><Choice id="report-lesson" value={lesson.id} options={lessons.map(({ id, title, day }) => ({ value: id, label: `${plainDay(day, language)} 《${title}》` }))} onChange={setPicked} /></Field>
          </>
        ))}
      </Asked>
      <Refusal error={report.error} />
    </Dialog>
  );
};

export const AssessDialog = ({ pair, onClose }: DialogProps) => {
  const { t } = useTranslation('mentoring');
  const assess = useAssess(pair.id);
  const [grade, setGrade] = useState<Grade>(pair.grade ?? 'good');
  const [words, setWords] = useState(pair.words ?? '');
  const ready = AssessPair.safeParse({ grade, words });
  const go = () => ready.success && assess.mutate(ready.data, { onSuccess: () => { toast(t('assess.done')); onClose(); } });
  return (
    <Dialog title={t('assess.title')} deed={{ word: t('assess.go'), ready: ready.success, busy: assess.isPending, go }} onClose={onClose}>
      <p className="soft">{t('assess.lead')}</p>
      <Field id="assess-grade" label={t('assess.grade')}><Choice id="assess-grade" value={grade} options={Grade.options.map((value) => ({ value, label: t(`grade.${value}`) }))} onChange={setGrade} /></Field>
      <Field id="assess-words" label={t('assess.words')}><Input.TextArea id="assess-words" rows={4} maxLength={1000} value={words} placeholder={t('assess.hint')} onChange={({ target }) => setWords(target.value)} /></Field>
      <Refusal error={assess.error} />
    </Dialog>
  );
};

export const DissolveDialog = ({ pair, onClose }: DialogProps) => {
  const { t } = useTranslation('mentoring');
  const dissolve = useDissolve(pair.id);
  const [reason, setReason] = useState('');
  const go = () => dissolve.mutate(reason.trim(), { onSuccess: () => { toast(t('dissolve.done')); onClose(); } });
  return (
    <Dialog title={t('dissolve.title')} deed={{ word: t('dissolve.go'), ready: DissolvePair.safeParse({ reason }).success, busy: dissolve.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('dissolve.lead')}</p>
      <Field id="dissolve-reason" label={t('dissolve.reason')}><Input.TextArea id="dissolve-reason" rows={3} maxLength={300} autoFocus value={reason} placeholder={t('dissolve.hint')} onChange={({ target }) => setReason(target.value)} /></Field>
      <Refusal error={dissolve.error} />
    </Dialog>
  );
};
