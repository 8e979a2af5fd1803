// Every version of the rules, newest first; district staff draft, look at the effect, publish.
import { inForce } from '@gongyan/shared/hours/hours.count.rules';
import type { RuleSet } from '@gongyan/shared/hours/hours.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import '../hours.css';
import { useRuleSets } from '../hours.queries';
import './hoursrules.words';
import { PublishDialog } from './PublishDialog';
import { RulesEditor } from './RulesEditor';
import { RulesTables } from './RulesTables';

const Head = ({ set, current }: { set: RuleSet; current: boolean }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <span className="row wrap">
      <span>{t('version', { n: set.version })} · {set.name}</span>
      <span className={current ? 'badge success' : 'badge'}>{t(current ? 'inForce' : set.state)}</span>
    </span>
  );
};

const Deeds = ({ set, edit, publish }: { set: RuleSet; edit: () => void; publish: () => void }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <span className="row wrap no-print">
      <Button onClick={edit}>{t(set.state === 'draft' ? 'edit' : 'base')}</Button>
      {set.state === 'draft' && <Button type="primary" onClick={publish}>{t('publish')}</Button>}
    </span>
  );
};

export const RulesPage = () => {
  const { t } = useTranslation(['hoursrules', 'hours']);
  const sets = useRuleSets();
  const staff = isDistrictStaff(useMe());
  const [editing, setEditing] = useState<RuleSet | null>(null);
  const [publishing, setPublishing] = useState<RuleSet | null>(null);
  const current = inForce((sets.data ?? []).filter(({ state }) => state === 'published'), shanghaiDay(new Date()));
  return (
    <Page title={t('title')} lead={t('lead')} back={<Link to="/hours" className="page-back"><Icon name="back" />{t('hours:title')}</Link>}>
      {editing !== null && <RulesEditor key={editing.id} base={editing} onClose={() => setEditing(null)} />}
      <Asked query={sets} what={t('title')}>
        {(list) => list.length === 0 ? <div className="panel"><Empty>{t('none')}</Empty></div> : (
          <>
            {list.map((set) => (
              <Panel key={set.id} title={<Head set={set} current={set.id === current?.id} />} more={staff && editing === null ? <Deeds set={set} edit={() => setEditing(set)} publish={() => setPublishing(set)} /> : <span className="small soft">{t('from', { day: set.validFrom })}</span>}>
                <RulesTables set={set} />
              </Panel>
            ))}
          </>
        )}
      </Asked>
      {publishing !== null && <PublishDialog set={publishing} onClose={() => setPublishing(null)} />}
    </Page>
  );
};
