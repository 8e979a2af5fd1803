// Drafting a version from another. Nothing is lost when the server refuses; the draft says what does not add up.
import { CertRules, type CertRuleSet, type Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { areCertRulesEven } from '@gongyan/shared/training/scheme/scheme.rules';
import { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../../hours/halves';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useSaveCertRules } from '../training.queries';

interface Part { readonly rules: CertRules; readonly onRules: (rules: CertRules) => void }

const whole = (text: string): number => Math.max(0, Math.round(Number(text) || 0));

const Numbers = ({ rules, onRules }: Part) => {
  const { t } = useTranslation(['training', 'certrules']);
  const number = (id: string, [label, value]: readonly [string, number | string], set: (text: string) => CertRules) => (
    <Field id={`cert-${id}`} label={label}><Input id={`cert-${id}`} type="number" min={0} step={id === 'hours' ? 0.5 : 1} value={value} onChange={({ target }) => onRules(set(target.value))} /></Field>
  );
  return (
    <div className="fields">
      {number('hours', [t('certrules:form.hours'), hoursOf(rules.minHalf)], (text) => ({ ...rules, minHalf: whole(String(Number(text) * 2)) }))}
      {number('present', [t('certrules:form.present'), rules.minAttendance.present], (text) => ({ ...rules, minAttendance: { ...rules.minAttendance, present: Math.max(1, whole(text)) } }))}
      {number('of', [t('certrules:form.of'), rules.minAttendance.of], (text) => ({ ...rules, minAttendance: { ...rules.minAttendance, of: Math.max(1, whole(text)) } }))}
      {number('grace', [t('certrules:form.grace'), rules.graceMinutes], (text) => ({ ...rules, graceMinutes: whole(text) }))}
      {number('years', [t('certrules:form.years'), rules.minYearsInPost], (text) => ({ ...rules, minYearsInPost: whole(text) }))}
      {number('exam', [t('certrules:form.exam'), rules.exam?.pass ?? ''], (text) => ({ ...rules, exam: text === '' ? null : { pass: whole(text) } }))}
      <Field id="cert-interview" label={t('requirement.interview')}><Choice id="cert-interview" value={rules.interview} options={(['none', 'optional', 'required'] as const).map((value) => ({ value, label: t(`certrules:interview.${value}`) }))} onChange={(interview) => onRules({ ...rules, interview })} /></Field>
    </div>
  );
};

const Rows = ({ rules, onRules }: Part) => {
  const { t } = useTranslation(['training', 'certrules']);
  const set = (at: number, change: Partial<CertRules['modules'][number]>) => onRules({ ...rules, modules: rules.modules.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  return (
    <div className="stack tight" role="group" aria-label={t('certrules:form.modules')}>
      {rules.modules.map((one, at) => (
        // The code may be edited: the place in the list is what stays.
        <div key={at} className="row wrap cert-row">
          <Input className="cert-code" aria-label={`${t('certrules:form.code')} ${at + 1}`} value={one.code} maxLength={8} onChange={({ target }) => set(at, { code: target.value })} />
          <Input className="cert-name grow" aria-label={`${t('certrules:form.name')} ${at + 1}`} value={one.name} maxLength={60} onChange={({ target }) => set(at, { name: target.value })} />
          <Input className="cert-code" aria-label={`${t('requirement.hours')} ${at + 1}`} type="number" min={0} step={0.5} value={hoursOf(one.half)} onChange={({ target }) => set(at, { half: whole(String(Number(target.value) * 2)) })} />
          <Button type="text" danger onClick={() => onRules({ ...rules, modules: rules.modules.filter((_, i) => i !== at) })}>{t('certrules:form.remove', { name: one.name })}</Button>
        </div>
      ))}
      <div><Button onClick={() => onRules({ ...rules, modules: [...rules.modules, { code: `M${rules.modules.length + 1}`, name: t('certrules:form.newModule'), half: 8 }] })}>{t('certrules:form.add')}</Button></div>
    </div>
  );
};

/** 前置证书: levels of any scheme but the level itself; those of another scheme with its name. */
const Requires = ({ rules, onRules, levels }: Part & { levels: readonly Level[] }) => {
  const { t } = useTranslation('certrules');
  const toggle = (id: Level['id'], on: boolean) => onRules({ ...rules, requires: on ? [...rules.requires, id] : rules.requires.filter((one) => one !== id) });
  return (
    <div className="stack tight" role="group" aria-label={t('form.requires')}>
      <h3>{t('form.requires')}</h3>
      <div className="row wrap">{levels.map(({ id, name }) => <label key={id} className="row"><input type="checkbox" checked={rules.requires.includes(id)} onChange={({ target }) => toggle(id, target.checked)} />{name}</label>)}</div>
    </div>
  );
};

const Works = ({ rules, onRules }: Part) => {
  const { t } = useTranslation(['training', 'certrules']);
  const free = TemplateKind.options.find((kind) => rules.works.every((work) => work.kind !== kind));
  const set = (at: number, change: Partial<CertRules['works'][number]>) => onRules({ ...rules, works: rules.works.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  return (
    <div className="stack tight" role="group" aria-label={t('certrules:form.works')}>
      <h3>{t('certrules:form.works')}</h3>
      {rules.works.map(({ kind, count }, at) => (
        <div key={kind} className="row wrap cert-row">
          <label className="only-read" htmlFor={`cert-work-${at}`}>{t('certrules:form.works')} {at + 1}</label>
          <span className="cert-name"><Choice id={`cert-work-${at}`} value={kind} options={TemplateKind.options.filter((one) => one === kind || rules.works.every((work) => work.kind !== one)).map((value) => ({ value, label: t(`works.${value}`) }))} onChange={(next) => set(at, { kind: next })} /></span>
          <Input className="cert-code" aria-label={t('certrules:form.count', { kind: t(`works.${kind}`) })} type="number" min={1} max={10} value={count} onChange={({ target }) => set(at, { count: Math.max(1, whole(target.value)) })} />
          <Button type="text" danger onClick={() => onRules({ ...rules, works: rules.works.filter((_, i) => i !== at) })}>{t('certrules:form.remove', { name: t(`works.${kind}`) })}</Button>
        </div>
      ))}
      {free !== undefined && rules.works.length < 8 && <div><Button onClick={() => onRules({ ...rules, works: [...rules.works, { kind: free, count: 1 }] })}>{t('certrules:form.addWork')}</Button></div>}
    </div>
  );
};

export const CertRulesEditor = ({ base, levels, onClose }: { base: CertRuleSet; levels: readonly Level[]; onClose: () => void }) => {
  const { t } = useTranslation(['training', 'certrules']);
  const today = shanghaiDay(new Date());
  const [validFrom, setDay] = useState(base.state === 'draft' && base.validFrom > today ? base.validFrom : today);
  const [rules, setRules] = useState(base.rules);
  const save = useSaveCertRules(base);
  const verdict = areCertRulesEven(rules);
  const go = () => save.mutate({ validFrom, rules }, { onSuccess: () => { toast(t('certrules:saved')); onClose(); } });
  return (
    <Panel title={t('certrules:editTitle')}>
      <div className="panel-body stack">
        <Field id="cert-day" label={t('certrules:form.day')}><Input id="cert-day" type="date" value={validFrom} onChange={({ target }) => setDay(target.value)} /></Field>
        <Numbers rules={rules} onRules={setRules} />
        <label className="row"><input type="checkbox" checked={rules.schoolRecommendation} onChange={({ target }) => setRules({ ...rules, schoolRecommendation: target.checked })} />{t('certrules:recommendation')}</label>
        <label className="row"><input type="checkbox" checked={rules.practical} onChange={({ target }) => setRules({ ...rules, practical: target.checked })} />{t('requirement.practical')}</label>
        <Requires rules={rules} onRules={setRules} levels={levels.filter(({ id }) => id !== base.levelId)} />
        <Works rules={rules} onRules={setRules} />
        <Rows rules={rules} onRules={setRules} />
        {!verdict.ok && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
        {save.error !== null && <p className="note danger" role="alert">{sentenceOf(save.error)}</p>}
        <div className="row"><Button type="primary" disabled={!verdict.ok || !CertRules.safeParse(rules).success || validFrom === ''} loading={save.isPending} onClick={go}>{t('certrules:save')}</Button><Button onClick={onClose}>{t('certrules:cancel')}</Button></div>
      </div>
    </Panel>
  );
};
