// 研修与证书: every cohort with how it stands and what I am in it, then the programmes they belong to.
import type { CohortCard, CohortState } from '@gongyan/shared/training/cohort/cohort.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../people/Viewer';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page, Panel } from '../ui/Page';
import { BehindPanel } from './BehindPanel';
import { CalendarPanel } from './CalendarPanel';
import { CohortLine } from './CohortLine';
import { MyCourses } from './MyCourses';
import { NewCohortDialog } from './plan/CohortDialog';
import './training.css';
import { useCohorts, usePlan } from './training.queries';
import './training.words';

const GROUPS: Readonly<Record<'running' | 'coming' | 'past', readonly CohortState[]>> = {
  running: ['in_training', 'assessing', 'publicised'], coming: ['enrolling', 'planned'], past: ['closed', 'cancelled'],
};
/** A socket watches a hundred topics at most. */
const WATCHED = 40;

const Group = ({ name, cohorts }: { name: keyof typeof GROUPS; cohorts: readonly CohortCard[] }) => {
  const { t } = useTranslation('training');
  const shown = cohorts.filter(({ state }) => GROUPS[name].includes(state));
  if (shown.length === 0) return null;
  return <Panel title={t(`groups.${name}`)}><ul className="rows">{shown.map((cohort) => <CohortLine key={cohort.id} cohort={cohort} />)}</ul></Panel>;
};

const Programmes = () => {
  const { t } = useTranslation('training');
  const plan = usePlan();
  return (
    <Panel title={t('programmes')}>
      <Asked query={plan} what={t('programmes')}>
        {({ programmes }) => (
          <ul className="rows">
            {programmes.map(({ id, name, note, perYear }) => (
              <li key={id} className="line"><span className="grow person-text"><span className="strong">{name}</span><span className="small soft">{note}</span></span>{perYear !== null && <span className="small soft">{t('perYear', { n: perYear })}</span>}</li>
            ))}
          </ul>
        )}
      </Asked>
    </Panel>
  );
};

export const TrainingPage = () => {
  const { t } = useTranslation('training');
  const cohorts = useCohorts();
  const staff = isDistrictStaff(useMe());
  const [making, setMaking] = useState(false);
  useWatch(...(cohorts.data ?? []).slice(0, WATCHED).map(({ id }) => topic('cohort', id)));
  return (
    <Page title={t('title')} lead={t('lead')} actions={<>{staff && <Button type="primary" onClick={() => setMaking(true)}>{t('newCohort')}</Button>}<LinkButton to="/training/rules">{t('rulesLink')}</LinkButton><LinkButton to="/certificates">{t('certificates')}</LinkButton></>}>
      <MyCourses />
      <BehindPanel />
      <Asked query={cohorts} what={t('what')}>
        {(all) => all.length === 0 ? <div className="panel"><Empty icon="training">{t('none')}</Empty></div> : (
          <>
            <Group name="running" cohorts={all} />
            <Group name="coming" cohorts={all} />
            <Group name="past" cohorts={all} />
          </>
        )}
      </Asked>
      <Programmes />
      <CalendarPanel />
      {making && <NewCohortDialog cohorts={cohorts.data ?? []} onClose={() => setMaking(false)} />}
    </Page>
  );
};
