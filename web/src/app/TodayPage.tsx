// 今日: the first page. What I was writing, who is here, what waits for me; nobody ends up before an empty room.
import { topic } from '@gongyan/shared/kit/topic';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { HoursCard } from '../hours/HoursCard';
import { useMyDesigns } from '../lesson/lesson.queries';
import { useMe } from '../people/Viewer';
import { code } from '../platform/code';
import { useWatch } from '../platform/live';
import { useStudios, useWritingStudios } from '../studio/studio.queries';
import { Page } from '../ui/Page';
import { dateText, partOfDay } from '../ui/day';
import { useLanguage } from '../ui/useLanguage';
import { TodayContinue } from './TodayContinue';
import { TodayNotices } from './TodayNotices';
import { TodayOnline } from './TodayOnline';
import { TodayStudios } from './TodayStudios';
import { TodayWelcome } from './TodayWelcome';
import './today.css';

/** Fetched when the page is shown: whoever is in no cohort waits for nothing. */
const MyCourses = lazy(code(async () => ({ default: (await import('../training/MyCourses')).MyCourses })));

const TodayMentoring = lazy(code(async () => ({ default: (await import('../studio/mentoring/TodayMentoring')).TodayMentoring })));

const TodayLessons = lazy(code(async () => ({ default: (await import('../lesson/openlesson/TodayLessons')).TodayLessons })));

const TodayMeetings = lazy(code(async () => ({ default: (await import('../meeting/TodayMeetings')).TodayMeetings })));

const TodayActions = lazy(code(async () => ({ default: (await import('../meeting/action/TodayActions')).TodayActions })));

const TodayAssessment = lazy(code(async () => ({ default: (await import('../studio/assessment/TodayAssessment')).TodayAssessment })));
const TodayApprovals = lazy(code(async () => ({ default: (await import('../studio/joining/TodayApprovals')).TodayApprovals })));

/** Of my studios the first is watched for who is online; whoever oversees many sees each in its own line. */
export const TodayPage = () => {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const { person } = useMe();
  const mine = useWritingStudios();
  const studios = useStudios();
  const designs = useMyDesigns();
  const now = new Date();
  useWatch(...mine.map(({ id }) => topic('studio', id)));
  const writes = mine.length > 0 || (designs.data?.length ?? 0) > 0;
  const others = studios.data?.filter(({ id }) => !mine.some((own) => own.id === id)) ?? [];
  return (
    <Page title={t(`greeting.${partOfDay(now)}`, { name: person.name })} lead={dateText(now, language)}>
      <div className="today">
        <div className="stack">
          {writes && <TodayContinue designs={designs} mayStart={mine.length > 0} />}
          {studios.data !== undefined && !writes && others.length === 0 && <TodayWelcome />}
          <TodayStudios mine={mine} others={others} query={studios} />
        </div>
        <div className="stack">
          <Suspense fallback={null}><TodayApprovals /></Suspense>
          <Suspense fallback={null}><TodayActions /></Suspense>
          <Suspense fallback={null}><TodayMentoring /></Suspense>
          <Suspense fallback={null}><TodayAssessment /></Suspense>
          <Suspense fallback={null}><TodayMeetings /></Suspense>
          <Suspense fallback={null}><TodayLessons /></Suspense>
          <HoursCard />
          <Suspense fallback={null}><MyCourses short /></Suspense>
          <TodayNotices />
          {mine.map((studio) => <TodayOnline key={studio.id} studio={studio} />)}
        </div>
      </div>
    </Page>
  );
};
