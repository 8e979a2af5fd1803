// The frame of every page of a studio: its name, what can be done here, and its pages side by side as links. Each page is
// fetched when somebody goes there; the studio itself is asked for once.
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { Refused } from '../platform/refusal';
import { Asked } from '../ui/Asked';
import { PageBones } from '../ui/Bones';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import './studio.css';
import { useStudio } from './studio.queries';

/** A further page of a studio is one line here, one address in routes.tsx and its words. */
const TABS = [
  { to: '/studios/$studioId', word: 'tabs.home' },
  { to: '/studios/$studioId/members', word: 'tabs.members' },
  { to: '/studios/$studioId/plan', word: 'tabs.plan' },
  { to: '/studios/$studioId/mentoring', word: 'tabs.mentoring' },
  { to: '/studios/$studioId/results', word: 'tabs.results' },
  { to: '/studios/$studioId/assessment', word: 'tabs.assessment' },
] as const;

const Tabs = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('studio');
  return (
    <nav className="studio-tabs no-print" aria-label={t('tabs.label')}>
      {TABS.map(({ to, word }) => <Link key={to} to={to} params={{ studioId }} className="studio-tab" activeOptions={{ exact: true }}>{t(word)}</Link>)}
    </nav>
  );
};

interface StudioFrameProps {
  readonly studioId: StudioId;
  readonly actions?: (studio: Studio) => ReactNode;
  readonly children: (studio: Studio) => ReactNode;
}

export const StudioFrame = ({ studioId, actions, children }: StudioFrameProps) => {
  const { t } = useTranslation('studio');
  const studio = useStudio(studioId);
  useWatch(topic('studio', studioId));
  if (studio.error instanceof Refused) {
    return <Page title={t('list.title')} narrow><div className="panel"><Asked query={studio} what={t('this')}>{() => null}</Asked></div></Page>;
  }
  return (
    <Asked query={studio} what={t('this')} bones={<PageBones />}>
      {(data) => (
        <Page title={data.name} lead={data.focus} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('list.title')}</Link>} actions={actions?.(data)}>
          <Tabs studioId={studioId} />
          {children(data)}
        </Page>
      )}
    </Asked>
  );
};
