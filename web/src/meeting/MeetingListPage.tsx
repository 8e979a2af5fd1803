// 教研活动: what comes up, what is past, and the series. The chosen list stands in the address.
import { topic } from '@gongyan/shared/kit/topic';
import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../people/Viewer';
import { code } from '../platform/code';
import { useWatch } from '../platform/live';
import { useStudios } from '../studio/studio.queries';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { meetingsIn } from './meeting.lists';
import { useMeetings } from './meeting.queries';
import { MeetingLine } from './MeetingLine';
import { PlanDialog } from './plan/PlanDialog';
import { OpenMeetings } from './seat/OpenMeetings';
import { SeriesRows } from './SeriesRows';
import './meeting.words';

/** Asked for a few times a year. */
const SeriesDialog = lazy(code(async () => ({ default: (await import('./plan/SeriesDialog')).SeriesDialog })));

const LISTS = ['upcoming', 'past', 'series'] as const;
/** A socket watches a hundred topics at most. */
const WATCHED = 40;

/** Groups whose meetings this person plans. */
export const useGroups = () => {
  const { t } = useTranslation('meeting');
  const districtStaff = isDistrictStaff(useMe());
  const studios = (useStudios().data ?? []).filter(({ rights, state }) => rights.host && state === 'active').map(({ id, name }) => ({ id, name }));
  return districtStaff ? [{ id: null, name: t('plan.district') }, ...studios] : studios;
};

export const MeetingListPage = () => {
  const { t } = useTranslation('meeting');
  const [dialog, setDialog] = useState<'plan' | 'series' | null>(null);
  const meetings = useMeetings();
  const groups = useGroups();
  const { list = 'upcoming' } = useSearch({ from: '/shell/meetings' });
  const shown = list === 'series' ? [] : meetingsIn(meetings.data ?? [], list);
  useWatch(...shown.slice(0, WATCHED).map(({ id }) => topic('meeting', id)), ...(useStudios().data ?? []).slice(0, WATCHED).map(({ id }) => topic('studio', id)));
  const actions = groups.length > 0 && <><Button onClick={() => setDialog('series')}>{t('series.plan')}</Button><Button type="primary" onClick={() => setDialog('plan')}>{t('newMeeting')}</Button></>;
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions}>
      <nav aria-label={t('filter.label')} className="filter-states no-print">
        {LISTS.map((name) => <Link key={name} to="/meetings" search={{ list: name === 'upcoming' ? undefined : name }} className={list === name ? 'filter on' : 'filter'} aria-current={list === name}>{t(`filter.${name}`)}</Link>)}
      </nav>
      {list === 'upcoming' && <OpenMeetings />}
      {list === 'series' ? <SeriesRows /> : (
        <Asked query={meetings} what={t('what')}>
          {() => <section className="panel" aria-label={t(`filter.${list}`)}>{shown.length === 0 ? <Empty icon="people">{t(`empty.${list}`)}</Empty> : <ul className="rows">{shown.map((meeting) => <MeetingLine key={meeting.id} meeting={meeting} />)}</ul>}</section>}
        </Asked>
      )}
      {dialog === 'plan' && <PlanDialog groups={groups} onClose={() => setDialog(null)} />}
      {dialog === 'series' && <Suspense><SeriesDialog groups={groups} onClose={() => setDialog(null)} /></Suspense>}
    </Page>
  );
};
