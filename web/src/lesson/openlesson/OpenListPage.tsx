// 公开课: what comes up, what is mine, what is past. The chosen list stands in the address.
import type { OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { useStudios } from '../../studio/studio.queries';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { Page } from '../../ui/Page';
import '../lesson.css';
import { inList, type ListName } from './lists.rules';
import { useOpenLessons } from './openlesson.queries';
import { OpenLine } from './OpenLine';
import './openlesson.words';

const LISTS: readonly ListName[] = ['upcoming', 'mine', 'past'];
/** A socket watches a hundred topics at most; studios are watched too. */
const WATCHED = 40;

const Filters = ({ lessons, list }: { lessons: readonly OpenCard[]; list: ListName }) => {
  const { t } = useTranslation('openlesson');
  return (
    <nav aria-label={t('filter.label')} className="filter-states no-print">
      {LISTS.map((name) => (
        <Link key={name} to="/open-lessons" search={{ list: name === 'upcoming' ? undefined : name }} className={list === name ? 'filter on' : 'filter'} aria-current={list === name}>{t(`filter.${name}`)} <span className="number">{inList(lessons, name).length}</span></Link>
      ))}
    </nav>
  );
};

export const OpenListPage = () => {
  const { t } = useTranslation('openlesson');
  const lessons = useOpenLessons();
  const { list = 'upcoming' } = useSearch({ from: '/shell/open-lessons' });
  const studios = useStudios().data ?? [];
  const shown = inList(lessons.data ?? [], list);
  useWatch(...shown.slice(0, WATCHED).map(({ id }) => topic('openlesson', id)), ...studios.slice(0, WATCHED).map(({ id }) => topic('studio', id)));
  return (
    <Page title={t('title')} lead={t('lead')} actions={<LinkButton to="/rubrics">{t('rubrics')}</LinkButton>}>
      <Asked query={lessons} what={t('what')}>
        {(all) => (
          <>
            <Filters lessons={all} list={list} />
            <section className="panel" aria-label={t(`filter.${list}`)}>
              {shown.length === 0 ? <Empty icon="open">{t(`empty.${list}`)}</Empty> : <ul className="rows">{shown.map((lesson) => <OpenLine key={lesson.id} lesson={lesson} />)}</ul>}
            </section>
          </>
        )}
      </Asked>
    </Page>
  );
};
