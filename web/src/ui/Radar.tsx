// Shares of the points as a star with one point per item, and others' as outlines over it. A picture beside the table that says
// the same numbers.
import './radar.css';

interface RadarProps {
  /** `said` stands below the name; without it the share in percent. */
  readonly axes: readonly { readonly name: string; readonly share: number; readonly said?: string }[];
  /** One share per axis, in their order; `look` tells the outlines apart without colour. */
  readonly outlines?: readonly { readonly look: 'dashed' | 'dotted'; readonly shares: readonly number[] }[];
}

/** Wider than high: names stand left and right of it. */
const [WIDTH, HEIGHT, RADIUS] = [380, 300, 104];
const [MIDDLE, CENTRE] = [WIDTH / 2, HEIGHT / 2];
const RINGS = [0.2, 0.4, 0.6, 0.8, 1];

/** The first axis points up, the others follow the clock. */
const at = (index: number, count: number, far: number): readonly [number, number] => {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return [MIDDLE + Math.cos(angle) * RADIUS * far, CENTRE + Math.sin(angle) * RADIUS * far];
};
const ring = (count: number, far: (index: number) => number): string => Array.from({ length: count }, (_, index) => at(index, count, far(index)).map((number) => number.toFixed(1)).join(',')).join(' ');
const side = (x: number): 'start' | 'middle' | 'end' => (Math.abs(x - MIDDLE) < 4 ? 'middle' : x > MIDDLE ? 'start' : 'end');

export const Radar = ({ axes, outlines = [] }: RadarProps) => {
  const count = axes.length;
  return (
    <svg className="radar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {RINGS.map((far) => <polygon key={far} className="radar-ring" points={ring(count, () => far)} />)}
      {axes.map(({ name }, index) => ((end) => <line key={name} className="radar-ring" x1={MIDDLE} y1={CENTRE} x2={end[0]} y2={end[1]} />)(at(index, count, 1)))}
      <polygon className="radar-area" points={ring(count, (index) => axes[index]?.share ?? 0)} />
      {outlines.map(({ look, shares }) => <polygon key={look} className={`radar-outline is-${look}`} points={ring(count, (index) => shares[index] ?? 0)} />)}
      {axes.map(({ name, share, said = `${Math.round(share * 100)}%` }, index) => {
        const [[x, y], [dotX, dotY]] = [at(index, count, 1.14), at(index, count, share)];
        return <g key={name}><circle className="radar-dot" cx={dotX} cy={dotY} r={3.5} /><text className="radar-name" x={x} y={y} textAnchor={side(x)} >{name}<tspan className="radar-share" x={x} dy="16">{said}</tspan></text></g>;
      })}
    </svg>
  );
};
