// Which answers the event of 工作室任务 makes stale; comes with whoever asks for them.
import { studioTaskRoutes, type studioTaskEvents } from '@gongyan/shared/studio/task/task.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const taskLive: LiveTable<typeof studioTaskEvents> = { 'task.changed': [{ route: studioTaskRoutes.list, where: 'studioId' }, { route: studioTaskRoutes.mine }] };

bringLive(taskLive);
