// Means of open lessons as a line from the first to the last. A picture above the list that says the same numbers.
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';

const [WIDTH, HEIGHT, SIDE, TOP, FOOT] = [420, 168, 40, 26, 28];
/** So many fit side by side; of more only the first and the last say their month, and the list below says all. */
const [MONTHS, VALUES] = [5, 9];
/** Lessons lie between these more often than not; whoever is below widens it. */
const LOW = 60;

export const ScoreChart = ({ facts }: { facts: readonly GrowthFact[] }) => {
  const points = facts.flatMap(({ day, amount }) => (amount === null ? [] : [{ day, amount }])).sort((one, other) => one.day.localeCompare(other.day));
  const low = Math.min(LOW, ...points.map(({ amount }) => Math.floor(amount / 10) * 10));
  const x = (at: number): number => (points.length === 1 ? WIDTH / 2 : SIDE + 24 + (at / (points.length - 1)) * (WIDTH - SIDE - 24 - 32));
  const y = (amount: number): number => HEIGHT - FOOT - ((amount - low) / (100 - low)) * (HEIGHT - TOP - FOOT);
  const grid = [low, (low + 100) / 2, 100];
  return (
    <svg className="growth-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {grid.map((amount) => <g key={amount}><line className="growth-grid" x1={SIDE} y1={y(amount)} x2={WIDTH - 8} y2={y(amount)} /><text className="growth-tick" x={SIDE - 8} y={y(amount) + 4} textAnchor="end">{amount}</text></g>)}
      <polyline className="growth-way" points={points.map(({ amount }, at) => `${x(at).toFixed(1)},${y(amount).toFixed(1)}`).join(' ')} />
      {points.map(({ day, amount }, at) => (
        <g key={`${day} ${at}`}><circle className="growth-dot" cx={x(at)} cy={y(amount)} r={4} />{points.length <= VALUES && <text className="growth-value" x={x(at)} y={y(amount) - 10} textAnchor="middle">{amount}</text>}{(points.length <= MONTHS || at === 0 || at === points.length - 1) && <text className="growth-tick" x={x(at)} y={HEIGHT - 8} textAnchor="middle">{day.slice(0, 7)}</text>}</g>
      ))}
    </svg>
  );
};
