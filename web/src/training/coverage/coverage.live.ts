// Which answers of the district's page its event makes stale; comes with that page.
import { coverageRoutes, type coverageEvents } from '@gongyan/shared/training/coverage/coverage.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const coverageLive: LiveTable<typeof coverageEvents> = { 'coverage.moved': [{ route: coverageRoutes.coverage }, { route: coverageRoutes.evidence }] };

bringLive(coverageLive);
