// A series in one form: how often, from when to when, what happens on holidays; the days are shown before anything is made.
import { NewSeries, type RepeatRule } from '@gongyan/shared/meeting/series/series.contract';
import { weekdayOf } from '@gongyan/shared/meeting/series/series.rules';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { asking } from '../../platform/queries';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { usePlanSeries } from '../meeting.queries';
import { AskedPeople } from './AskedPeople';
import { GroupChoice, type Group } from './PlanDialog';

const OFTEN = ['monthlyNth', 'monthlyDay', 'weekly', 'fortnight'] as const;
type Often = (typeof OFTEN)[number];
const HOLIDAYS = ['after', 'before', 'skip'] as const;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const YEAR_DAYS = 300;

/** The first day says which weekday, and which of the month. */
const ruleOf = (often: Often, first: string): RepeatRule => {
  const [name, date] = [DAYS[weekdayOf(first)] ?? 'MO', Number(first.slice(8))];
  if (often === 'weekly') return `FREQ=WEEKLY;BYDAY=${name}`;
  if (often === 'fortnight') return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${name}`;
  return often === 'monthlyDay' ? `FREQ=MONTHLY;BYMONTHDAY=${date}` : `FREQ=MONTHLY;BYDAY=${Math.ceil(date / 7)}${name}`;
};

interface TypedSeries {
  readonly name: string;
  readonly often: Often;
  readonly first: string;
  readonly last: string;
  readonly clock: string;
  readonly minutes: string;
  readonly place: string;
  readonly form: string;
  readonly onHoliday: (typeof HOLIDAYS)[number];
}

const blank = (now: Date): TypedSeries => ({
  name: '', often: 'monthlyNth', first: shanghaiDay(new Date(now.getTime() + 7 * 86_400_000)), last: shanghaiDay(new Date(now.getTime() + YEAR_DAYS * 86_400_000)), clock: '14:30', minutes: '180', place: '', form: '教研活动', onHoliday: 'after',
});

const Preview = ({ typed }: { typed: TypedSeries }) => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  const body = { rule: ruleOf(typed.often, typed.first), firstDay: typed.first, lastDay: typed.last, onHoliday: typed.onHoliday };
  const { data, error } = useQuery({ ...asking(seriesRoutes.preview, { body }), enabled: typed.first !== '' && typed.last !== '', placeholderData: (before) => before });
  if (error !== null) return <p className="note warning">{sentenceOf(error)}</p>;
  return (
    <section className="stack tight">
      <h3>{t('series.preview')}</h3>
      <ol className="series-days small">
        {(data ?? []).map(({ planned, day, why }) => <li key={planned} className="number">{day === null ? <span className="soft">{t('series.skipped', { day: plainDay(planned, language), why })}</span> : <>{plainDay(day, language)}{why !== null && <span className="soft">（{t('series.moved', { day: plainDay(planned, language), why })}）</span>}</>}</li>)}
      </ol>
    </section>
  );
};

const Fields = ({ typed, onChange }: { typed: TypedSeries; onChange: (typed: TypedSeries) => void }) => {
  const { t } = useTranslation('meeting');
  const put = (name: 'name' | 'first' | 'last' | 'clock' | 'minutes' | 'place') => ({ id: `series-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => onChange({ ...typed, [name]: target.value }) });
  return (
    <>
      <Field id="series-name" label={t('series.name')}><Input {...put('name')} autoFocus maxLength={60} /></Field>
      <div className="fields">
        <Field id="series-often" label={t('series.rule')}><Choice id="series-often" value={typed.often} options={OFTEN.map((value) => ({ value, label: t(`series.${value}`) }))} onChange={(often) => onChange({ ...typed, often })} /></Field>
        <Field id="series-first" label={t('series.first')}><Input {...put('first')} type="date" /></Field>
        <Field id="series-last" label={t('series.last')}><Input {...put('last')} type="date" /></Field>
        <Field id="series-clock" label={t('series.clock')}><Input {...put('clock')} type="time" /></Field>
        <Field id="series-minutes" label={t('series.minutes')}><Input {...put('minutes')} type="number" inputMode="numeric" min={15} max={600} /></Field>
        <Field id="series-holiday" label={t('series.onHoliday')}><Choice id="series-holiday" value={typed.onHoliday} options={HOLIDAYS.map((value) => ({ value, label: t(`series.${value}`) }))} onChange={(onHoliday) => onChange({ ...typed, onHoliday })} /></Field>
        <Field id="series-place" label={t('plan.place')}><Input {...put('place')} maxLength={60} /></Field>
      </div>
    </>
  );
};

const Form = ({ groups, start, onClose }: { groups: readonly Group[]; start: Group; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const { person } = useMe();
  const [typed, setTyped] = useState(() => blank(new Date()));
  const [group, setGroup] = useState(start);
  const [people, setPeople] = useState<readonly PersonCard[]>([]);
  const plan = usePlanSeries();
  const { often, first, last, minutes, ...rest } = typed;
  const ready = NewSeries.safeParse({ ...rest, rule: first === '' ? '' : ruleOf(often, first), firstDay: first, lastDay: last, minutes: Number(minutes), units: 1, studioId: group.id, chairId: person.id, personIds: people.map(({ id }) => id) });
  const go = () => { if (ready.success) plan.mutate(ready.data, { onSuccess: ({ meetings }) => { toast(t('did.series', { n: meetings })); onClose(); } }); };
  return (
    <Dialog title={t('series.title')} deed={{ word: t('series.go'), ready: ready.success, busy: plan.isPending, go }} onClose={onClose}>
      <GroupChoice groups={groups} group={group} onChange={setGroup} />
      <Fields typed={typed} onChange={setTyped} />
      <Preview typed={typed} />
      <section className="stack tight"><h3>{t('plan.people')}</h3>{group.id !== null && <p className="small soft">{t('plan.whole')}</p>}<AskedPeople people={people} here={[]} onChange={setPeople} /></section>
      {plan.error !== null && <p className="note danger" role="alert">{sentenceOf(plan.error)}</p>}
    </Dialog>
  );
};

export const SeriesDialog = ({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) => {
  const [start] = groups;
  return start === undefined ? null : <Form groups={groups} start={start} onClose={onClose} />;
};
