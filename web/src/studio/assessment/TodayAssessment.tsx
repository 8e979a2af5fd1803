// What of 考核 waits for me, on the first page; nothing when nothing does.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { useWaitingAssessments } from './assessment.queries';
import './assessment.words';

const SHOWN = 6;

export const TodayAssessment = () => {
  const { t } = useTranslation('assessment');
  const waiting = useWaitingAssessments().data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('waitingTitle')}>
      <ul className="rows">
        {waiting.slice(0, SHOWN).map(({ id, person, studioName, what, year }) => (
          <li key={id}>
            <Link to="/assessments/$assessmentId" params={{ assessmentId: id }} className="line">
              <span className="grow person-text"><span className="strong">{t(`wait.${what}`)}</span><span className="small soft cut">{person?.name ?? t('studio')} · {studioName} · {t('year', { from: year.from.slice(0, 4), to: year.to.slice(0, 4) })}</span></span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
