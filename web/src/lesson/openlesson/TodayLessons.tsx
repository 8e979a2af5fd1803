// The next open lessons, for the first page; on a phone the way to all of them.
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { Panel } from '../../ui/Page';
import { inList } from './lists.rules';
import { useOpenLessons } from './openlesson.queries';
import { OpenLine } from './OpenLine';
import './openlesson.words';

const SHOWN = 3;

export const TodayLessons = () => {
  const { t } = useTranslation('openlesson');
  const lessons = useOpenLessons().data;
  const next = inList(lessons ?? [], 'upcoming').slice(0, SHOWN);
  useWatch(...next.map(({ id }) => topic('openlesson', id)));
  if (lessons === undefined) return null;
  return (
    <Panel title={t('today.title')} more={<Link to="/open-lessons">{t('today.all')}</Link>}>
      {next.length === 0 ? <p className="panel-note">{t('today.none')}</p> : <ul className="rows open-short">{next.map((lesson) => <OpenLine key={lesson.id} lesson={lesson} />)}</ul>}
    </Panel>
  );
};
