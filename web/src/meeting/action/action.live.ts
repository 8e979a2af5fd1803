// Which answers the events of tasks make stale; comes with whoever asks for them.
import { actionRoutes, type actionEvents } from '@gongyan/shared/meeting/action/action.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const actionLive: LiveTable<typeof actionEvents> = { 'action.changed': [{ route: actionRoutes.list, where: 'meetingId' }, { route: actionRoutes.mine }] };

bringLive(actionLive);
