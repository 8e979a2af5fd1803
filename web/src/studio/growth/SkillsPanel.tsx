// 九会: how he sees himself and how his host sees him, as a star and as the same numbers; and every rating there ever was.
import { MOST_HALVES, Skill, type GrowthFile, type RatingLine } from '@gongyan/shared/studio/growth/growth.contract';
import { latestOf } from '@gongyan/shared/studio/growth/growth.rules';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { DayText } from '../../ui/DayText';
import { Panel } from '../../ui/Page';
import { Radar } from '../../ui/Radar';
import { AudienceChoice } from './AudienceChoice';

const RateDialog = lazy(code(async () => ({ default: (await import('./RateDialog')).RateDialog })));

const points = (rating: RatingLine | null): string => (rating === null ? '—' : String(rating.half / 2));

const Star = ({ ratings }: Pick<GrowthFile, 'ratings'>) => {
  const { t } = useTranslation('growth');
  const both = Skill.options.map((skill) => ({ skill, self: latestOf(ratings, skill, 'self'), host: latestOf(ratings, skill, 'host') }));
  return (
    <div className="growth-star">
      <Radar axes={both.map(({ skill, self, host }) => ({ name: t(`skill.${skill}`), share: (self?.half ?? 0) / MOST_HALVES, said: `${points(self)} / ${points(host)}` }))}
        outlines={both.some(({ host }) => host !== null) ? [{ look: 'dashed', shares: both.map(({ host }) => (host?.half ?? 0) / MOST_HALVES) }] : []} />
      <p className="small soft pieces"><span>{t('skills.legendSelf')}</span><span>{t('skills.legendHost')}</span>{both.some(({ self, host }) => self === null || host === null) && <span>{t('skills.legendNone')}</span>}</p>
    </div>
  );
};

const Said = ({ rating }: { rating: RatingLine | null }) => {
  const { t } = useTranslation('growth');
  if (rating === null) return <span className="soft">{t('skills.unrated')}</span>;
  return <><strong className="number">{rating.half / 2}</strong> <span className="small soft">{rating.words}</span>{rating.link !== null && <> <a className="small" href={rating.link}>{t('skills.evidence')}</a></>}</>;
};

const Table = ({ ratings }: Pick<GrowthFile, 'ratings'>) => {
  const { t } = useTranslation('growth');
  return (
    <table className="growth-table growth-skills">
      <thead><tr><th scope="col">{t('skills.name')}</th><th scope="col">{t('skills.self')}</th><th scope="col">{t('skills.host')}</th></tr></thead>
      <tbody>{Skill.options.map((skill) => <tr key={skill}><th scope="row">{t(`skill.${skill}`)}</th><td><Said rating={latestOf(ratings, skill, 'self')} /></td><td><Said rating={latestOf(ratings, skill, 'host')} /></td></tr>)}</tbody>
    </table>
  );
};

const History = ({ ratings }: Pick<GrowthFile, 'ratings'>) => {
  const { t } = useTranslation('growth');
  return (
    <details className="growth-history">
      <summary>{t('skills.history', { n: ratings.length })}</summary>
      <ul className="rows growth-facts">
        {ratings.map(({ id, skill, half, kind, by, words, link, at }) => (
          <li key={id} className="growth-fact">
            <span className="growth-day small soft"><DayText at={at} /></span>
            <span className="growth-what"><span>{t(`skill.${skill}`)} <strong className="number">{half / 2}</strong></span><span className="small soft">{words}{link !== null && <> <a href={link}>{t('skills.evidence')}</a></>}</span></span>
            <span className="small soft">{t('skills.by', { kind: t(`skills.${kind}`), name: by?.name ?? '' })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

export const SkillsPanel = ({ file, audience }: { file: GrowthFile; audience: GrowthFile['parts'][number]['audience'] }) => {
  const { t } = useTranslation('growth');
  const [rating, setRating] = useState(false);
  const { ratings, rates } = file;
  return (
    <Panel title={t('part.skills')} more={<span className="row wrap growth-deeds">{audience !== null && <AudienceChoice part="skills" audience={audience} />}{rates !== null && <Button type="primary" className="no-print" onClick={() => setRating(true)}>{t(rates === 'self' ? 'skills.rateSelf' : 'skills.rateHost')}</Button>}</span>}>
      {ratings.length === 0 ? <p className="panel-note">{t(rates === 'self' ? 'skills.noneSelf' : 'skills.none')}</p> : <><div className="panel-body growth-both"><Star ratings={ratings} /><Table ratings={ratings} /></div><History ratings={ratings} /></>}
      {rating && rates !== null && <Suspense><RateDialog file={file} kind={rates} onClose={() => setRating(false)} /></Suspense>}
    </Panel>
  );
};
