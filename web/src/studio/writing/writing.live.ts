// Which answers about a studio's documents each event makes stale.
import { writingRoutes, type writingEvents } from '@gongyan/shared/studio/writing/writing.contract';
import type { LiveTable } from '../../platform/live';

export const writingLive: LiveTable<typeof writingEvents> = {
  'writing.changed': [{ route: writingRoutes.open, where: 'writingId' }, { route: writingRoutes.list, where: 'studioId' }, { route: writingRoutes.cases }],
  'writing.presenceChanged': [{ route: writingRoutes.list, where: 'studioId' }],
};
