// 区域: what a leader asks before a meeting, from the top: which schools lag, how it grew, how far the targets are; then
// all figures and all schools. Every number opens to its meaning and its rows.
import { coverageRoutes, districtTopic, type Coverage } from '@gongyan/shared/training/coverage/coverage.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../platform/call';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { dayText } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { Asking, type Question } from './behind';
import './coverage.css';
import { useCoverage } from './coverage.queries';
import { EvidenceDialog } from './EvidenceDialog';
import { FiguresPanel } from './FiguresPanel';
import { HeatPanel } from './HeatPanel';
import { LevelsPanel } from './LevelsPanel';
import { LowestPanel } from './LowestPanel';
import { TargetsPanel } from './TargetsPanel';
import { TrendPanel } from './TrendPanel';
import './coverage.words';

const Exports = () => {
  const { t } = useTranslation('coverage');
  return (
    <>
      <Button href={addressOf(coverageRoutes.workbook)} icon={<Icon name="download" />}>{t('export')}</Button>
      <Button href={addressOf(coverageRoutes.csv)}>{t('exportCsv')}</Button>
    </>
  );
};

const Whole = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  const language = useLanguage();
  const [question, setQuestion] = useState<Question | null>(null);
  const { sight, schools } = coverage;
  return (
    <Asking value={setQuestion}>
      <Page title={t('title')} lead={t('lead', { at: dayText(coverage.asOf, language) })} actions={sight === 'public' ? undefined : <Exports />}>
        {sight !== 'district' && <p className="note info">{t(`sight.${sight}`)}</p>}
        <div className="district-top">
          {sight === 'district' && <LowestPanel coverage={coverage} />}
          <TrendPanel coverage={coverage} />
          <TargetsPanel targets={coverage.targets} />
          <FiguresPanel coverage={coverage} />
        </div>
        {schools.length > 0 && <HeatPanel coverage={coverage} />}
        <LevelsPanel coverage={coverage} />
      </Page>
      {question !== null && <EvidenceDialog question={question} coverage={coverage} onClose={() => setQuestion(null)} />}
    </Asking>
  );
};

export const DistrictPage = () => {
  const { t } = useTranslation('coverage');
  const coverage = useCoverage();
  useWatch(districtTopic);
  return <Asked query={coverage} what={t('what')} bones={<PageBones />}>{(answer) => <Whole coverage={answer} />}</Asked>;
};
