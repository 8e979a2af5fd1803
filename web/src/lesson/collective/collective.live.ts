// Which answers a step of the preparation makes stale: the design, its lists, and what waits in its forks.
import { collectiveRoutes, type collectiveEvents } from '@gongyan/shared/lesson/collective/collective.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { publishRoutes } from '@gongyan/shared/lesson/publish/publish.contract';
import type { LiveTable } from '../../platform/live';

export const collectiveLive: LiveTable<typeof collectiveEvents> = {
  'lesson.preparationChanged': [
    { route: collectiveRoutes.open, where: 'designId' }, { route: collectiveRoutes.update, where: 'designId' },
    { route: publishRoutes.check, where: 'designId' }, { route: publishRoutes.list },
    { route: lessonRoutes.open, where: 'designId' }, { route: lessonRoutes.mine, where: 'studioId' },
  ],
};
