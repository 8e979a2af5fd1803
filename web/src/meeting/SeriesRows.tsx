// The series of one's groups: how often, and whether one misses its month.
import { parseRule } from '@gongyan/shared/meeting/series/series.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/Asked';
import { plainDay } from '../ui/day';
import { Empty } from '../ui/Empty';
import { useLanguage } from '../ui/useLanguage';
import { useSeries } from './meeting.queries';

export const SeriesRows = () => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  return (
    <Asked query={useSeries()} what={t('filter.series')}>
      {(all) => (
        <section className="panel" aria-label={t('filter.series')}>
          {all.length === 0 ? <Empty icon="people">{t('empty.series')}</Empty> : (
            <ul className="rows">
              {all.map((series) => (
                <li key={series.id} className="line">
                  <span className="grow person-text">
                    <span className="row wrap"><Link to="/meeting-series/$seriesId" params={{ seriesId: series.id }} className="strong">{series.name}</Link>{series.missed && <span className="badge warning">{t('series.missed')}</span>}</span>
                    <span className="small soft">{[series.groupName, t(`series.every.${parseRule(series.rule).freq === 'WEEKLY' ? 'weekly' : 'monthly'}`), `${plainDay(series.firstDay, language)} – ${plainDay(series.lastDay, language)}`, series.clock].join(' · ')}</span>
                  </span>
                  <span className="small soft number">{t('series.meetings', { n: series.meetings })}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Asked>
  );
};
