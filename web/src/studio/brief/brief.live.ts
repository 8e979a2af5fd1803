// Which answers the events of 工作简报 make stale; comes with whoever asks for them.
import { briefRoutes as routes, type briefEvents } from '@gongyan/shared/studio/brief/brief.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const briefLive: LiveTable<typeof briefEvents> = { 'brief.changed': [{ route: routes.list, where: 'studioId' }, { route: routes.open, where: 'briefId' }] };

bringLive(briefLive);
