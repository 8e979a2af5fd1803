// Before a version is published: what it asks for that the one before did not, who could no longer join, which cohorts keep theirs
// and which will go by this one, with what they lack.
import type { Refusal, RulesEffect } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { CertPlan } from '@gongyan/shared/training/scheme/scheme.contract';
import { certRulesOn } from '@gongyan/shared/training/scheme/scheme.rules';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asking } from '../../platform/queries';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { usePublishCertRules } from '../training.queries';
import { partsOf } from './rules.text';

type Set = CertPlan['ruleSets'][number];
const SHOWN = 20;

const Diff = ({ set, plan }: { set: Set; plan: CertPlan }) => {
  const { t } = useTranslation(['training', 'certrules']);
  const before = certRulesOn(plan.ruleSets.filter(({ id }) => id !== set.id), set.levelId, set.validFrom);
  const [old, young] = [before === null ? [] : partsOf(t, before.rules, plan.levels), partsOf(t, set.rules, plan.levels)];
  const [added, removed] = [young.filter((part) => !old.includes(part)), old.filter((part) => !young.includes(part))];
  return (
    <section className="stack tight" aria-label={t('certrules:diff')}>
      <h3>{t('certrules:diff')}</h3>
      {before === null ? <p>{t('certrules:first')}</p> : added.length + removed.length === 0 ? <p>{t('certrules:same')}</p>
        : <ul className="stack tight">{added.map((part) => <li key={`+${part}`}>{t('certrules:added', { part })}</li>)}{removed.map((part) => <li key={`-${part}`}>{t('certrules:removed', { part })}</li>)}</ul>}
    </section>
  );
};

const Reasons = ({ words, refused }: { words: string; refused: readonly (Refusal & { readonly personId: string })[] }) => {
  if (refused.length === 0) return null;
  return <details className="small"><summary>{words}</summary><ul className="stack tight">{refused.slice(0, SHOWN).map(({ personId, code, facts }) => <li key={personId}>{refusalSentence({ code, facts })}</li>)}{refused.length > SHOWN && <li>…</li>}</ul></details>;
};

const CohortEffect = ({ effect: { cohort, takes, version, heads, refused, lacking } }: { effect: RulesEffect['cohorts'][number] }) => {
  const { t } = useTranslation(['training', 'certrules']);
  return (
    <li className="stack tight">
      <span>{takes ? t('certrules:takes', { name: cohort.name, n: heads }) : t('certrules:keeps', { name: cohort.name, n: heads, version: version ?? 0 })}</span>
      {lacking.map(({ code, of, need, set }) => <span key={`${code}${of ?? ''}`} className="small soft">{t('certrules:lackingWork', { what: of === null ? t(`requirement.${code}`) : t(`works.${of}`), need, set })}</span>)}
      <Reasons words={t('certrules:refused', { n: refused.length })} refused={refused} />
    </li>
  );
};

export const CertPublishDialog = ({ set, plan, onClose }: { set: Set; plan: CertPlan; onClose: () => void }) => {
  const { t } = useTranslation(['training', 'certrules']);
  const effect = useQuery(asking(enrolmentRoutes.rulesEffect, { params: { certRuleSetId: set.id } }));
  const publish = usePublishCertRules();
  const go = () => publish.mutate(set.id, { onSuccess: () => { toast(t('certrules:publishedDone')); onClose(); } });
  return (
    <Dialog title={t('certrules:publishTitle', { n: set.version })} deed={{ word: t('certrules:publish'), ready: true, busy: publish.isPending, go }} onClose={onClose}>
      <p>{t('certrules:publishLead', { day: set.validFrom })}</p>
      <Diff set={set} plan={plan} />
      <Asked query={effect} what={t('what')}>
        {({ eligible, cohorts }) => (
          <>
            <p className={eligible.after < eligible.before ? 'note warning' : 'note'}>{t('certrules:eligible', eligible)}</p>
            <Reasons words={t('certrules:losing', { n: eligible.before - eligible.after })} refused={eligible.losing} />
            {cohorts.length === 0 ? <p>{t('certrules:nobody')}</p> : <ul className="stack tight">{cohorts.map((one) => <CohortEffect key={one.cohort.id} effect={one} />)}</ul>}
          </>
        )}
      </Asked>
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
    </Dialog>
  );
};
