// My place in a cohort, or how to get one: apply, leave; a school's lead nominates. Every missing right says why.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentTable, mayApply } from '@gongyan/shared/training/cohort/cohort.rules';
import { step } from '@gongyan/shared/kit/machine';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { NominateDialog } from './NominateDialog';
import { useAdmit, useApply, useWithdraw } from './training.queries';
import { OutcomeDialog } from './BoardDeeds';

const Leave = ({ cohort, onClose }: { cohort: CohortCard; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const withdraw = useWithdraw(cohort.id);
  const go = () => withdraw.mutate(undefined, { onSuccess: () => { toast(t('join.withdrawn')); onClose(); } });
  return (
    <Dialog title={t('join.withdrawTitle', { name: cohort.name })} deed={{ word: t('join.withdraw'), ready: true, busy: withdraw.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('join.withdrawLead')}</p>
      {withdraw.error !== null && <p className="note danger" role="alert">{sentenceOf(withdraw.error)}</p>}
    </Dialog>
  );
};

const Own = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const apply = useApply();
  const [leaving, setLeaving] = useState(false);
  const { mine } = cohort.standing;
  const verdict = mayApply(cohort, mine, new Date());
  const leave = mine !== null && step(enrolmentTable, mine.state, 'withdraw') !== null;
  return (
    <>
      {mine !== null && <p role="status">{t('mine', { state: t(`enrolment.${mine.state}`) })}</p>}
      {mine === null && !verdict.ok && <p className="soft">{refusalSentence(verdict)}</p>}
      <div className="row wrap no-print">
        {verdict.ok && <Button type="primary" size="large" loading={apply.isPending} onClick={() => apply.mutate(cohort.id, { onSuccess: () => toast(t('join.applied')) })}>{t('join.apply')}</Button>}
        {leave && <Button onClick={() => setLeaving(true)}>{t('join.withdraw')}</Button>}
      </div>
      {apply.error !== null && <p className="note danger" role="alert">{sentenceOf(apply.error)}</p>}
      {leaving && <Leave cohort={cohort} onClose={() => setLeaving(false)} />}
    </>
  );
};

const Admit = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const admit = useAdmit(cohort.id);
  return (
    <>
      <Button loading={admit.isPending} onClick={() => admit.mutate(undefined, { onSuccess: ({ done }) => toast(t('join.admitted', { n: done })) })}>{t('join.admit')}</Button>
      {admit.error !== null && <p className="note danger" role="alert">{sentenceOf(admit.error)}</p>}
      {admit.data !== undefined && admit.data.refused.length > 0 && <OutcomeDialog title={t('join.lackingTitle', { n: admit.data.refused.length })} refused={admit.data.refused} onClose={() => admit.reset()} />}
    </>
  );
};

export const EnrolBox = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const [nominating, setNominating] = useState(false);
  const { heads, quota, standing, state, enrolUntil } = cohort;
  const left = quota - heads.admitted - heads.learning - heads.met - heads.certified;
  return (
    <Panel title={t('join.title')} more={state === 'enrolling' ? <span className="small soft">{t('join.until', { day: enrolUntil })}</span> : undefined}>
      <div className="panel-body stack">
        {state === 'enrolling' && <p className="soft">{left > 0 ? t('join.left', { n: left }) : t('join.full')}</p>}
        <Own cohort={cohort} />
        {state === 'enrolling' && <div className="row wrap no-print">{standing.leads.length > 0 && <Button onClick={() => setNominating(true)}>{t('join.nominate')}</Button>}{standing.staff && <Admit cohort={cohort} />}</div>}
        {nominating && <NominateDialog cohortId={cohort.id} onClose={() => setNominating(false)} />}
      </div>
    </Panel>
  );
};
