// Every page is a chunk of its own. The small ones are fetched while the reader looks at the first, so that going
// on is instant and possible without a network; the editor waits until somebody goes there.
import { lazyRouteComponent } from '@tanstack/react-router';
import { code } from '../platform/code';

export const pages = {
  login: lazyRouteComponent(code(() => import('./LoginRoute')), 'LoginRoute'),
  studios: lazyRouteComponent(code(() => import('../studio/StudioListPage')), 'StudioListPage'),
  studio: lazyRouteComponent(code(() => import('./StudioRoute')), 'StudioRoute'),
  docs: lazyRouteComponent(code(() => import('../lesson/DesignListPage')), 'DesignListPage'),
  newDesign: lazyRouteComponent(code(() => import('../lesson/NewDesignPage')), 'NewDesignPage'),
  design: lazyRouteComponent(code(() => import('./DesignRoute')), 'DesignRoute'),
  evidence: lazyRouteComponent(code(() => import('./EvidenceRoute')), 'EvidenceRoute'),
  hours: lazyRouteComponent(code(() => import('./HoursRoute')), 'HoursRoute'),
  hoursOf: lazyRouteComponent(code(() => import('./HoursRoute')), 'HoursOfRoute'),
  hoursRules: lazyRouteComponent(code(() => import('../hours/rules/RulesPage')), 'RulesPage'),
  me: lazyRouteComponent(code(() => import('../people/MePage')), 'MePage'),
  drafts: lazyRouteComponent(code(() => import('../document/DraftsPage')), 'DraftsPage'),
  notices: lazyRouteComponent(code(() => import('../notice/NoticesPage')), 'NoticesPage'),
  roster: lazyRouteComponent(code(() => import('../people/RosterPage')), 'RosterPage'),
};

const soon = [pages.studios, pages.studio, pages.docs, pages.newDesign, pages.me, pages.notices];
const QUIET_MS = 2_500;

/** Returns the way to call it off. */
export const warmPages = (): (() => void) => {
  const timer = setTimeout(() => soon.forEach((page) => void page.preload?.()?.catch(() => undefined)), QUIET_MS);
  return () => clearTimeout(timer);
};
