// One certificate: as it looks on paper, what it rests on, what happened to it, and what can be done with it.
import { certificateRoutes as routes, type AwardCard, type AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import { certificatePicture } from '@gongyan/shared/training/certificate/certificate.picture';
import { hoursText, inGroups } from '@gongyan/shared/training/certificate/certificate.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import './certificate.css';
import { useCertificate } from './certificate.queries';
import { CertificateRecord } from './CertificateRecord';
import { EventDialog } from './EventDialog';
import { ShareDialog } from './ShareDialog';
import './certificate.words';

const Picture = ({ award }: { award: AwardCard }) => {
  const { t } = useTranslation('certificate');
  const source = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(certificatePicture(award, award))}`, [award]);
  const { name, level, half } = award.snapshot;
  return <img className="award-picture" src={source} alt={t('card.picture', { name, level: level.name, n: hoursText(half), serial: award.serial, day: award.issuedOn })} />;
};

const Facts = ({ award }: { award: AwardCard }) => {
  const { t } = useTranslation('certificate');
  const { snapshot } = award;
  const rows = [
    ['serial', award.serial], ['code', inGroups(award.code)], ['fingerprint', inGroups(award.fingerprint)], ['hours', hoursText(snapshot.half)], ['school', snapshot.school === '' ? t('card.none') : snapshot.school],
    ['issuedOn', award.issuedOn], ['rule', t('card.ruleText', { version: snapshot.ruleVersion })],
  ] as const;
  return <dl className="award-facts">{rows.map(([key, value]) => <div key={key}><dt>{t(`card.${key}`)}</dt><dd className="number">{value}</dd></div>)}</dl>;
};

const Basis = ({ award: { snapshot } }: { award: AwardCard }) => {
  const { t } = useTranslation('certificate');
  const nameOf = (code: string): string => {
    const kind = code.split(':')[0] ?? code;
    const names: Readonly<Record<string, string>> = t('requirementName', { returnObjects: true });
    return names[kind] ?? kind;
  };
  if (snapshot.requirements.length === 0) return null;
  return (
    <Panel title={t('card.requirements')}>
      <dl className="award-facts">{snapshot.requirements.map(({ code, need, got }) => <div key={code}><dt>{nameOf(code)}</dt><dd className="number">{t('card.requirement', code === 'hours' ? { got: hoursText(got), need: hoursText(need) } : { got, need })}</dd></div>)}</dl>
      {snapshot.evidence.length > 0 && <p className="panel-note small soft">{t('card.proofs', { n: snapshot.evidence.length })}</p>}
    </Panel>
  );
};

const Deeds = ({ award, onOpen }: { award: AwardCard; onOpen: (dialog: 'share' | 'revoke' | 'reissue') => void }) => {
  const { t } = useTranslation('certificate');
  const staff = isDistrictStaff(useMe());
  const params = { awardId: award.id };
  return (
    <>
      <Button type="primary" href={addressOf(routes.pdf, { params })} download>{t('card.pdf')}</Button>
      <Button onClick={() => window.print()}>{t('card.print')}</Button>
      <Button onClick={() => onOpen('share')}>{t('card.share')}</Button>
      {award.revoked ? <Button disabled title={t('card.badgeGone')}>{t('card.badge')}</Button> : <Button href={addressOf(routes.badge, { params })} download>{t('card.badge')}</Button>}
      {staff && !award.revoked && <Button onClick={() => onOpen('reissue')}>{t('reissue.open')}</Button>}
      {staff && !award.revoked && <Button danger onClick={() => onOpen('revoke')}>{t('revoke.open')}</Button>}
    </>
  );
};

const Shown = ({ award }: { award: AwardCard }) => {
  const { t } = useTranslation('certificate');
  const [dialog, setDialog] = useState<'share' | 'revoke' | 'reissue' | null>(null);
  const close = () => setDialog(null);
  const back = award.events.find(({ kind }) => kind === 'revoked');
  return (
    <Page title={t('card.title', { level: award.snapshot.level.name, name: award.snapshot.name })} back={<Link to="/certificates" className="page-back no-print"><Icon name="back" />{t('card.back')}</Link>} actions={<Deeds award={award} onOpen={setDialog} />}>
      {back !== undefined && <p className="note danger" role="status">{t('card.revokedNote', { reason: back.reason })}</p>}
      <div className="award-sheet"><Picture award={award} /></div>
      <div className="no-print award-below">
        <Panel title={t('card.facts')}><Facts award={award} /></Panel>
        <Basis award={award} />
        <CertificateRecord award={award} />
      </div>
      {dialog === 'share' && <ShareDialog award={award} onClose={close} />}
      {(dialog === 'revoke' || dialog === 'reissue') && <EventDialog award={award} kind={dialog} onClose={close} />}
    </Page>
  );
};

export const CertificatePage = ({ awardId }: { awardId: AwardId }) => {
  const { t } = useTranslation('certificate');
  useWatch(topic('certificate', awardId));
  return <Asked query={useCertificate(awardId)} what={t('title')} bones={<PageBones />}>{(award) => <Shown award={award} />}</Asked>;
};
