// The fields of one session: what, when, where, and who teaches, found by name.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { CertRules } from '@gongyan/shared/training/scheme/scheme.contract';
import { certRulesOn } from '@gongyan/shared/training/scheme/scheme.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../../people/Chosen';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { usePlan } from '../training.queries';
import { readSession, type TypedSession } from './plan.typed';
import './plan.words';

const NONE = '';

/** Of the version the cohort goes by, or will. */
const useModules = ({ ruleSetId, programme: { levelId } }: CohortCard): CertRules['modules'] => {
  const { data } = usePlan();
  if (data === undefined) return [];
  const set = ruleSetId === null ? (levelId === null ? null : certRulesOn(data.ruleSets, levelId, shanghaiDay(new Date()))) : data.ruleSets.find(({ id }) => id === ruleSetId);
  return set?.rules.modules ?? [];
};

export const SessionFields = ({ cohort, typed, onChange }: { cohort: CohortCard; typed: TypedSession; onChange: (typed: TypedSession) => void }) => {
  const { t } = useTranslation('courseplan');
  const modules = useModules(cohort);
  const put = (name: Exclude<keyof TypedSession, 'trainers'>) => ({ id: `session-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => onChange({ ...typed, [name]: target.value }) });
  const outside = typed.day !== '' && (typed.day < cohort.startsOn || typed.day > cohort.endsOn);
  return (
    <>
      <Field id="session-title" label={t('session.title')}><Input {...put('title')} maxLength={80} /></Field>
      <div className="fields">
        <Field id="session-moduleCode" label={t('session.module')}>
          {modules.length === 0 ? <Input {...put('moduleCode')} maxLength={8} placeholder={t('session.noModule')} />
            : <Choice id="session-moduleCode" value={typed.moduleCode} options={[{ value: NONE, label: t('session.noModule') }, ...modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]} onChange={(moduleCode) => onChange({ ...typed, moduleCode })} />}
        </Field>
        <Field id="session-form" label={t('session.form')}><Input {...put('form')} maxLength={20} placeholder={t('session.formHint')} /></Field>
        <Field id="session-place" label={t('session.place')}><Input {...put('place')} maxLength={60} /></Field>
        <Field id="session-day" label={t('session.day')}><Input {...put('day')} type="date" /></Field>
        <Field id="session-from" label={t('session.from')}><Input {...put('from')} type="time" /></Field>
        <Field id="session-to" label={t('session.to')}><Input {...put('to')} type="time" /></Field>
      </div>
      {outside && <p className="note warning">{t('session.outside', { from: cohort.startsOn, to: cohort.endsOn })}</p>}
      {typed.from !== '' && typed.to !== '' && readSession({ ...typed, title: 'x', form: 'x' }) === null && typed.day !== '' && <p className="note warning">{t('session.timesWrong')}</p>}
      <section className="stack tight" aria-label={t('session.trainers')}>
        <h3>{t('session.trainers')}</h3>
        <p className="small soft">{t('session.trainersLead')}</p>
        <PeoplePicker quiet here={new Set(typed.trainers.map(({ id }) => id))} onChoose={(person) => onChange({ ...typed, trainers: [...typed.trainers, person] })} />
        <Chosen people={typed.trainers} onDrop={(id) => onChange({ ...typed, trainers: typed.trainers.filter((person) => person.id !== id) })} />
      </section>
    </>
  );
};
