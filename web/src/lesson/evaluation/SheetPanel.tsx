// The observer's sheet with its submission: why not yet, once and for good, and afterwards a correction with its reason.
import { FilledSheet, type Observation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { isFilled, totalOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import { maySubmit } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { gradeOf } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { Button, Input } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { dayText } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { LinkButton } from '../../ui/LinkButton';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { observationNow, useSubmit } from './evaluation.queries';
import { ScoreSheet, ScoreTotal } from './ScoreSheet';
import type { SheetDesk } from './sheet.desk';

interface SheetPanelProps {
  readonly seen: Observation;
  readonly desk: SheetDesk;
}

const tidy = (words: readonly string[]): string[] => words.map((line) => line.trim()).filter((line) => line !== '');

const Elsewhere = ({ seen, desk }: SheetPanelProps) => {
  const { t } = useTranslation('evaluation');
  const ask = async (use: 'mine' | 'other') => {
    const { draft } = await observationNow(seen.lesson.id);
    if (use === 'mine') desk.keepMine(draft.rev);
    else desk.takeOther(draft);
  };
  return (
    <div className="note warning" role="alert"><span className="grow">{t('elsewhere.lead')}</span>
      <Button size="small" onClick={() => void ask('mine').catch(() => undefined)}>{t('elsewhere.mine')}</Button><Button size="small" onClick={() => void ask('other').catch(() => undefined)}>{t('elsewhere.other')}</Button></div>
  );
};

const SubmitDialog = ({ seen, desk, sheet, correcting, onClose }: SheetPanelProps & { sheet: FilledSheet; correcting: boolean; onClose: (done: boolean) => void }) => {
  const { t } = useTranslation('evaluation');
  const submit = useSubmit(seen.lesson.id);
  const [reason, setReason] = useState('');
  const ready = !correcting || reason.trim().length >= 2;
  const total = totalOf(sheet);
  const go = () => submit.mutate({ sheet, reason: correcting ? reason.trim() : null }, { onSuccess: () => { desk.done(); toast(t('sheet.submitted')); onClose(true); } });
  return (
    <Dialog title={t(correcting ? 'sheet.correctTitle' : 'sheet.confirm')} deed={{ word: t(correcting ? 'sheet.correctGo' : 'sheet.submit'), ready, busy: submit.isPending, go }} onClose={() => onClose(false)}>
      <p>{t('sheet.confirmLead', { total, grade: gradeOf(seen.rubric.bands, total) ?? t('sheet.noGrade') })}</p>
      {correcting && <Field id="correct-reason" label={t('sheet.reason')}><Input id="correct-reason" autoFocus maxLength={200} value={reason} placeholder={t('sheet.reasonHint')} onChange={({ target }) => setReason(target.value)} /></Field>}
      {submit.error !== null && <p className="note danger" role="alert">{sentenceOf(submit.error)}</p>}
    </Dialog>
  );
};

const Submitted = ({ seen, onCorrect }: { seen: Observation; onCorrect: () => void }) => {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const { own, lesson } = seen;
  if (own === null) return null;
  const may = maySubmit(lesson, { standing: lesson.standing, reason: '-' }, new Date()).ok;
  return (
    <div className="stack">
      <p className="note success" role="status">{t('sheet.done', { at: dayText(own.submittedAt, language), total: own.total, grade: own.grade ?? t('sheet.noGrade') })}</p>
      {own.reason !== null && <p className="small soft">{t('sheet.corrected', { reason: own.reason })}</p>}
      <div className="row wrap"><LinkButton to="/open-lessons/$openLessonId/result" params={{ openLessonId: lesson.id }} main>{t('sheet.see')}</LinkButton>{may && <Button onClick={onCorrect}>{t('sheet.correct')}</Button>}</div>
      <ScoreSheet rubric={seen.rubric} sheet={own.sheet} idle onChange={() => undefined} />
    </div>
  );
};

const Writing = ({ seen, desk, correcting, onDone }: SheetPanelProps & { correcting: boolean; onDone: () => void }) => {
  const { t } = useTranslation('evaluation');
  const { lesson, rubric } = seen;
  const { sheet, elsewhere } = useSyncExternalStore(desk.subscribe, desk.getState);
  const [sure, setSure] = useState(false);
  const filled = FilledSheet.safeParse({ ...sheet, strengths: tidy(sheet.strengths), suggestions: tidy(sheet.suggestions) });
  const [may, whole] = [maySubmit(lesson, { standing: lesson.standing, reason: correcting ? '-' : null }, new Date()), isFilled(rubric, sheet)];
  const why = !may.ok ? may : !whole.ok ? whole : null;
  return (
    <div className="stack">
      {elsewhere && <Elsewhere seen={seen} desk={desk} />}
      <p className="small soft">{t('sheet.blind')}</p>
      <ScoreSheet rubric={rubric} sheet={sheet} idle={false} onChange={(next) => desk.change(next)} />
      <div className="score-foot">
        <ScoreTotal rubric={rubric} sheet={sheet} />
        <span className="grow small soft" id="submit-why">{why === null ? t('sheet.after') : refusalSentence(why)}</span>
        {correcting && <Button onClick={onDone}>{t('sheet.stop')}</Button>}
        <Button type="primary" size="large" disabled={why !== null || !filled.success || elsewhere} aria-describedby="submit-why" onClick={() => setSure(true)}>{t(correcting ? 'sheet.correctGo' : 'sheet.submit')}</Button>
      </div>
      {sure && filled.success && <SubmitDialog seen={seen} desk={desk} sheet={filled.data} correcting={correcting} onClose={(done) => { setSure(false); if (done) onDone(); }} />}
    </div>
  );
};

export const SheetPanel = ({ seen, desk }: SheetPanelProps) => {
  const [correcting, setCorrecting] = useState(false);
  const begin = () => {
    if (seen.own !== null) desk.change(seen.own.sheet);
    setCorrecting(true);
  };
  if (seen.own !== null && !correcting) return <Submitted seen={seen} onCorrect={begin} />;
  return <Writing seen={seen} desk={desk} correcting={correcting} onDone={() => setCorrecting(false)} />;
};
