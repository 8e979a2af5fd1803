// How the numbers grew, term by term: one small line for each, drawn by hand, with the same numbers for whoever does
// not see it.
import type { Coverage, TermFigures } from '@gongyan/shared/training/coverage/coverage.contract';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { percent } from './heat.rules';

const [WIDTH, HEIGHT, EDGE] = [240, 44, 4];

const Spark = ({ points, label }: { points: readonly number[]; label: string }) => {
  const most = Math.max(1, ...points);
  const at = points.map((value, index) => [EDGE + (points.length < 2 ? WIDTH - 2 * EDGE : (index / (points.length - 1)) * (WIDTH - 2 * EDGE)), HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE)] as const);
  const last = at.at(-1);
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <polyline points={at.map((point) => point.map((value) => value.toFixed(1)).join(',')).join(' ')} fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
      {last !== undefined && <line x1={last[0]} x2={last[0]} y1={last[1]} y2={HEIGHT} stroke="currentColor" strokeWidth="1" strokeDasharray="2 2" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
};

const Series = ({ name, terms, of, whole }: { name: string; terms: readonly TermFigures[]; of: (term: TermFigures) => number; whole: number | null }) => {
  const { t } = useTranslation('coverage');
  const points = terms.map(of);
  const list = terms.map((term, at) => t('trend.point', { term: t(`trend.${term.half}`, { year: term.year }), n: points[at] ?? 0 })).join('，');
  const last = points.at(-1) ?? 0;
  return (
    <li className="trend-line">
      <span className="trend-name">{name}</span>
      <Spark points={points} label={t('trend.label', { name, list })} />
      <span className="trend-last number"><span className="strong">{last.toLocaleString('en')}</span> <span className="small soft">{whole === null ? t('trend.times') : whole === 0 ? '' : percent(last / whole)}</span></span>
    </li>
  );
};

export const TrendPanel = ({ coverage: { terms, schemes, figures } }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  const levels = schemes.filter(({ recordOnly }) => !recordOnly).flatMap((scheme) => scheme.levels);
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined) return <Panel title={t('trend.title')}><Empty>{t('trend.none')}</Empty></Panel>;
  return (
    <Panel title={t('trend.title')} more={<span className="small soft">{t('trend.lead')}</span>}>
      <ul className="trend">
        <Series name={t('trend.trained')} terms={terms} of={({ trained }) => trained} whole={figures.teachers} />
        {levels.map((level) => <Series key={level.levelId} name={t('trend.certified', { name: level.name })} terms={terms} of={({ certified }) => certified.find(({ levelId }) => levelId === level.levelId)?.visits ?? 0} whole={null} />)}
      </ul>
      <p className="trend-ends small soft" aria-hidden="true"><span>{t(`trend.${first.half}`, { year: first.year })}</span><span>{t(`trend.${last.half}`, { year: last.year })}</span></p>
    </Panel>
  );
};
