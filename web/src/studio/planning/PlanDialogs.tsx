// Beginning a plan, with the last one to go on from; and writing it, where no word is lost when somebody else has written meanwhile.
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { PlanSpan, PlanText, WorkKind, type StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import { spanOf } from '@gongyan/shared/studio/planning/planning.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, recall } from '../../platform/kept';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useBeginPlan, useWritePlan } from './planning.queries';

export const BeginDialog = ({ studio, onBegun, onClose }: { studio: Studio; onBegun: (plan: StudioPlan) => void; onClose: () => void }) => {
  const { t } = useTranslation('planning');
  const language = useLanguage();
  const [span, setSpan] = useState<PlanSpan>('half');
  const [when, setWhen] = useState<'now' | 'next'>('now');
  const [copies, setCopies] = useState(true);
  const begin = useBeginPlan(studio.id);
  const now = spanOf(span, shanghaiDay(new Date()), { from: studio.termStart, to: studio.termEnd });
  const next = spanOf(span, addDays(now.to, 1), { from: studio.termStart, to: studio.termEnd });
  const days = ({ from, to }: typeof now) => t('days', { from: plainDay(from, language), to: plainDay(to, language) });
  const go = () => begin.mutate({ span, day: when === 'now' ? now.from : next.from, copies }, { onSuccess: onBegun });
  return (
    <Dialog title={t('dialog.title')} deed={{ word: t('dialog.go'), ready: true, busy: begin.isPending, go }} onClose={onClose}>
      <Field id="plan-span" label={t('dialog.span')}><Choice id="plan-span" value={span} options={PlanSpan.options.map((value) => ({ value, label: t(`span.${value}`) }))} onChange={setSpan} /></Field>
      {span !== 'cycle' && <Field id="plan-when" label={t('dialog.day')}><Choice id="plan-when" value={when} options={[{ value: 'now', label: `${t('dialog.now')} ${days(now)}` }, { value: 'next', label: `${t('dialog.next')} ${days(next)}` }]} onChange={setWhen} /></Field>}
      <label className="row"><input type="checkbox" checked={copies} onChange={({ target }) => setCopies(target.checked)} />{t('dialog.copy')}</label>
      {begin.error !== null && <p className="note danger" role="alert">{sentenceOf(begin.error)}</p>}
    </Dialog>
  );
};

const FIELDS = [...WorkKind.options, 'outcome'] as const;
const textOf = ({ exchange, lead, research, training, outcome }: StudioPlan): PlanText => ({ exchange, lead, research, training, outcome });

/** `plan` as it was opened, `now` as it is: what is saved is saved over what the writer has seen. */
export const WriteDialog = ({ plan, now, onClose }: { plan: StudioPlan; now: StudioPlan; onClose: () => void }) => {
  const { t } = useTranslation('planning');
  const key = `studio-plan:${plan.id}:${plan.rev}`;
  const [text, setText] = useState<PlanText>(() => recall(key, PlanText) ?? textOf(plan));
  const write = useWritePlan(plan.id);
  const type = (field: keyof PlanText, value: string) => {
    const typed = { ...text, [field]: value };
    setText(typed);
    keep(key, typed);
  };
  const go = () => write.mutate({ rev: write.error === null ? plan.rev : now.rev, text }, { onSuccess: () => { keep(key, null); toast(t('saved')); onClose(); } });
  return (
    <Dialog title={t('edit', { span: t(`span.${plan.span}`) })} deed={{ word: t('save'), ready: true, busy: write.isPending, go }} onClose={onClose}>
      {FIELDS.map((field) => (
        <Field key={field} id={`plan-${field}`} label={field === 'outcome' ? t('outcome') : t(`kind.${field}`)}>
          {write.error !== null && now[field] !== plan[field] && <p className="note">{t('meanwhile', { text: now[field] === '' ? t('empty') : now[field] })}</p>}
          <Input.TextArea id={`plan-${field}`} value={text[field]} maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} onChange={({ target }) => type(field, target.value)} />
        </Field>
      ))}
      {write.error !== null && <p className="note danger" role="alert">{sentenceOf(write.error)}</p>}
    </Dialog>
  );
};
