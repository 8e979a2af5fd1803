// My studios, or, for those who oversee or accompany them, each studio with what happens in it now.
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';
import { topic } from '@gongyan/shared/kit/topic';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { byLastEdit, useStudioDesigns } from '../lesson/lesson.queries';
import { useWatch } from '../platform/live';
import { OnlineCount } from '../studio/OnlineCount';
import '../studio/studio.css';
import { useOnlinePeople } from '../studio/studio.queries';
import { Asked } from '../ui/Asked';
import { DayText } from '../ui/DayText';
import { Panel } from '../ui/Page';

/** Those who may see a studio but not its designs are not told a wrong number. */
const readsDesigns = ({ rights }: StudioCard): boolean => rights.host || rights.member || rights.oversees;

const Now = ({ studio }: { studio: StudioCard }) => {
  const { t } = useTranslation('app');
  const designs = useStudioDesigns(studio.id).data;
  // Not yet known is not none.
  if (designs === undefined) return null;
  const writing = designs.filter(({ present }) => present.length > 0).length;
  const newest = [...designs].sort(byLastEdit)[0]?.editedAt ?? null;
  return (
    <span className="small soft studio-now">
      <span>{t('today.designs', { n: designs.length })}{writing > 0 && <span className="badge success">{t('today.open', { n: writing })}</span>}</span>
      {newest !== null && <span>{t('today.edited')} <DayText at={newest} since /></span>}
    </span>
  );
};

const Line = ({ studio }: { studio: StudioCard }) => {
  const { t } = useTranslation('studio');
  const online = useOnlinePeople(studio.id);
  useWatch(topic('studio', studio.id));
  return (
    <li>
      <Link to="/studios/$studioId" params={{ studioId: studio.id }} className="line studio-line">
        <span className="grow person-text">
          <span className="strong cut">{studio.name}</span>
          <span className="small soft cut">{t('host')} {studio.host.name} · {studio.baseSchool} · {t('memberCount', { n: studio.members, seats: studio.seats })}</span>
        </span>
        {readsDesigns(studio) && <Now studio={studio} />}
        <OnlineCount count={online.size} />
      </Link>
    </li>
  );
};

interface TodayStudiosProps {
  readonly mine: readonly StudioCard[];
  readonly others: readonly StudioCard[];
  readonly query: UseQueryResult<StudioCard[]>;
}

export const TodayStudios = ({ mine, others, query }: TodayStudiosProps) => {
  const { t } = useTranslation('app');
  if (query.data !== undefined && query.data.length === 0) return null;
  const groups = [{ title: t('today.mine'), studios: mine }, { title: t(mine.length > 0 ? 'today.otherStudios' : 'today.studios'), studios: others }];
  return (
    <Asked query={query} what={t('today.studios')}>
      {() => groups.filter(({ studios }) => studios.length > 0).map(({ title, studios }) => (
        <Panel key={title} title={title} more={<Link to="/studios">{t('today.allStudios')}</Link>}>
          <ul className="rows">{studios.map((studio) => <Line key={studio.id} studio={studio} />)}</ul>
        </Panel>
      ))}
    </Asked>
  );
};
