// The ring: how much of what is asked is there, in arcs by part; outside it, dashed, what is not yet confirmed. The
// same words stand beside it, so it is a picture for those who see it and a sentence for everybody.
import type { Count } from '@gongyan/shared/hours/hours.contract';
import { useTranslation } from 'react-i18next';
import { hoursOf } from './halves';

const SIZE = 132;
const RADIUS = 54;
const ROUND = 2 * Math.PI * RADIUS;
const COLOURS = ['var(--primary)', 'var(--info)', 'var(--warning)', 'var(--person-2)'];

interface Arc {
  readonly colour: string;
  readonly from: number;
  readonly part: number;
}

const arcsOf = ({ need, got, splits }: Count): Arc[] => {
  const parts = splits.length > 0 ? splits.map((split) => split.got) : [got];
  let from = 0;
  return parts.map((half, at) => {
    const part = need === 0 ? 0 : Math.min(half / need, Math.max(0, 1 - from));
    const arc = { colour: COLOURS[at % COLOURS.length] ?? '', from, part };
    from += part;
    return arc;
  });
};

const Stroke = ({ colour, from, part, width, radius = RADIUS }: Arc & { width: number; radius?: number }) => (
  <circle cx={SIZE / 2} cy={SIZE / 2} r={radius} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={`${part * 2 * Math.PI * radius} ${2 * Math.PI * radius}`} transform={`rotate(${from * 360 - 90} ${SIZE / 2} ${SIZE / 2})`} />
);

export const Ring = ({ count, small = false }: { count: Count; small?: boolean }) => {
  const { t } = useTranslation('hours');
  const hoped = count.need === 0 ? 0 : Math.min(count.expected / count.need, 1);
  return (
    <svg className={small ? 'ring is-small' : 'ring'} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('ring', { got: hoursOf(count.got), need: hoursOf(count.need) })}>
      <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} fill="none" stroke="var(--hover)" strokeWidth="12" />
      {arcsOf(count).map((arc) => <Stroke key={arc.colour} {...arc} width={12} />)}
      {hoped > 0 && <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS + 9} fill="none" stroke="var(--control-line)" strokeWidth="2" strokeDasharray={`3 4`} pathLength={ROUND} transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`} />}
      <text x="50%" y="47%" textAnchor="middle" className="ring-got">{hoursOf(count.got)}</text>
      <text x="50%" y="63%" textAnchor="middle" className="ring-need">/ {hoursOf(count.need)}</text>
    </svg>
  );
};
