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
import '../training.words';
import { CertPublishDialog } from './CertPublishDialog';
import { CertRulesEditor } from './CertRulesEditor';
import { partsOf } from './rules.text';
import './rules.words';

type Set = CertPlan['ruleSets'][number];

const Asks = ({ rules, levels }: { rules: CertRules; levels: readonly Level[] }) => {
  const { t } = useTranslation(['training', 'certrules']);
  return (
    <div className="panel-body stack tight">
      <p>{partsOf(t, rules, levels).join('；')}</p>
      {rules.modules.length > 0 && <p className="small soft">{rules.modules.map(({ code, name, half }) => `${code} ${name}（${hoursOf(half)}）`).join('，')}</p>}
      {rules.source !== '' && <p className="small soft">{rules.source}</p>}
    </div>
  );
};

const Version = ({ set, current, plan, onEdit, onPublish }: { set: Set; current: boolean; plan: CertPlan; onEdit: () => void; onPublish: () => void }) => {
  const { t } = useTranslation(['training', 'certrules']);
  const me = useMe();
  const staff = isDistrictStaff(me);
  const verdict = mayPublishCertRules(set, me.person.id, new Date());
  const name = plan.levels.find(({ id }) => id === set.levelId)?.name ?? '';
  return (
    <Panel title={<span className="row wrap"><span>{t('ruleText', { level: name, version: set.version })}</span><span className={current ? 'badge success' : 'badge'}>{t(current ? 'certrules:inForce' : `certrules:${set.state}`)}</span></span>}
      more={staff ? <span className="row wrap no-print"><Button onClick={onEdit}>{t(set.state === 'draft' ? 'certrules:edit' : 'certrules:base')}</Button>{set.state === 'draft' && <Button type="primary" disabled={!verdict.ok} title={verdict.ok ? undefined : refusalSentence(verdict)} onClick={onPublish}>{t('certrules:publish')}</Button>}</span> : undefined}>
      <p className="panel-note pieces"><span>{t('certrules:from', { day: set.validFrom })}</span><span>{t('certrules:drafter', { name: set.drafter?.name ?? '' })}</span>{set.publisher !== null && <span>{t('certrules:publisher', { name: set.publisher.name })}</span>}<span>{t('certrules:used', { n: set.used })}</span>{staff && set.state === 'draft' && !verdict.ok && <span>{refusalSentence(verdict)}</span>}</p>
      <Asks rules={set.rules} levels={plan.levels} />
    </Panel>
  );
};

/** 三级 alone says nothing: a historic level is called by its scheme. */
const namedLevels = ({ levels, schemes }: CertPlan): Level[] =>
  levels.map((level) => {
    const scheme = schemes.find(({ id, recordOnly }) => recordOnly && id === level.schemeId);
    return scheme === undefined ? level : { ...level, name: `${scheme.name} ${level.name}` };
  });

export const CertRulesPage = () => {
  const { t } = useTranslation(['training', 'certrules']);
  const query = usePlan();
  const [editing, setEditing] = useState<Set | null>(null);
  const [publishing, setPublishing] = useState<Set | null>(null);
  return (
    <Page title={t('certrules:title')} lead={t('certrules:lead')} back={<Link to="/training" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      <Asked query={query} what={t('certrules:title')}>
        {(plan) => (
          <>
            {editing !== null && <CertRulesEditor key={editing.id} base={editing} levels={namedLevels(plan)} onClose={() => setEditing(null)} />}
            {plan.ruleSets.map((set) => <Version key={set.id} set={set} plan={plan} current={certRulesOn(plan.ruleSets, set.levelId, shanghaiDay(new Date()))?.id === set.id} onEdit={() => setEditing(set)} onPublish={() => setPublishing(set)} />)}
            {publishing !== null && <CertPublishDialog set={publishing} plan={plan} onClose={() => setPublishing(null)} />}
          </>
        )}
      </Asked>
    </Page>
  );
};
