// Writing the application for a studio, and handing it in. What was typed stays when saving is refused.
import { FoundingForm as Form, type FoundingForm as FoundingValues, type HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { Studio, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useActOnFounding, useSaveFounding } from './founding.queries';
import './founding.words';

interface FormProps {
  readonly studioId: StudioId;
  readonly host: HostCheck;
  readonly values: FoundingValues;
  /** Steps the page saw; null of one that was never saved. */
  readonly seen: number | null;
  readonly onSaved?: () => void;
}

interface FieldsProps {
  readonly host: HostCheck;
  readonly values: FoundingValues;
  readonly onChange: (change: Partial<FoundingValues>) => void;
}

const Facts = ({ host, values, onChange }: FieldsProps) => {
  const { t } = useTranslation('founding');
  const { t: say } = useTranslation('studio');
  return (
    <div className="fields">
      <Field id="founding-stage" label={t('form.stage')}><Choice id="founding-stage" value={values.stage} options={Studio.shape.stage.options.map((stage) => ({ value: stage, label: say(`stage.${stage}`) }))} onChange={(stage) => onChange({ stage })} /></Field>
      <Field id="founding-school" label={t('form.school')}><Choice<SchoolId> id="founding-school" value={values.baseSchoolId} options={host.schools.map(({ id, name }) => ({ value: id, label: name }))} onChange={(baseSchoolId) => onChange({ baseSchoolId })} /></Field>
      <Field id="founding-seats" label={t('form.seats', { n: host.mostSeats })}><Input id="founding-seats" type="number" min={1} max={host.mostSeats} value={values.seats} onChange={({ target }) => onChange({ seats: Number(target.value) })} /></Field>
      <Field id="founding-start" label={t('form.start')}><Input id="founding-start" type="date" value={values.termStart} onChange={({ target }) => onChange({ termStart: target.value })} /><span className="hint">{t('form.startHint', { years: host.termYears })}</span></Field>
    </div>
  );
};

const Fields = ({ host, values, onChange }: FieldsProps) => {
  const { t } = useTranslation('founding');
  return (
    <>
      <Field id="founding-name" label={t('form.name')}><Input id="founding-name" maxLength={60} placeholder={t('form.nameHint')} value={values.name} onChange={({ target }) => onChange({ name: target.value })} /></Field>
      <Facts host={host} values={values} onChange={onChange} />
      <Field id="founding-focus" label={t('form.focus')}><Input id="founding-focus" maxLength={200} placeholder={t('form.focusHint')} value={values.focus} onChange={({ target }) => onChange({ focus: target.value })} /></Field>
      <Field id="founding-plan" label={t('form.plan')}><Input.TextArea id="founding-plan" rows={10} maxLength={10_000} placeholder={t('form.planHint')} value={values.plan} onChange={({ target }) => onChange({ plan: target.value })} /></Field>
    </>
  );
};

export const FoundingForm = ({ studioId, host, values: first, seen, onSaved }: FormProps) => {
  const { t } = useTranslation('founding');
  const [values, setValues] = useState(first);
  const [save, act] = [useSaveFounding(studioId), useActOnFounding(studioId)];
  const form = Form.safeParse(values);
  const keep = (then: () => void) => form.success && save.mutate(form.data, { onSuccess: then });
  const hand = () => act.mutate({ deed: 'submit', reason: null, seen: seen ?? 0 }, { onSuccess: () => { toast(t('form.submitted')); onSaved?.(); } });
  const error = save.error ?? act.error;
  return (
    <form className="panel panel-body stack" onSubmit={(event) => { event.preventDefault(); keep(() => { toast(t('form.saved')); onSaved?.(); }); }}>
      <Fields host={host} values={values} onChange={(change) => setValues({ ...values, ...change })} />
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
      <div className="row wrap">
        <Button htmlType="submit" disabled={!form.success} loading={save.isPending}>{t('form.save')}</Button>
        <Button type="primary" disabled={!form.success} loading={act.isPending} onClick={() => keep(hand)}>{t('form.submit')}</Button>
      </div>
    </form>
  );
};
