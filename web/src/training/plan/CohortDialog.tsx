// A new cohort of a programme, suggested from its last one; or an existing one changed as far as it may be.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { areDaysEven, mayChangeCohort } from '@gongyan/shared/training/cohort/cohort.rules';
import type { CertPlan, Programme } from '@gongyan/shared/training/scheme/scheme.contract';
import { certRulesOn } from '@gongyan/shared/training/scheme/scheme.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../../hours/halves';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { usePlan } from '../training.queries';
import { useChangeCohort, usePlanCohort } from './plan.queries';
import { nextCohort, readCohort, typedCohort, type TypedCohort } from './plan.typed';
import './plan.words';

const Fields = ({ typed, begun, onChange }: { typed: TypedCohort; begun: boolean; onChange: (typed: TypedCohort) => void }) => {
  const { t } = useTranslation('courseplan');
  const put = (name: keyof TypedCohort) => ({ id: `cohort-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => onChange({ ...typed, [name]: target.value }) });
  const verdict = areDaysEven(typed);
  return (
    <>
      <Field id="cohort-name" label={t('cohort.name')}><Input {...put('name')} maxLength={60} /></Field>
      <div className="fields">
        <Field id="cohort-ordinal" label={t('cohort.ordinal')}><Input {...put('ordinal')} type="number" min={1} max={999} /></Field>
        <Field id="cohort-quota" label={t('cohort.quota')}><Input {...put('quota')} type="number" min={1} max={2_000} /></Field>
        <Field id="cohort-enrolUntil" label={t('cohort.until')}><Input {...put('enrolUntil')} type="date" disabled={begun} /></Field>
        <Field id="cohort-startsOn" label={t('cohort.from')}><Input {...put('startsOn')} type="date" disabled={begun} /></Field>
        <Field id="cohort-endsOn" label={t('cohort.to')}><Input {...put('endsOn')} type="date" /></Field>
      </div>
      {begun && <p className="small soft">{t('cohort.begun')}</p>}
      {!verdict.ok && <p className="note warning">{t('cohort.daysWrong')}</p>}
      <div className="fields">
        <Field id="cohort-organiser" label={t('cohort.organiser')}><Input {...put('organiser')} maxLength={60} /></Field>
        <Field id="cohort-place" label={t('cohort.place')}><Input {...put('place')} maxLength={60} /></Field>
      </div>
    </>
  );
};

/** Which version the cohort will go by. */
const RulesNote = ({ programme, plan }: { programme: Programme; plan: CertPlan }) => {
  const { t } = useTranslation('courseplan');
  const { levelId } = programme;
  if (levelId === null) return <p className="note">{t('cohort.noLevel')}</p>;
  const level = plan.levels.find(({ id }) => id === levelId)?.name ?? '';
  const set = certRulesOn(plan.ruleSets, levelId, shanghaiDay(new Date()));
  if (set === null) return <p className="note warning">{t('cohort.rulesNone', { level })}</p>;
  return <p className="note">{t('cohort.rulesNow', { level, version: set.version, hours: hoursOf(set.rules.minHalf), ...set.rules.minAttendance })}</p>;
};

interface NewFormProps { readonly plan: CertPlan; readonly first: Programme; readonly cohorts: readonly CohortCard[]; readonly onClose: () => void }
const NewForm = ({ plan, first, cohorts, onClose }: NewFormProps) => {
  const { t } = useTranslation('courseplan');
  const navigate = useNavigate();
  const suggested = (programme: Programme) => nextCohort(programme, { cohorts, now: new Date(), name: (n) => t('cohort.suggest', { n, programme: programme.name.replaceAll(' ', '') }) });
  const [programme, setProgramme] = useState(first);
  const [typed, setTyped] = useState(() => suggested(first));
  const make = usePlanCohort();
  const ready = readCohort(typed);
  const choose = (id: string) => {
    const next = plan.programmes.find((one) => one.id === id);
    if (next !== undefined) setProgramme(next), setTyped(suggested(next));
  };
  const go = () => { if (ready !== null) make.mutate({ ...ready, programmeId: programme.id }, { onSuccess: ({ id }) => { toast(t('cohort.made')); onClose(); void navigate({ to: '/cohorts/$cohortId', params: { cohortId: id } }); } }); };
  return (
    <Dialog title={t('cohort.new')} deed={{ word: t('cohort.newGo'), ready: ready !== null && areDaysEven(typed).ok, busy: make.isPending, go }} onClose={onClose}>
      <Field id="cohort-programme" label={t('cohort.programme')}><Choice id="cohort-programme" value={String(programme.id)} options={plan.programmes.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={choose} /></Field>
      <RulesNote programme={programme} plan={plan} />
      <Fields typed={typed} begun={false} onChange={setTyped} />
      {make.error !== null && <p className="note danger" role="alert">{sentenceOf(make.error)}</p>}
    </Dialog>
  );
};

export const NewCohortDialog = ({ cohorts, onClose }: Pick<NewFormProps, 'cohorts' | 'onClose'>) => {
  const { t } = useTranslation('courseplan');
  const plan = usePlan();
  const first = plan.data?.programmes[0];
  if (plan.data !== undefined && first !== undefined) return <NewForm plan={plan.data} first={first} cohorts={cohorts} onClose={onClose} />;
  return <Dialog title={t('cohort.new')} onClose={onClose}><Asked query={plan} what={t('cohort.new')}>{() => null}</Asked></Dialog>;
};

const seatedIn = ({ heads }: CohortCard): number => heads.admitted + heads.learning + heads.met + heads.certified;

export const ChangeCohortDialog = ({ cohort, onClose }: { cohort: CohortCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const [typed, setTyped] = useState(() => typedCohort(cohort));
  const change = useChangeCohort(cohort.id);
  const ready = readCohort(typed);
  const verdict = ready === null ? null : mayChangeCohort({ ...cohort, seated: seatedIn(cohort) }, ready, cohort.standing);
  const go = () => { if (ready !== null) change.mutate(ready, { onSuccess: () => { toast(t('saved')); onClose(); } }); };
  return (
    <Dialog title={t('cohort.change')} deed={{ word: t('save'), ready: verdict?.ok === true, busy: change.isPending, go }} onClose={onClose}>
      <p className="small soft">{t('cohort.changeLead')}</p>
      {cohort.ruleVersion !== null && <p className="note">{t('cohort.rulesFixed', { level: cohort.levelName ?? '', version: cohort.ruleVersion })}</p>}
      <Fields typed={typed} begun={cohort.state === 'in_training'} onChange={setTyped} />
      {verdict !== null && !verdict.ok && verdict.code !== 'cohort.days' && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};
