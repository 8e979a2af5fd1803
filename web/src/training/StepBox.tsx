// District staff take a cohort from step to step; each button asks once more and says what follows.
import { CohortAction, type CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { cohortTable } from '@gongyan/shared/training/cohort/cohort.rules';
import { step } from '@gongyan/shared/kit/machine';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { ChangeCohortDialog } from './plan/CohortDialog';
import { useStepCohort } from './training.queries';

const StepDialog = ({ cohort, action, onClose }: { cohort: CohortCard; action: CohortAction; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [reason, setReason] = useState('');
  const stepCohort = useStepCohort(cohort.id);
  const asks = action === 'cancel' || action === 'reopen';
  const go = () => stepCohort.mutate({ action, reason: asks ? reason.trim() : null }, { onSuccess: () => { toast(t('step.done', { what: t(`step.${action}`) })); onClose(); } });
  return (
    <Dialog title={t('step.confirm', { what: t(`step.${action}`) })} deed={{ word: t(`step.${action}`), ready: !asks || reason.trim().length > 1, busy: stepCohort.isPending, danger: action === 'cancel', go }} onClose={onClose}>
      <p className="strong">{cohort.name}</p>
      {action === 'close' && <p>{t('step.closeLead')}</p>}
      {asks && <Field id="step-reason" label={t('step.reason')}><Input.TextArea id="step-reason" rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>}
      {stepCohort.error !== null && <p className="note danger" role="alert">{sentenceOf(stepCohort.error)}</p>}
    </Dialog>
  );
};

const CHANGES: ReadonlySet<CohortCard['state']> = new Set<CohortCard['state']>(['planned', 'enrolling', 'in_training']);

export const StepBox = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const [doing, setDoing] = useState<CohortAction | 'change' | null>(null);
  const actions = CohortAction.options.filter((action) => step(cohortTable, cohort.state, action) !== null);
  if (!cohort.standing.staff || actions.length === 0) return null;
  return (
    <Panel title={t('step.title')}>
      <div className="panel-body row wrap no-print">
        {actions.map((action, at) => <Button key={action} type={at === 0 ? 'primary' : 'default'} danger={action === 'cancel'} onClick={() => setDoing(action)}>{t(`step.${action}`)}</Button>)}
        {CHANGES.has(cohort.state) && <Button onClick={() => setDoing('change')}>{t('changeCohort')}</Button>}
      </div>
      {doing === 'change' && <ChangeCohortDialog cohort={cohort} onClose={() => setDoing(null)} />}
      {doing !== null && doing !== 'change' && <StepDialog cohort={cohort} action={doing} onClose={() => setDoing(null)} />}
    </Panel>
  );
};
