// Four goals as bars with their numbers; said to whoever does not see as text.
import type { GoalCount } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { useTranslation } from 'react-i18next';
import './mentoring.css';

export const GoalBar = ({ goal: { goal, done, target } }: { goal: GoalCount }) => {
  const { t } = useTranslation('mentoring');
  const met = done >= target;
  return (
    <span className="goal">
      <span className="goal-head"><span className="small soft cut">{t(`goal.${goal}`)}</span><span className="small number strong">{t('goals.of', { done, target })}</span></span>
      <span className={`goal-bar ${met ? 'met' : ''}`} aria-hidden="true"><span style={{ inlineSize: `${target === 0 ? 100 : Math.min(100, (done / target) * 100)}%` }} /></span>
    </span>
  );
};

export const GoalBars = ({ progress }: { progress: readonly GoalCount[] }) => <span className="goals">{progress.map((goal) => <GoalBar key={goal.goal} goal={goal} />)}</span>;
