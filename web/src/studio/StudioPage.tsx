// A studio's home: who belongs to it, who is here now, what is being written, what it did this year. What comes from later
// rooms is set in from outside.
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decidesOnStudios, useMe } from '../people/Viewer';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { InviteButton } from './InviteButton';
import { MemberPanel } from './MemberPanel';
import { StudioFacts } from './StudioFacts';
import { StudioFrame } from './StudioFrame';
import { StudioYear } from './compare/StudioYear';
import { ShowcaseButton } from './showcase/ShowcaseButton';
import { StudioWritings } from './writing/StudioWritings';

interface StudioPageProps {
  readonly studioId: StudioId;
  /** The studio's lesson designs; told whether the reader may start one, and whether he may see any. */
  readonly designs: (may: { readonly start: boolean; readonly read: boolean }) => ReactNode;
  /** What happens in it now, for those who work in it or oversee it. */
  readonly now: (studio: Studio) => ReactNode;
}

const writesIn = (studio: Studio): boolean => (studio.rights.host || studio.rights.member) && isRunning(studio, new Date());

const Actions = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('studio');
  const decides = decidesOnStudios(useMe());
  return (
    <>
      {(studio.rights.host || studio.rights.oversees || decides) && <LinkButton to="/studio-foundings/$studioId" params={{ studioId: studio.id }}>{t('termPage')}</LinkButton>}
      <ShowcaseButton studio={studio} />
      <InviteButton studio={studio} />
      {writesIn(studio) && <LinkButton to="/docs/new" search={{ studio: studio.id }} icon={<Icon name="plus" />}>{t('newDesign')}</LinkButton>}
    </>
  );
};

const Home = ({ studio, designs, now }: { studio: Studio } & Pick<StudioPageProps, 'designs' | 'now'>) => {
  const writes = writesIn(studio);
  const reads = writes || studio.rights.host || studio.rights.member || studio.rights.oversees;
  return (
    <>
      <StudioFacts studio={studio} />
      {reads && now(studio)}
      <div className="studio-home">
        <div className="stack">
          {designs({ start: writes, read: reads })}
          {reads && <StudioWritings studioId={studio.id} start={writes} />}
          {reads && <StudioYear studio={studio} />}
        </div>
        <MemberPanel studio={studio} />
      </div>
    </>
  );
};

export const StudioPage = ({ studioId, designs, now }: StudioPageProps) => (
  <StudioFrame studioId={studioId} actions={(studio) => <Actions studio={studio} />}>{(studio) => <Home studio={studio} designs={designs} now={now} />}</StudioFrame>
);
