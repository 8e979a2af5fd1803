// A series over its year: what was met about, who came, what was decided, what is not done.
import { topic } from '@gongyan/shared/kit/topic';
import type { SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import type { YearMeeting } from '@gongyan/shared/meeting/series/series.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { dayText } from '../ui/day';
import { Icon } from '../ui/Icon';
import { Page, Panel } from '../ui/Page';
import { useLanguage } from '../ui/useLanguage';
import { ActionLine } from './action/ActionLine';
import { MeetingBadge } from './MeetingLine';
import { useYear } from './year.queries';
import './action/action.words';
import './meeting.words';

/** A socket watches a hundred topics at most. */
const WATCHED = 60;

const Line = ({ meeting: { id, theme, form, startsAt, state, held, expected, arrived, decisions, open } }: { meeting: YearMeeting }) => {
  const { t } = useTranslation('action');
  const language = useLanguage();
  return (
    <li className="line meeting-line">
      <time className="meeting-when" dateTime={startsAt.toISOString()}>{dayText(startsAt, language)}</time>
      <span className="grow person-text">
        <span className="row wrap"><Link to="/meetings/$meetingId" params={{ meetingId: id }} className="strong">{theme}</Link><MeetingBadge state={state} />{open > 0 && <span className="badge warning">{t('year.open', { n: open })}</span>}</span>
        <span className="small soft">{[form, held && expected > 0 ? t('year.arrived', { n: arrived, all: expected, rate: Math.round((arrived / expected) * 1_000) / 10 }) : ''].filter((part) => part !== '').join(' · ')}</span>
        {decisions.length > 0 && <><span className="small soft">{t('year.decisions')}</span><ul className="year-decisions">{decisions.map((text, at) => <li key={at}>{text}</li>)}</ul></>}
      </span>
    </li>
  );
};

export const SeriesPage = ({ seriesId }: { seriesId: SeriesId }) => {
  const { t } = useTranslation('action');
  const year = useYear(seriesId);
  const { data } = year;
  useWatch(...(data?.meetings ?? []).slice(0, WATCHED).map(({ id }) => topic('meeting', id)));
  const lead = data === undefined ? undefined : `${data.groupName} · ${t('year.held', { n: data.meetings.filter(({ held }) => held).length, all: data.meetings.length })}`;
  return (
    <Page title={data?.name ?? t('year.what')} lead={lead} back={<Link to="/meetings" search={{ list: 'series' }} className="page-back"><Icon name="back" />{t('year.back')}</Link>}>
      <Asked query={year} what={t('year.what')}>
        {({ meetings, actions }) => (
          <div className="stack">
            <Panel title={t('year.actions')}>{actions.length === 0 ? <p className="panel-note">{t('year.noActions')}</p> : <ul className="rows">{actions.map((action) => <ActionLine key={action.id} action={action} from />)}</ul>}</Panel>
            <Panel title={t('year.meetings')}>{meetings.length === 0 ? <p className="panel-note">{t('year.none')}</p> : <ul className="rows">{meetings.map((meeting) => <Line key={meeting.id} meeting={meeting} />)}</ul>}</Panel>
          </div>
        )}
      </Asked>
    </Page>
  );
};
