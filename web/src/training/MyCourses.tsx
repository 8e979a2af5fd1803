// My cohorts: ring, sentence, next event; and what I may enrol in now, with its button.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { MyCourse } from '@gongyan/shared/training/progress/progress.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import '../hours/hours.css';
import { Ring } from '../hours/Ring';
import { useMe } from '../people/Viewer';
import { useWatch } from '../platform/live';
import { sentenceOf } from '../platform/words';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { CourseGap } from './CourseGap';
import './training.css';
import { useApply, useMine } from './training.queries';
import type { Words } from './words.rules';
import './training.words';

const CourseRing = ({ course: { progress, enrolment, cohort } }: { course: MyCourse }) => {
  const hours = progress?.requirements.find(({ code }) => code === 'hours');
  if (hours === undefined || enrolment.state === 'applied' || enrolment.state === 'school_approved' || enrolment.state === 'waitlisted') return null;
  return <Ring small count={{ profile: '', name: cohort.name, from: cohort.startsOn, to: cohort.endsOn, need: hours.need, got: hours.got, expected: hours.booked, splits: [], year: null, capped: [], met: hours.state === 'met' }} />;
};

const Course = ({ course, words }: { course: MyCourse; words: Words }) => (
  <div className="panel-body hours-count">
    <CourseRing course={course} />
    <div className="stack tight grow">
      <Link to="/cohorts/$cohortId" params={{ cohortId: course.cohort.id }} className="small">{course.cohort.name}</Link>
      <CourseGap course={course} words={words} />
    </div>
  </div>
);

const Open = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const apply = useApply();
  return (
    <li className="line">
      <span className="grow person-text"><Link to="/cohorts/$cohortId" params={{ cohortId: cohort.id }} className="strong">{cohort.name}</Link><span className="small soft">{t('span', { from: cohort.startsOn, to: cohort.endsOn })} · {t('join.until', { day: cohort.enrolUntil })}</span>
        {apply.error !== null && <span className="note danger" role="alert">{sentenceOf(apply.error)}</span>}</span>
      <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(cohort.id, { onSuccess: () => toast(t('join.applied')) })}>{t('join.apply')}</Button>
    </li>
  );
};

/** Silent for whoever is in no cohort and can join none. */
export const MyCourses = ({ short = false }: { short?: boolean }) => {
  const { t } = useTranslation('training');
  const { person } = useMe();
  const mine = useMine().data;
  useWatch(topic('person', person.id), ...(mine?.courses ?? []).slice(0, 10).map(({ cohort }) => topic('cohort', cohort.id)));
  if (mine === undefined) return null;
  const live = mine.courses.filter(({ cohort }) => cohort.state !== 'closed');
  const open = short ? mine.open.slice(0, 2) : mine.open;
  return (
    <>
      {live.length > 0 && <Panel title={t('mineTitle')} more={short ? <Link to="/training">{t('all')}</Link> : undefined}>{live.map((course) => <Course key={course.enrolment.id} course={course} words={mine} />)}</Panel>}
      {open.length > 0 && <Panel title={t('openTitle')}><ul className="rows">{open.map((cohort) => <Open key={cohort.id} cohort={cohort} />)}</ul></Panel>}
    </>
  );
};
