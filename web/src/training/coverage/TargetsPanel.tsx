// What the district wants to reach and how far it is: a bar, a line where the target stands, and the numbers.
import type { Coverage, TargetProgress } from '@gongyan/shared/training/coverage/coverage.contract';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { useAsking, type Question } from './behind';
import { percent } from './heat.rules';

const questionOf = (target: TargetProgress): Question['behind'] => {
  if (target.measure === 'trained') return { of: 'trained' };
  if (target.measure === 'holders') return target.levelId === null ? null : { of: 'holders', level: target.levelId };
  return { of: target.measure === 'room' ? 'rooms' : 'timetables' };
};

const Line = ({ target }: { target: TargetProgress }) => {
  const { t } = useTranslation('coverage');
  const ask = useAsking();
  const { name, got, of, perMille, met, source } = target;
  const part = of === 0 ? 0 : got / of;
  // A target of a tenth would be a line at the edge: the bar ends at twice the target, at most at the whole.
  const full = Math.min(1, (perMille / 1000) * 2);
  const left = Math.max(0, Math.ceil((of * perMille) / 1000) - got);
  return (
    <li>
      <button type="button" className="target-line" onClick={() => ask({ name, about: t('target.source', { source }), part: got, whole: of, behind: questionOf(target) })}>
        <span className="row spread"><span className="strong">{name}</span><span className="number">{t('target.of', { got: got.toLocaleString('en'), of: of.toLocaleString('en') })}　<span className="strong">{percent(part)}</span></span></span>
        <span className="target-bar" aria-hidden="true">
          <span className={met ? 'target-fill is-met' : 'target-fill'} style={{ inlineSize: `${Math.min(100, (part / full) * 100)}%` }} />
          <span className="target-goal" style={{ insetInlineStart: `${(perMille / 1000 / full) * 100}%` }} />
        </span>
        <span className="row spread small soft"><span>{t('target.goal', { goal: percent(perMille / 1000) })}</span><span className={met ? 'target-met' : ''}>{met ? t('target.met') : t('target.left', { n: left.toLocaleString('en') })}</span></span>
      </button>
    </li>
  );
};

export const TargetsPanel = ({ targets }: Pick<Coverage, 'targets'>) => {
  const { t } = useTranslation('coverage');
  return (
    <Panel title={t('target.title')}>
      {targets.length === 0 ? <Empty>{t('target.none')}</Empty> : <ul className="targets">{targets.map((target) => <Line key={target.id} target={target} />)}</ul>}
    </Panel>
  );
};
