// How far an assessment is, in one word.
import type { AssessmentState } from '@gongyan/shared/studio/assessment/assessment.contract';
import { useTranslation } from 'react-i18next';

const LOOKS: Readonly<Record<AssessmentState, string>> = { collecting: '', self_scored: '', host_scored: '', panel_scored: '', publicised: 'warn', objected: 'danger', final: 'success' };

export const StateBadge = ({ state }: { state: AssessmentState }) => {
  const { t } = useTranslation('assessment');
  return <span className={`badge ${LOOKS[state]}`}>{t(`state.${state}`)}</span>;
};
