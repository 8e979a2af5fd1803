// Which answers about claims each event makes stale.
import { claimRoutes, type claimEvents } from '@gongyan/shared/hours/claim/claim.contract';
import type { LiveTable } from '../../platform/live';

export const claimLive: LiveTable<typeof claimEvents> = {
  'claim.moved': [{ route: claimRoutes.mine }, { route: claimRoutes.queue }, { route: claimRoutes.open, where: 'claimId' }],
  'claim.noticed': [{ route: claimRoutes.notices }],
};
