// A studio's home: who belongs to it, who is here now, what is being written. What is written comes from a later
// room and is set in from outside.
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isRunning, mayInvite } from '@gongyan/shared/studio/studio.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../platform/code';
import { useWatch } from '../platform/live';
import { Refused } from '../platform/refusal';
import { Asked } from '../ui/Asked';
import { Bones, PageBones } from '../ui/Bones';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { MemberPanel } from './MemberPanel';
import './studio.css';
import { StudioFacts } from './StudioFacts';
import { useStudio } from './studio.queries';
import { StudioWritings } from './writing/StudioWritings';

const InviteDialog = lazy(code(async () => ({ default: (await import('./InviteDialog')).InviteDialog })));

interface StudioPageProps {
  readonly studioId: StudioId;
  /** The studio's lesson designs; told whether the reader may start one, and whether he may see any. */
  readonly designs: (may: { readonly start: boolean; readonly read: boolean }) => ReactNode;
}

const Actions = ({ studio, writes, invite }: { studio: Studio; writes: boolean; invite: () => void }) => {
  const { t } = useTranslation('studio');
  const verdict = mayInvite(studio, studio.rights, new Date());
  return (
    <>
      {verdict.ok && <Button icon={<Icon name="people" />} onClick={invite}>{t('invite.open')}</Button>}
      {writes && <LinkButton to="/docs/new" search={{ studio: studio.id }} icon={<Icon name="plus" />}>{t('newDesign')}</LinkButton>}
    </>
  );
};

const Home = ({ studio, designs }: { studio: Studio; designs: StudioPageProps['designs'] }) => {
  const { t } = useTranslation('studio');
  const [inviting, setInviting] = useState(false);
  const writes = (studio.rights.host || studio.rights.member) && isRunning(studio, new Date());
  const reads = writes || studio.rights.host || studio.rights.member || studio.rights.oversees;
  return (
    <Page title={studio.name} lead={studio.focus} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('list.title')}</Link>}
      actions={<Actions studio={studio} writes={writes} invite={() => setInviting(true)} />}>
      <StudioFacts studio={studio} />
      <div className="studio-home">
        <div className="stack">
          {designs({ start: writes, read: reads })}
          {reads && <StudioWritings studioId={studio.id} start={writes} />}
        </div>
        <MemberPanel studio={studio} />
      </div>
      {inviting && <Suspense fallback={<Bones rows={1} />}><InviteDialog studio={studio} onClose={() => setInviting(false)} /></Suspense>}
    </Page>
  );
};

export const StudioPage = ({ studioId, designs }: StudioPageProps) => {
  const { t } = useTranslation('studio');
  const studio = useStudio(studioId);
  useWatch(topic('studio', studioId));
  if (studio.error instanceof Refused) {
    return <Page title={t('list.title')} narrow><div className="panel"><Asked query={studio} what={t('this')}>{() => null}</Asked></div></Page>;
  }
  return <Asked query={studio} what={t('this')} bones={<PageBones />}>{(data) => <Home studio={data} designs={designs} />}</Asked>;
};
