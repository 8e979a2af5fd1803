// How far they have come, and for every number the rows behind it.
import type { GoalFact, PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { GoalBars } from './GoalBars';

const Fact = ({ fact: { goal, day, title, link } }: { fact: GoalFact }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  return (
    <li className="goal-fact">
      <span className="small soft number">{plainDay(day, language)}</span>
      <span className="grow">{link === null ? title : <Link to={link}>{title}</Link>}</span>
      <span className="badge">{t(`goal.${goal}`)}</span>
    </li>
  );
};

export const GoalsPanel = ({ pair: { progress, facts } }: { pair: PairPage }) => {
  const { t } = useTranslation('mentoring');
  return (
    <Panel title={t('goals.title')}>
      <div className="panel-body stack">
        <GoalBars progress={progress} />
        {facts.length === 0 ? <p className="small soft">{t('goals.none')}</p> : (
          <details>
            <summary className="small">{t('goals.facts')} <span className="number">{facts.length}</span></summary>
            <ul className="goal-facts">{facts.map((fact) => <Fact key={`${fact.goal} ${fact.day} ${fact.title} ${fact.link ?? ''}`} fact={fact} />)}</ul>
          </details>
        )}
      </div>
    </Panel>
  );
};
