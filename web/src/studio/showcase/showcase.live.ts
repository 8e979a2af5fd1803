// Which answers the events of 公开页 make stale; comes with whoever asks for them.
import { showcaseRoutes as routes, type showcaseEvents } from '@gongyan/shared/studio/showcase/showcase.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const showcaseLive: LiveTable<typeof showcaseEvents> = { 'showcase.changed': [{ route: routes.open, where: 'studioId' }] };

bringLive(showcaseLive);
