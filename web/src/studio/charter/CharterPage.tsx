// 工作室规定: every version, newest first, for everybody to read; the district publishes the next.
import type { Charter } from '@gongyan/shared/studio/charter/charter.contract';
import { charterOn } from '@gongyan/shared/studio/charter/charter.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { MembershipKind } from '@gongyan/shared/studio/studio.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import '../studio.css';
import { DAYS, SIZES } from './charter.parts';
import { useCharters } from './charter.queries';
import './charter.words';

const CharterEditor = lazy(code(async () => ({ default: (await import('./CharterEditor')).CharterEditor })));

const Facts = ({ rules }: Pick<Charter, 'rules'>) => {
  const { t } = useTranslation('charter');
  const { t: say } = useTranslation('studio');
  return (
    <div className="panel-body stack">
      <dl className="joining-words">
        {SIZES.map((key) => <div key={key} className="charter-pair"><dt>{t(`size.${key}`)}</dt><dd className="number">{rules[key]}</dd></div>)}
        <div className="charter-pair"><dt>{t('host')}</dt><dd>{rules.hostTitles.join('、')}</dd></div>
        {MembershipKind.options.map((kind) => <div key={kind} className="charter-pair"><dt>{say(`kind.${kind}`)}</dt><dd>{rules.chains[kind].map((check) => t(`check.${check}`)).join(' → ')}</dd></div>)}
        <div className="charter-pair"><dt>{t('days')}</dt><dd>{DAYS.map((key) => `${t(`day.${key}`)} ${String(rules.days[key])}`).join('，')}</dd></div>
      </dl>
      <details><summary>{t('agreement')}</summary><p className="joining-text">{rules.agreement}</p></details>
    </div>
  );
};

export const CharterPage = () => {
  const { t } = useTranslation('charter');
  const language = useLanguage();
  const charters = useCharters();
  const staff = isDistrictStaff(useMe());
  const [editing, setEditing] = useState(false);
  const today = shanghaiDay(new Date());
  const current = charterOn(charters.data ?? [], today);
  const state = ({ id, validFrom }: Charter) => (id === current?.id ? 'now' : validFrom > today ? 'later' : 'past');
  const actions = staff && current !== null && !editing ? <Button onClick={() => setEditing(true)}>{t('edit')}</Button> : undefined;
  return (
    <Page title={t('title')} lead={t('lead')} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('back')}</Link>} actions={actions}>
      {editing && current !== null && <Suspense><CharterEditor base={current} onClose={() => setEditing(false)} /></Suspense>}
      <Asked query={charters} what={t('what')}>
        {(list) => list.map((charter) => (
          <Panel key={charter.id} title={<span className="row wrap"><span>{t('from', { day: plainDay(charter.validFrom, language) })}</span><span className={state(charter) === 'now' ? 'badge success' : 'badge'}>{t(state(charter))}</span></span>}><Facts rules={charter.rules} /></Panel>
        ))}
      </Asked>
    </Page>
  );
};
