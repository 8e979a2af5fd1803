// The fields of one meeting.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import type { TypedMeeting } from './plan.typed';

interface MeetingFieldsProps {
  readonly typed: TypedMeeting;
  /** Who may speak or record. */
  readonly people: readonly PersonCard[];
  readonly onChange: (typed: TypedMeeting) => void;
}

type Words = Exclude<keyof TypedMeeting, 'checkOut'>;

export const MeetingFields = ({ typed, people, onChange }: MeetingFieldsProps) => {
  const { t } = useTranslation('meeting');
  const put = (name: Words) => ({ id: `meeting-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => onChange({ ...typed, [name]: target.value }) });
  const named = [{ value: '', label: t('plan.nobody') }, ...people.map(({ id, name }) => ({ value: String(id), label: name }))];
  const choose = (name: 'coChairId' | 'recorderId' | 'speakerId') => <Choice id={`meeting-${name}`} value={typed[name]} options={named} onChange={(value) => onChange({ ...typed, [name]: value })} />;
  return (
    <>
      <Field id="meeting-theme" label={t('plan.theme')}><Input {...put('theme')} autoFocus maxLength={80} /></Field>
      <div className="fields">
        <Field id="meeting-form" label={t('plan.form')}><Input {...put('form')} maxLength={20} placeholder={t('plan.formHint')} /></Field>
        <Field id="meeting-day" label={t('plan.day')}><Input {...put('day')} type="date" /></Field>
        <Field id="meeting-from" label={t('plan.from')}><Input {...put('from')} type="time" /></Field>
        <Field id="meeting-to" label={t('plan.to')}><Input {...put('to')} type="time" /></Field>
        <Field id="meeting-place" label={t('plan.place')}><Input {...put('place')} maxLength={60} /></Field>
        <Field id="meeting-units" label={t('plan.units')}><Input {...put('units')} type="number" inputMode="numeric" min={0} max={12} /></Field>
        <Field id="meeting-seats" label={t('plan.seats')}><Input {...put('seats')} type="number" inputMode="numeric" min={1} max={2000} /></Field>
        <Field id="meeting-speakerId" label={t('plan.speaker')}>{choose('speakerId')}</Field>
        <Field id="meeting-coChairId" label={t('plan.coChair')}>{choose('coChairId')}</Field>
        <Field id="meeting-recorderId" label={t('plan.recorder')}>{choose('recorderId')}</Field>
      </div>
      <Field id="meeting-link" label={t('plan.link')}><Input {...put('link')} type="url" maxLength={300} placeholder="https://" /></Field>
      <Field id="meeting-agenda" label={t('plan.agenda')}><Input.TextArea {...put('agenda')} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} placeholder={t('plan.agendaHint')} /></Field>
      <Field id="meeting-materials" label={t('plan.materials')}><Input.TextArea {...put('materials')} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} placeholder={t('plan.materialsHint')} /></Field>
      <Field id="meeting-note" label={t('plan.note')}><Input.TextArea {...put('note')} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} /></Field>
      <label className="row"><input type="checkbox" checked={typed.checkOut} onChange={({ target }) => onChange({ ...typed, checkOut: target.checked })} />{t('plan.checkOut')}</label>
    </>
  );
};
