// Which answers the events of 成长档案 make stale; comes with whoever asks for them. On one's own page what other rooms tell the person moves
// the numbers too.
import { growthRoutes as routes, type growthEvents } from '@gongyan/shared/studio/growth/growth.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const both = [{ route: routes.open, where: 'personId' }, { route: routes.facts, where: 'personId' }] as const;
const growthLive: LiveTable<typeof growthEvents> = { 'growth.changed': both };

bringLive({ ...growthLive, 'hours.posted': both });
