// The points of all observers together: mean and grade, a star, and the same numbers as a table with their spread and
// evidence, for those who listen and for paper.
import type { ResultScores as Scores } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { Radar } from '../../ui/Radar';

interface ResultScoresProps {
  readonly rubric: Rubric;
  readonly scores: Scores;
}

const itemOf = (scores: Scores, key: string) => scores.items.find((item) => item.key === key);

const Spread = ({ bands, spread }: { bands: Rubric['bands']; spread: readonly number[] }) => {
  const { t } = useTranslation('evaluation');
  const names = [...bands.map(({ name }) => name), t('result.below')];
  const all = spread.reduce((sum, n) => sum + n, 0);
  const shown = spread.map((n, at) => ({ n, name: names[at] ?? '', at })).filter(({ n }) => n > 0);
  return (
    <>
      <span className="spread-bar" aria-hidden="true">{shown.map(({ n, at }) => <span key={at} className={`spread-part is-${Math.min(at, 5)}`} style={{ inlineSize: `${(n / all) * 100}%` }} />)}</span>
      <span className="small">{shown.map(({ n, name }) => t('result.spreadOf', { band: name, n })).join(' · ')}</span>
    </>
  );
};

const Table = ({ rubric, scores }: ResultScoresProps) => {
  const { t } = useTranslation('evaluation');
  return (
    <div className="rubric-scroll">
      <table className="rubric-table result-table">
        <thead><tr><th scope="col">{t('result.item')}</th><th scope="col" className="number">{t('result.meanOf')}</th><th scope="col" className="number">{t('result.percent')}</th><th scope="col">{t('result.spread')}</th></tr></thead>
        {rubric.items.map((item) => {
          const result = itemOf(scores, item.key);
          if (result === undefined) return null;
          return (
            <tbody key={item.key}>
              <tr><th scope="row">{item.name}</th><td className="number strong">{result.mean} / {item.weight}</td><td className="number">{Math.round((result.mean / item.weight) * 100)}%</td><td><Spread bands={rubric.bands} spread={result.spread} /></td></tr>
              {item.subs.length > 1 && item.subs.map((sub, at) => <tr key={sub.name} className="result-sub"><td>{sub.name}</td><td className="number">{result.subs[at]} / {sub.weight}</td><td className="number">{Math.round(((result.subs[at] ?? 0) / sub.weight) * 100)}%</td><td /></tr>)}
              {result.evidence.length > 0 && <tr className="result-sub"><td colSpan={4}><details><summary className="small">{t('result.evidence')}（{result.evidence.length}）</summary><ul className="result-evidence">{result.evidence.map((line, at) => <li key={at}>{line}</li>)}</ul></details></td></tr>}
            </tbody>
          );
        })}
      </table>
    </div>
  );
};

export const ResultScores = ({ rubric, scores }: ResultScoresProps) => {
  const { t } = useTranslation('evaluation');
  return (
    <Panel title={t('result.radar')}>
      <div className="panel-body result-scores">
        <div className="result-mean">
          <p><span className="soft">{t('result.mean')}</span> <strong className="number">{scores.mean}</strong> <span className="badge primary">{scores.grade ?? t('result.below')}</span></p>
          <Radar axes={rubric.items.map((item) => ({ name: item.name, share: (itemOf(scores, item.key)?.mean ?? 0) / item.weight }))} />
        </div>
        <Table rubric={rubric} scores={scores} />
      </div>
    </Panel>
  );
};
