// The result of a rating as it was shown: a star of mine, the mean and the experts', the same numbers as a table, the words.
import type { RatingCard, RatingResult } from '@gongyan/shared/meeting/rating/rating.contract';
import { useTranslation } from 'react-i18next';
import '../../lesson/evaluation/evaluation.css';
import { Radar } from '../../ui/Radar';
import '../../lesson/rubric/rubric.css';

interface OutcomeProps {
  readonly rating: Pick<RatingCard, 'rubric' | 'mine'>;
  readonly result: RatingResult;
}

const mineOf = ({ mine }: OutcomeProps['rating'], key: string): number | null => {
  const item = mine?.items.find((one) => one.key === key);
  return item === undefined ? null : item.points.reduce((sum, points) => sum + points, 0);
};

const rowsOf = ({ rating, result }: OutcomeProps) =>
  rating.rubric.items.flatMap(({ key, name, weight }) => {
    const item = result.items.find((one) => one.key === key);
    return item === undefined ? [] : [{ ...item, name, weight, mine: mineOf(rating, key) }];
  });

/** The star with its legend; on the wall without anybody's own. */
export const RatingStar = ({ rating, result }: OutcomeProps) => {
  const { t } = useTranslation('room');
  const rows = rowsOf({ rating, result });
  const [hasMine, hasExperts] = [rating.mine !== null, result.experts > 0];
  const outlines = [...(hasMine ? [{ look: 'dashed' as const, shares: rows.map(({ mine, weight }) => (mine ?? 0) / weight) }] : []), ...(hasExperts ? [{ look: 'dotted' as const, shares: rows.map(({ experts, weight }) => (experts ?? 0) / weight) }] : [])];
  return (
    <div className="rating-star">
      <Radar axes={rows.map(({ name, mean, weight }) => ({ name, share: mean / weight }))} outlines={outlines} />
      <p className="rating-legend small"><span className="is-mean">{t('rating.legendMean')}</span>{hasMine && <span className="is-dashed">{t('rating.legendMine')}</span>}{hasExperts && <span className="is-dotted">{t('rating.legendExperts')}</span>}</p>
    </div>
  );
};

export const RatingTable = ({ rating, result }: OutcomeProps) => {
  const { t } = useTranslation('room');
  const [hasMine, hasExperts] = [rating.mine !== null, result.experts > 0];
  return (
    <div className="rubric-scroll" tabIndex={0} role="group" aria-label={t('rating.table')}>
      <table className="rubric-table result-table rating-table">
        <thead><tr><th scope="col">{t('rating.itemName')}</th>{hasMine && <th scope="col" className="number">{t('rating.legendMine')}</th>}<th scope="col" className="number">{t('rating.legendMean')}</th>{hasExperts && <th scope="col" className="number">{t('rating.legendExperts')}</th>}<th scope="col" className="number">{t('rating.span')}</th></tr></thead>
        <tbody>
          {rowsOf({ rating, result }).map(({ key, name, weight, mine, mean, experts, low, high }) => (
            <tr key={key}><th scope="row">{name}</th>{hasMine && <td className="number">{mine}</td>}<td className="number"><span className="strong">{mean}</span> / {weight}</td>{hasExperts && <td className="number">{experts}</td>}<td className="number">{low}–{high}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Lines = ({ title, lines, tone }: { title: string; lines: readonly string[]; tone: string }) =>
  lines.length === 0 ? null : <div><h4 className={`small ${tone}`}>{title}</h4><ul className="result-lines">{lines.map((line, at) => <li key={at}>{line}</li>)}</ul></div>;

export const RatingOutcome = ({ rating, result }: OutcomeProps) => {
  const { t } = useTranslation('room');
  return (
    <div className="stack">
      <p>{t('rating.result', { n: result.sheets, mean: result.mean })}{result.grade !== null && <> <span className="badge primary">{result.grade}</span></>}{result.experts > 0 && <span className="soft"> · {t('rating.experts', { n: result.experts })}</span>}</p>
      <div className="rating-outcome"><RatingStar rating={rating} result={result} /><RatingTable rating={rating} result={result} /></div>
      <Lines title={t('rating.strengths')} lines={result.strengths} tone="is-good" />
      <Lines title={t('rating.suggestions')} lines={result.suggestions} tone="is-more" />
    </div>
  );
};
