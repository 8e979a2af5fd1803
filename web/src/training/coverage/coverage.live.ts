// Which answers of the district's page its event makes stale.
import { coverageRoutes, type coverageEvents } from '@gongyan/shared/training/coverage/coverage.contract';
import type { LiveTable } from '../../platform/live';

export const coverageLive: LiveTable<typeof coverageEvents> = { 'coverage.moved': [{ route: coverageRoutes.coverage }, { route: coverageRoutes.evidence }] };
