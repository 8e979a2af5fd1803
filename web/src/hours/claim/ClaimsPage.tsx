// 学时申报: mine, how far each is, and the public notices of everybody.
import { CLAIM_NOTICES, type ClaimLine, type ClaimNotice } from '@gongyan/shared/hours/claim/claim.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, schoolsLedBy, useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Page, Panel } from '../../ui/Page';
import { hoursOf } from '../halves';
import '../hours.css';
import './claim.css';
import { useDays, StateBadge } from './ClaimDetail';
import { useClaimNotices, useMyClaims } from './claim.queries';
import { DeedDialog } from './DeedDialog';
import './claim.words';

const Mine = ({ claim }: { claim: ClaimLine }) => {
  const { t } = useTranslation('claim');
  const days = useDays();
  return (
    <li>
      <Link className="line" to="/hours/claims/$claimId" params={{ claimId: claim.id }}>
        <span className="grow person-text">
          <span className="strong">{claim.title}</span>
          <span className="small soft">{claim.ruleName} · {days(claim)} · {t('files', { n: claim.files.length })}{claim.state === 'publicised' && claim.noticeUntil !== null && ` · ${t('until', { day: claim.noticeUntil })}`}</span>
        </span>
        <StateBadge claim={claim} />
        <span className="hours-amount number">{claim.half === null ? '—' : hoursOf(claim.half)}</span>
      </Link>
    </li>
  );
};

const Notice = ({ notice }: { notice: ClaimNotice }) => {
  const { t } = useTranslation('claim');
  const [objecting, setObjecting] = useState(false);
  return (
    <li className="line">
      <span className="grow person-text"><span className="strong">{notice.person}</span><span className="small soft">{t('notice.line', { school: notice.school ?? t('facts.none'), kind: notice.ruleName, day: notice.until })}</span></span>
      <span className="hours-amount number">{hoursOf(notice.half)}</span>
      {notice.own ? <span className="badge">{t('notice.own')}</span> : <Button onClick={() => setObjecting(true)}>{t('deed.object')}</Button>}
      {objecting && <DeedDialog claim={{ id: notice.id, title: `${notice.person} · ${notice.ruleName}`, steps: notice.steps }} deed="object" onClose={() => setObjecting(false)} />}
    </li>
  );
};

const Notices = () => {
  const { t } = useTranslation('claim');
  useWatch(topic('claims', CLAIM_NOTICES));
  return (
    <Panel title={t('notice.title')} more={<span className="small soft">{t('notice.lead')}</span>}>
      <Asked query={useClaimNotices()} what={t('notice.title')}>
        {(rows) => (rows.length === 0 ? <Empty icon="done">{t('notice.none')}</Empty> : <ul className="rows">{rows.map((notice) => <Notice key={notice.id} notice={notice} />)}</ul>)}
      </Asked>
    </Panel>
  );
};

export const ClaimsPage = () => {
  const { t } = useTranslation('claim');
  const me = useMe();
  useWatch(topic('person', me.person.id));
  const checks = isDistrictStaff(me) || schoolsLedBy(me).length > 0;
  const back = <Link to="/hours" className="page-back"><Icon name="back" />{t('toHours')}</Link>;
  const actions = <><LinkButton main to="/hours/claims/new" icon={<Icon name="plus" />}>{t('new')}</LinkButton>{checks && <LinkButton to="/hours/claims/review">{t('review')}</LinkButton>}</>;
  return (
    <Page title={t('title')} lead={t('lead')} back={back} actions={actions}>
      <section className="panel">
        <Asked query={useMyClaims()} what={t('what')}>
          {(claims) => (claims.length === 0 ? <Empty icon="hours">{t('none')}</Empty> : <ul className="rows">{claims.map((claim) => <Mine key={claim.id} claim={claim} />)}</ul>)}
        </Asked>
      </section>
      <Notices />
    </Page>
  );
};
