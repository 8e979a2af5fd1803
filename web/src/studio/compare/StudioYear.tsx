// What a studio did in this school year, on its own page: each number opens to its facts; below, its newest results.
import { COMPARED, type ComparedKey, type StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { useDuties } from '../duty/duty.queries';
import { useResults } from '../result/result.queries';
import './compare.css';
import { shareOf } from './compare.order';
import { useOwnFigures } from './compare.queries';
import './compare.words';
import { FactsDialog } from './FactsDialog';

const SHOWN = 3;

const Figures = ({ row, day }: { row: StudioFigures; day: string }) => {
  const { t } = useTranslation('compare');
  const [asked, ask] = useState<ComparedKey | null>(null);
  const share = shareOf(row);
  return (
    <>
      <ul className="year-figures">
        {COMPARED.map((key) => (
          <li key={key}>
            {row.counts[key] === 0 ? <span className="number soft">0</span> : <button type="button" className="year-number number" aria-label={`${t(`key.${key}`)} ${row.counts[key]}`} onClick={() => ask(key)}>{row.counts[key]}</button>}
            <span className="small soft">{t(`key.${key}`)}</span>
          </li>
        ))}
        <li><span className="number">{share === null ? <span className="soft">{t('nothing')}</span> : t('share', { n: Math.round(share * 100) })}</span><span className="small soft">{t('attendance')}</span></li>
      </ul>
      {asked !== null && <FactsDialog row={row} of={asked} day={day} onClose={() => ask(null)} />}
    </>
  );
};

/** Only whoever runs it sees everybody's. */
const Behind = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('compare');
  const rows = useDuties(studio.id, '').data?.rows;
  if (rows === undefined) return null;
  const behind = rows.filter(({ cells }) => cells.some(({ state }) => state === 'behind')).length;
  return <Link to="/studios/$studioId/plan" params={{ studioId: studio.id }}>{behind === 0 ? t('onTime') : t('behind', { n: behind })}</Link>;
};

const Newest = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  return (
    <Asked query={useResults(studio.id)} what={t('newest')}>
      {(list) => {
        const newest = list.filter(({ state }) => state === 'confirmed').sort((one, other) => other.day.localeCompare(one.day)).slice(0, SHOWN);
        if (newest.length === 0) return <p className="panel-note">{t('noNewest')}</p>;
        return <ul className="rows">{newest.map(({ id, title, people, day }) => <li key={id} className="line"><span className="grow person-text"><span className="strong cut">{title}</span><span className="small soft cut">{people.map(({ name }) => name).join('，')}</span></span><span className="small soft">{plainDay(day, language)}</span></li>)}</ul>;
      }}
    </Asked>
  );
};

export const StudioYear = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('compare');
  const own = useOwnFigures(studio.id);
  return (
    <Panel title={t('own')} more={(studio.rights.host || studio.rights.oversees) && <Behind studio={studio} />}>
      <Asked query={own} what={t('own')}>{({ figures, year }) => <Figures row={figures} day={year.from} />}</Asked>
      <div className="panel-head year-newest"><h3>{t('newest')}</h3><Link to="/studios/$studioId/results" params={{ studioId: studio.id }}>{t('allResults')}</Link></div>
      <Newest studio={studio} />
    </Panel>
  );
};
