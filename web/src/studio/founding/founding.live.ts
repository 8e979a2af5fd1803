// Which answers about studio applications each event makes stale; comes with whoever asks for them.
import { foundingRoutes, type foundingEvents } from '@gongyan/shared/studio/founding/founding.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const foundingLive: LiveTable<typeof foundingEvents> = {
  'founding.moved': [{ route: foundingRoutes.mine }, { route: foundingRoutes.queue }, { route: foundingRoutes.open, where: 'studioId' }, { route: studioRoutes.open, where: 'studioId' }, { route: studioRoutes.list }],
};

bringLive(foundingLive);
