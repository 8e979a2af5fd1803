// One requirement: ring, gap, parts as bars with numbers, this year's share, caps that were reached.
import type { Count } from '@gongyan/shared/hours/hours.contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/Page';
import { GapText } from './GapText';
import { hoursOf } from './halves';
import { Ring } from './Ring';

const Part = ({ name, need, got, at }: { name: string; need: number; got: number; at: number }) => (
  <li>
    <span className="row spread"><span>{name}</span><span className="number">{hoursOf(got)} / {hoursOf(need)}</span></span>
    <span className="hours-bar" aria-hidden="true"><span className={`hours-fill is-${at % 4}`} style={{ inlineSize: `${need === 0 ? 100 : Math.min(100, (got / need) * 100)}%` }} /></span>
  </li>
);

export const CountPanel = ({ count, nameOf }: { count: Count; nameOf: (rule: string) => string }) => {
  const { t } = useTranslation('hours');
  return (
    <Panel title={count.name} more={<span className="small soft">{t('period', { from: count.from, to: count.to })}</span>}>
      <div className="panel-body hours-count">
        <Ring count={count} />
        <div className="stack tight grow">
          <GapText count={count} />
          <ul className="hours-parts">{count.splits.map((split, at) => <Part key={split.name} {...split} at={at} />)}</ul>
          {count.year !== null && <p className="small soft">{t('year', { got: hoursOf(count.year.got), need: hoursOf(count.year.need) })}</p>}
          {count.expected > 0 && <p className="small soft">{t('expected', { n: hoursOf(count.expected) })}</p>}
          {count.capped.map((one) => <p key={`${one.rule}${one.year}`} className="note warning small">{t('capped', { rule: nameOf(one.rule), cap: hoursOf(one.cap), over: hoursOf(one.over) })}</p>)}
        </div>
      </div>
    </Panel>
  );
};
