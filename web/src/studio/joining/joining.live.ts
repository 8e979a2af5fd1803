// Which answers about joining each event makes stale; comes with whoever asks for them.
import { joiningRoutes, type joiningEvents } from '@gongyan/shared/studio/joining/joining.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const joiningLive: LiveTable<typeof joiningEvents> = {
  'joining.moved': [{ route: joiningRoutes.mine }, { route: joiningRoutes.queue }, { route: joiningRoutes.open, where: 'membershipId' }, { route: joiningRoutes.openings }, { route: studioRoutes.open }, { route: studioRoutes.list }],
};

bringLive(joiningLive);
