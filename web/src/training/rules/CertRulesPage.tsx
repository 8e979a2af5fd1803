// What each level asks for, version by version; district staff draft, another of them publishes.
import type { CertPlan, CertRules, Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { certRulesOn, mayPublishCertRules } from '@gongyan/shared/training/scheme/scheme.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../../hours/halves';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { refusalSentence } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import '../training.css';
import { usePlan } from '../training.queries';
import { CertPublishDialog } from './CertPublishDialog';
import { CertRulesEditor } from './CertRulesEditor';

type Set = CertPlan['ruleSets'][number];

const Asks = ({ rules, levels }: { rules: CertRules; levels: readonly Level[] }) => {
  const { t } = useTranslation('training');
  const parts = [
    t('rules.hours', { n: hoursOf(rules.minHalf) }), t('rules.attendance', { present: rules.minAttendance.present, of: rules.minAttendance.of, grace: rules.graceMinutes }),
    ...rules.requires.map((id) => t('rules.requires', { level: levels.find((level) => level.id === id)?.name ?? '' })), ...(rules.minYearsInPost > 0 ? [t('rules.years', { n: rules.minYearsInPost })] : []), ...(rules.schoolRecommendation ? [t('rules.recommendation')] : []),
    ...(rules.exam === null ? [] : [t('rules.exam', { n: rules.exam.pass })]), ...rules.works.map(({ kind, count }) => t('rules.work', { kind: t(`works.${kind}`), n: count })), ...(rules.practical ? [t('requirement.practical')] : []), ...(rules.interview === 'none' ? [] : [t(`rules.interview.${rules.interview}`)]),
  ];
  return (
    <div className="panel-body stack tight">
      <p>{parts.join('；')}</p>
      {rules.modules.length > 0 && <p className="small soft">{rules.modules.map(({ code, name, half }) => `${code} ${name}（${hoursOf(half)}）`).join('，')}</p>}
      {rules.source !== '' && <p className="small soft">{rules.source}</p>}
    </div>
  );
};

const Version = ({ set, current, plan, onEdit, onPublish }: { set: Set; current: boolean; plan: CertPlan; onEdit: () => void; onPublish: () => void }) => {
  const { t } = useTranslation('training');
  const me = useMe();
  const staff = isDistrictStaff(me);
  const verdict = mayPublishCertRules(set, me.person.id, new Date());
  const name = plan.levels.find(({ id }) => id === set.levelId)?.name ?? '';
  return (
    <Panel title={<span className="row wrap"><span>{t('ruleText', { level: name, version: set.version })}</span><span className={current ? 'badge success' : 'badge'}>{t(current ? 'rules.inForce' : `rules.${set.state}`)}</span></span>}
      more={staff ? <span className="row wrap no-print"><Button onClick={onEdit}>{t(set.state === 'draft' ? 'rules.edit' : 'rules.base')}</Button>{set.state === 'draft' && <Button type="primary" disabled={!verdict.ok} title={verdict.ok ? undefined : refusalSentence(verdict)} onClick={onPublish}>{t('rules.publish')}</Button>}</span> : undefined}>
      <p className="panel-note pieces"><span>{t('rules.from', { day: set.validFrom })}</span><span>{t('rules.drafter', { name: set.drafter?.name ?? '' })}</span>{set.publisher !== null && <span>{t('rules.publisher', { name: set.publisher.name })}</span>}<span>{t('rules.used', { n: set.used })}</span>{staff && set.state === 'draft' && !verdict.ok && <span>{refusalSentence(verdict)}</span>}</p>
      <Asks rules={set.rules} levels={plan.levels} />
    </Panel>
  );
};

export const CertRulesPage = () => {
  const { t } = useTranslation('training');
  const query = usePlan();
  const [editing, setEditing] = useState<Set | null>(null);
  const [publishing, setPublishing] = useState<Set | null>(null);
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')} back={<Link to="/training" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      {editing !== null && <CertRulesEditor key={editing.id} base={editing} onClose={() => setEditing(null)} />}
      <Asked query={query} what={t('rules.title')}>
        {(plan) => (
          <>
            {plan.ruleSets.map((set) => <Version key={set.id} set={set} plan={plan} current={certRulesOn(plan.ruleSets, set.levelId, shanghaiDay(new Date()))?.id === set.id} onEdit={() => setEditing(set)} onPublish={() => setPublishing(set)} />)}
            {publishing !== null && <CertPublishDialog set={publishing} plan={plan} onClose={() => setPublishing(null)} />}
          </>
        )}
      </Asked>
    </Page>
  );
};
