// Before a version is published: which cohorts keep theirs, with how many people, and which will go by this one.
import type { CertPlan } from '@gongyan/shared/training/scheme/scheme.contract';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { headsOf } from '../CohortLine';
import { useCohorts, usePublishCertRules } from '../training.queries';

export const CertPublishDialog = ({ set, plan, onClose }: { set: CertPlan['ruleSets'][number]; plan: CertPlan; onClose: () => void }) => {
  const { t } = useTranslation(['training', 'certrules']);
  const [cohorts, publish] = [useCohorts(), usePublishCertRules()];
  const go = () => publish.mutate(set.id, { onSuccess: () => { toast(t('certrules:publishedDone')); onClose(); } });
  return (
    <Dialog title={t('certrules:publishTitle', { n: set.version })} deed={{ word: t('certrules:publish'), ready: true, busy: publish.isPending, go }} onClose={onClose}>
      <p>{t('certrules:publishLead', { day: set.validFrom })}</p>
      <Asked query={cohorts} what={t('what')}>
        {(all) => {
          const ofLevel = all.filter(({ programmeId }) => plan.programmes.some(({ id, levelId }) => id === programmeId && levelId === set.levelId));
          const keeps = ofLevel.filter(({ state, ruleSetId }) => ruleSetId !== null && state !== 'closed' && state !== 'cancelled');
          const takes = ofLevel.filter(({ state }) => state === 'planned');
          return (
            <ul className="stack tight">
              {keeps.map((cohort) => <li key={cohort.id}>{t('certrules:keeps', { name: cohort.name, n: headsOf(cohort), version: cohort.ruleVersion ?? 0 })}</li>)}
              {takes.map((cohort) => <li key={cohort.id}>{t('certrules:takes', { name: cohort.name, n: headsOf(cohort) })}</li>)}
              {keeps.length + takes.length === 0 && <li>{t('certrules:nobody')}</li>}
            </ul>
          );
        }}
      </Asked>
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
    </Dialog>
  );
};
