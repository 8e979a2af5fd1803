// Which answers of this room each of its events makes stale.
import { cohortRoutes, type cohortEvents } from '@gongyan/shared/training/cohort/cohort.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import type { LiveTable } from '../platform/live';

export const trainingLive: LiveTable<typeof cohortEvents> = {
  'cohort.changed': [{ route: cohortRoutes.list }, { route: cohortRoutes.open, where: 'cohortId' }, { route: progressRoutes.board, where: 'cohortId' }],
};
