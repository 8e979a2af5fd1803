// The fields of a claim, in the order in which a teacher has the answers: what, by whom, when, how much.
import type { Conversion, Rules } from '@gongyan/shared/hours/hours.contract';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import type { ClaimDraft } from './claim.draft';

interface FieldsProps {
  readonly draft: ClaimDraft;
  readonly rules: Rules;
  readonly onChange: (change: Partial<ClaimDraft>) => void;
}

const Kind = ({ draft, rules, onChange }: FieldsProps) => {
  const { t } = useTranslation('claim');
  const levels = rules.conversions.find(({ code }) => code === draft.ruleCode)?.amounts.flatMap(({ level }) => level ?? []) ?? [];
  const choose = (ruleCode: string) => {
    const next = rules.conversions.find(({ code }) => code === ruleCode);
    onChange({ ruleCode, level: next?.amounts[0]?.level ?? '', amount: next?.unit === 'minutes' ? '' : '1' });
  };
  return (
    <>
      <Field id="claim-kind" label={t('form.kind')}><Choice id="claim-kind" value={draft.ruleCode} options={rules.conversions.map(({ code, name }) => ({ value: code, label: name }))} onChange={choose} /></Field>
      {levels.length > 0 && <Field id="claim-level" label={t('form.level')}><Choice id="claim-level" value={draft.level} options={levels.map((level) => ({ value: level, label: level }))} onChange={(level) => onChange({ level })} /></Field>}
    </>
  );
};

const Days = ({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) => {
  const { t } = useTranslation('claim');
  const setDay = (day: string) => onChange({ day, ...(draft.lastDay < day || draft.lastDay === draft.day ? { lastDay: day } : {}) });
  return (
    <>
      <Field id="claim-day" label={t('form.day')}><Input id="claim-day" type="date" value={draft.day} onChange={({ target }) => setDay(target.value)} /></Field>
      <Field id="claim-last" label={t('form.lastDay')}><Input id="claim-last" type="date" min={draft.day} value={draft.lastDay} onChange={({ target }) => onChange({ lastDay: target.value })} /></Field>
      {draft.day === draft.lastDay && (
        <>
          <Field id="claim-from" label={t('form.from')}><Input id="claim-from" type="time" value={draft.from} onChange={({ target }) => onChange({ from: target.value })} /></Field>
          <Field id="claim-to" label={t('form.to')}><Input id="claim-to" type="time" value={draft.to} onChange={({ target }) => onChange({ to: target.value })} /></Field>
        </>
      )}
    </>
  );
};

export const unitWord = (conversion: Conversion | undefined): 'hours' | 'amount' => (conversion?.unit === 'minutes' ? 'hours' : 'amount');

export const ClaimFields = ({ draft, rules, onChange }: FieldsProps) => {
  const { t } = useTranslation('claim');
  const conversion = rules.conversions.find(({ code }) => code === draft.ruleCode);
  return (
    <>
      <div className="fields"><Kind draft={draft} rules={rules} onChange={onChange} /></div>
      <Field id="claim-title" label={t('form.event')}><Input id="claim-title" maxLength={80} placeholder={t('form.eventHint')} value={draft.title} onChange={({ target }) => onChange({ title: target.value })} /></Field>
      <Field id="claim-organiser" label={t('form.organiser')}><Input id="claim-organiser" maxLength={60} placeholder={t('form.organiserHint')} value={draft.organiser} onChange={({ target }) => onChange({ organiser: target.value })} /></Field>
      <div className="fields">
        <Days draft={draft} onChange={onChange} />
        <Field id="claim-amount" label={t(`form.${unitWord(conversion)}`)}><Input id="claim-amount" inputMode="decimal" maxLength={7} value={draft.amount} onChange={({ target }) => onChange({ amount: target.value })} /></Field>
      </div>
      <Field id="claim-note" label={t('form.note')}><Input.TextArea id="claim-note" rows={2} maxLength={300} value={draft.note} onChange={({ target }) => onChange({ note: target.value })} /></Field>
      {conversion !== undefined && <p className="small soft">{t('form.proof', { what: conversion.evidence })}</p>}
    </>
  );
};
