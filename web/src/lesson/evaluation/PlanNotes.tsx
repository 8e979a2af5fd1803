// The plan with the observer's notes below each step; one big button per step stamps the time. Made for one thumb.
import type { NoteId, ObservationNote, Plan, PlanStep } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { useLanguage } from '../../ui/useLanguage';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { clockOf } from './clock';
import type { NoteDesk } from './note.desk';

interface NotesProps {
  readonly notes: readonly ObservationNote[];
  readonly desk: NoteDesk;
  readonly fresh: NoteId | null;
  readonly may: boolean;
}

const Notes = ({ notes, desk, fresh, may }: NotesProps) => {
  const { t } = useTranslation('evaluation');
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.id} className="note-line">
          <time className="number">{clockOf(note.second)}</time>
          {may ? <Input.TextArea aria-label={t('note.at', { at: clockOf(note.second) })} autoFocus={note.id === fresh} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} value={note.text} placeholder={t('note.hint')} onChange={({ target }) => desk.edit(note.id, { text: target.value })} /> : <p className="note-text">{note.text}</p>}
          {may && <Button type="text" aria-label={t('note.remove', { at: clockOf(note.second) })} icon={<Icon name="close" />} onClick={() => desk.edit(note.id, { removed: true })} />}
        </li>
      ))}
    </ul>
  );
};

const Column = ({ name, text }: { name: string; text: string }) => (text === '' ? null : <><dt>{name}</dt><dd>{text}</dd></>);

const StepText = ({ step }: { step: PlanStep }) => {
  const { t } = useTranslation('evaluation');
  return (
    <details className="step-text">
      <summary className="small">{t('plan.more')}</summary>
      <dl><Column name={t('plan.teacher')} text={step.teacher} /><Column name={t('plan.student')} text={step.student} /><Column name={t('plan.intent')} text={step.intent} /></dl>
    </details>
  );
};

interface StepCardProps extends NotesProps {
  readonly title: string;
  readonly minutes?: string;
  readonly step?: PlanStep;
  readonly onStamp: () => void;
}

const StepCard = ({ title, minutes = '', step, onStamp, ...notes }: StepCardProps) => {
  const { t } = useTranslation('evaluation');
  return (
    <section className="step-card" aria-label={title}>
      <div className="row">
        <h3 className="grow">{title} {minutes !== '' && <span className="small soft">{minutes}</span>}</h3>
        {notes.may && <Button className="stamp" aria-label={t('note.stampFor', { step: title })} icon={<Icon name="plus" />} onClick={onStamp}>{t('note.stamp')}</Button>}
      </div>
      {step !== undefined && <StepText step={step} />}
      <Notes {...notes} />
    </section>
  );
};

interface PlanNotesProps {
  readonly plan: Plan;
  readonly desk: NoteDesk;
  readonly notes: readonly ObservationNote[];
  readonly may: boolean;
}

export const PlanNotes = ({ plan, desk, notes, may }: PlanNotesProps) => {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const [fresh, setFresh] = useState<NoteId | null>(null);
  const stamp = (step: string) => setFresh(desk.stamp(step, new Date()));
  const titles = plan.steps.map(({ title }) => title);
  // The plan may have been refined since a note was stamped.
  const loose = notes.filter(({ step }) => step !== '' && !titles.includes(step));
  const shared = { desk, fresh, may };
  return (
    <div className="stack tight">
      <p className="small soft">{t('plan.of', { day: plainDay(shanghaiDay(plan.madeAt), language) })}</p>
      {plan.steps.length === 0 && <p className="note">{t('plan.none')}</p>}
      {plan.steps.map((step, at) => <StepCard key={at} title={step.title} minutes={step.minutes} step={step} notes={notes.filter((note) => note.step === step.title)} onStamp={() => stamp(step.title)} {...shared} />)}
      <StepCard title={t('plan.whole')} notes={notes.filter(({ step }) => step === '')} onStamp={() => stamp('')} {...shared} />
      {loose.length > 0 && <section className="step-card"><h3>{t('note.loose')}</h3><Notes notes={loose} {...shared} /></section>}
      {plan.sections.length > 0 && (
        <details className="step-card plan-others"><summary className="strong">{t('plan.others')}</summary>
          {plan.sections.map(({ title, text }, at) => <section key={at}><h3>{title}</h3><p className="note-text">{text}</p></section>)}
        </details>
      )}
    </div>
  );
};
