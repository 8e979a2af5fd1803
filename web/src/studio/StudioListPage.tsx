// All studios that I may see, each with who is there now.
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decidesOnStudios, isDistrictStaff, isLeader, useMe } from '../people/Viewer';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PersonTag } from '../ui/Person';
import './studio.css';
import { OnlineCount } from './OnlineCount';
import { useOnlinePeople, useStudios } from './studio.queries';

const Card = ({ studio }: { studio: StudioCard }) => {
  const { t } = useTranslation('studio');
  const online = useOnlinePeople(studio.id);
  useWatch(topic('studio', studio.id));
  const mine = studio.rights.host || studio.rights.member;
  return (
    <li className="panel studio-card">
      <div className="row spread">
        <h2><Link to="/studios/$studioId" params={{ studioId: studio.id }}>{studio.name}</Link></h2>
        {mine && <span className="badge primary">{t(studio.rights.host ? 'mine.host' : 'mine.member')}</span>}
      </div>
      <p className="soft">{studio.focus}</p>
      <PersonTag person={studio.host} online={online.has(studio.hostId)} more={`${t('host')} · ${studio.baseSchool}`} />
      <div className="row wrap small soft">
        <span className="badge">{t(`stage.${studio.stage}`)}</span>
        <span>{t('memberCount', { n: studio.members, seats: studio.seats })}</span>
        <OnlineCount count={online.size} />
      </div>
    </li>
  );
};

/** 待我审批 for whoever may have something there. */
const Ways = ({ hosts }: { hosts: boolean }) => {
  const { t } = useTranslation('studio');
  const me = useMe();
  const approves = hosts || isDistrictStaff(me) || isLeader(me) || decidesOnStudios(me);
  return (
    <>
      {isDistrictStaff(me) && <LinkButton to="/studios/compare">{t('list.compare')}</LinkButton>}
      {approves && <LinkButton to="/approvals">{t('list.approvals')}</LinkButton>}
      <LinkButton to="/studio-foundings">{t('list.found')}</LinkButton>
      <LinkButton to="/studio-openings">{t('list.join')}</LinkButton>
    </>
  );
};

export const StudioListPage = () => {
  const { t } = useTranslation('studio');
  const studios = useStudios();
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={<Ways hosts={studios.data?.some(({ rights }) => rights.host) ?? false} />}>
      <Asked query={studios} what={t('list.title')}>
        {(list) => list.length === 0
          ? <div className="panel"><Empty icon="studio" action={<LinkButton main to="/studio-openings">{t('list.join')}</LinkButton>}>{t('list.empty')}</Empty></div>
          : <ul className="studio-cards">{list.map((studio) => <Card key={studio.id} studio={studio} />)}</ul>}
      </Asked>
    </Page>
  );
};
