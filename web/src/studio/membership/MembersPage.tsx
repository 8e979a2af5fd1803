// 成员: who waits to come in, who belongs, who reads along, who left. What each of them is doing stands elsewhere.
import type { Member, StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isCurrent, isUnderWay } from '@gongyan/shared/studio/studio.rules';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { plainDay } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { InviteButton } from '../InviteButton';
import { MemberPanel } from '../MemberPanel';
import { StudioFrame } from '../StudioFrame';
import './members.words';

const RobotPanel = lazy(code(async () => ({ default: (await import('../robot/RobotPanel')).RobotPanel })));

const Line = ({ member }: { member: Member }) => {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const days = [member.from, member.to].flatMap((day) => (day === null ? [] : [plainDay(day, language)])).join(' – ');
  return (
    <li>
      <Link to="/joinings/$membershipId" params={{ membershipId: member.id }} className="line">
        <span className="grow"><PersonTag person={member.person} {...(days === '' ? {} : { more: days })} /></span>
        {member.kind !== 'member' && <span className="badge">{t(`kind.${member.kind}`)}</span>}
        <span className="badge">{t(`membership.${member.state}`)}</span>
      </Link>
    </li>
  );
};

const Lines = ({ title, empty, members }: { title: string; empty: string; members: readonly Member[] }) => (
  <Panel title={title}>
    {members.length === 0 ? <p className="panel-note soft">{empty}</p> : <ul className="rows members">{members.map((member) => <Line key={member.id} member={member} />)}</ul>}
  </Panel>
);

const Members = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('members');
  const now = new Date();
  const waiting = studio.members.filter(({ state }) => isUnderWay(state));
  const past = studio.members.filter((member) => !isUnderWay(member.state) && !isCurrent(member, now));
  const runs = studio.rights.host || studio.rights.oversees;
  return (
    <div className="stack">
      {runs && <Lines title={t('waiting.title', { n: waiting.length })} empty={t('waiting.none')} members={waiting} />}
      <MemberPanel studio={studio} />
      {runs && <Suspense><RobotPanel studio={studio} /></Suspense>}
      {runs && <Lines title={t('past.title', { n: past.length })} empty={t('past.none')} members={past} />}
    </div>
  );
};

export const MembersPage = ({ studioId }: { studioId: StudioId }) => (
  <StudioFrame studioId={studioId} actions={(studio) => <InviteButton studio={studio} />}>{(studio) => <Members studio={studio} />}</StudioFrame>
);
