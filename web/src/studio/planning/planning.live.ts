// Which answers the events of 规划与计划 make stale; comes with whoever asks for them.
import { planningRoutes, type planningEvents } from '@gongyan/shared/studio/planning/planning.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const planningLive: LiveTable<typeof planningEvents> = { 'plan.changed': [{ route: planningRoutes.list, where: 'studioId' }] };

bringLive(planningLive);
