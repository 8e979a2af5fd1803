// Class, time, place and seats of an open lesson: announced with them, and changed until it is held.
import { ChangeLesson, type OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../ui/day';
import { Field } from '../../ui/Field';
import './openlesson.words';

export interface Typed {
  readonly className: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly place: string;
  readonly link: string;
  readonly seats: string;
}

export const typedOf = ({ className, startsAt, minutes, place, link, seats }: Pick<OpenCard, 'className' | 'startsAt' | 'minutes' | 'place' | 'link' | 'seats'>): Typed => ({
  className, day: shanghaiDay(startsAt), time: clockText(startsAt), minutes: String(minutes), place, link, seats: String(seats),
});

/** Clocks of the district, whatever the computer's own show. */
export const readTyped = ({ className, day, time, minutes, place, link, seats }: Typed) => {
  const startsAt = new Date(`${day}T${time}:00+08:00`);
  const read = ChangeLesson.safeParse({ className, startsAt: Number.isNaN(startsAt.getTime()) ? '' : startsAt.toISOString(), minutes: Number(minutes), place, link: link.trim(), seats: Number(seats) });
  return read.success && (place.trim() !== '' || link.trim() !== '') ? read.data : null;
};

export const isBadLink = (link: string): boolean => link.trim() !== '' && !ChangeLesson.shape.link.safeParse(link.trim()).success;

export const LessonFields = ({ typed, onChange, idle }: { typed: Typed; onChange: (typed: Typed) => void; idle: string }) => {
  const { t } = useTranslation('openlesson');
  const put = (name: keyof Typed) => ({ id: `${idle}-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => onChange({ ...typed, [name]: target.value }) });
  return (
    <>
      <div className="fields">
        <Field id={`${idle}-className`} label={t('announce.class')}><Input {...put('className')} maxLength={40} placeholder={t('announce.classHint')} /></Field>
        <Field id={`${idle}-day`} label={t('announce.day')}><Input {...put('day')} type="date" min={shanghaiDay(new Date())} /></Field>
        <Field id={`${idle}-time`} label={t('announce.time')}><Input {...put('time')} type="time" /></Field>
        <Field id={`${idle}-minutes`} label={t('announce.minutes')}><Input {...put('minutes')} type="number" inputMode="numeric" min={5} max={240} /></Field>
        <Field id={`${idle}-place`} label={t('announce.place')}><Input {...put('place')} maxLength={60} placeholder={t('announce.placeHint')} /></Field>
        <Field id={`${idle}-seats`} label={t('announce.seats')}><Input {...put('seats')} type="number" inputMode="numeric" min={1} max={500} /></Field>
      </div>
      <Field id={`${idle}-link`} label={t('announce.link')} wrong={isBadLink(typed.link) ? t('announce.badLink') : null}><Input {...put('link')} type="url" maxLength={300} placeholder="https://" /></Field>
    </>
  );
};
