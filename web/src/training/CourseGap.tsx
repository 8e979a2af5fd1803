// What is short, in one sentence made of the rules and the timetable, and the next thing that closes it; or that this cohort
// can no longer be met, and the way out.
import type { MyCourse, Requirement } from '@gongyan/shared/training/progress/progress.contract';
import type { TFunction } from 'i18next';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { dayText } from '../ui/day';
import { toast } from '../ui/toast';
import { useLanguage } from '../ui/useLanguage';
import { useDefer } from './training.queries';
import type { Words } from './words.rules';
import { partText, whyText } from './words.rules';

type T = TFunction<'training'>;

const openText = (t: T, course: MyCourse, words: Words): string => {
  const parts = (course.progress?.requirements ?? []).filter(({ state }) => state === 'open').map((requirement) => partText(t, requirement, words)).filter((part) => part !== '');
  return t('gap.open', { level: course.cohort.levelName ?? t('gap.course'), parts: parts.join(t('gap.join')) });
};

const Ahead = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const due = course.works.find(({ kind, handedIn }) => kind === 'assignment' && !handedIn);
  return (
    <span className="soft">
      {course.next !== null && t('gap.next', { when: dayText(course.next.startsAt, language), title: course.next.title, place: course.next.place })}
      {due !== undefined && t('gap.due', { title: due.title, day: due.dueOn })}
    </span>
  );
};

const WayOut = ({ course }: { course: MyCourse }) => {
  const { t } = useTranslation('training');
  const defer = useDefer();
  const { nextCohort } = course;
  if (nextCohort === null) return <span className="soft">{t('gap.noNext')}</span>;
  const go = () => defer.mutate(course.enrolment.id, { onSuccess: ({ name }) => toast(t('board.deferred', { name })) });
  return (
    <>
      <span className="soft">{t('gap.move', { next: nextCohort.name })}</span>
      <span className="no-print"><Button loading={defer.isPending} onClick={go}>{t('gap.moveGo', { next: nextCohort.name })}</Button></span>
      {defer.error !== null && <span className="note danger" role="alert">{sentenceOf(defer.error)}</span>}
    </>
  );
};

export const CourseGap = ({ course, words }: { course: MyCourse; words: Words }) => {
  const { t } = useTranslation('training');
  const { enrolment, progress, cohort } = course;
  if (enrolment.state !== 'in_training') return <p className="hours-gap">{t(`gap.${enrolment.state}`, { day: cohort.startsOn, reason: enrolment.reason ?? '' })}</p>;
  if (progress === null) return null;
  if (progress.met) return <p className="hours-gap is-met">{t('gap.all')}</p>;
  const lost: readonly Requirement[] = progress.requirements.filter(({ state }) => state === 'impossible');
  if (lost[0] !== undefined) return <p className="hours-gap"><strong className="gap-lost">{t('gap.impossible', { why: whyText(t, lost[0]) })}</strong><WayOut course={course} /></p>;
  return <p className="hours-gap"><strong>{openText(t, course, words)}</strong><Ahead course={course} /></p>;
};
