// 规划与计划 above the duties: what is planned, opened one by one; the host writes, copies and publishes.
import { WorkKind, type StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import { mayWritePlan } from '@gongyan/shared/studio/planning/planning.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { BeginDialog, WriteDialog } from './PlanDialogs';
import './planning.css';
import { usePlans, usePublishPlan } from './planning.queries';
import './planning.words';

const Plan = ({ plan, writes, onWrite }: { plan: StudioPlan; writes: boolean; onWrite: () => void }) => {
  const { t } = useTranslation('planning');
  const language = useLanguage();
  const publish = usePublishPlan(plan.id);
  return (
    <li>
      <details className="plan">
        <summary><span className="strong">{t(`span.${plan.span}`)}</span><span className="small soft grow">{t('days', { from: plainDay(plan.from, language), to: plainDay(plan.to, language) })}</span><span className={`badge ${plan.state === 'published' ? 'success' : ''}`}>{t(`state.${plan.state}`)}</span></summary>
        <dl className="plan-text">
          {WorkKind.options.map((kind) => <div key={kind}><dt>{t(`kind.${kind}`)}</dt><dd className={plan[kind] === '' ? 'soft' : ''}>{plan[kind] === '' ? t('empty') : plan[kind]}</dd></div>)}
          {plan.outcome !== '' && <div><dt>{t('outcome')}</dt><dd>{plan.outcome}</dd></div>}
        </dl>
        {writes && (
          <div className="row wrap plan-deeds no-print">
            <Button onClick={onWrite}>{t('write')}</Button>
            {plan.state === 'draft' && <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate(null, { onSuccess: () => toast(t('published')) })}>{t('publish')}</Button>}
          </div>
        )}
        {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
      </details>
    </li>
  );
};

export const PlansPanel = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('planning');
  const [asked, ask] = useState<StudioPlan | 'new' | null>(null);
  const plans = usePlans(studio.id);
  const writes = mayWritePlan(studio.rights).ok;
  return (
    <Panel title={t('title')} more={writes && <Button size="small" onClick={() => ask('new')}>{t('begin')}</Button>}>
      <Asked query={plans} what={t('what')}>
        {(list) => (list.length === 0 ? <p className="panel-note">{t(writes ? 'noneHost' : 'none')}</p> : <ul className="rows">{list.map((plan) => <Plan key={plan.id} plan={plan} writes={writes} onWrite={() => ask(plan)} />)}</ul>)}
      </Asked>
      {asked === 'new' && <BeginDialog studio={studio} onBegun={ask} onClose={() => ask(null)} />}
      {asked !== null && asked !== 'new' && <WriteDialog plan={asked} now={plans.data?.find(({ id }) => id === asked.id) ?? asked} onClose={() => ask(null)} />}
    </Panel>
  );
};
