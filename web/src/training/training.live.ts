// Which answers of this room each of its events makes stale.
import { cohortRoutes, type cohortEvents } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { sessionRoutes } from '@gongyan/shared/training/session/session.contract';
import { workRoutes } from '@gongyan/shared/training/work/work.contract';
import type { LiveTable } from '../platform/live';

const where = 'cohortId';
export const trainingLive: LiveTable<typeof cohortEvents> = {
  'cohort.changed': [
    { route: cohortRoutes.list }, { route: cohortRoutes.open, where }, { route: progressRoutes.board, where }, { route: progressRoutes.mine }, { route: progressRoutes.behind },
    { route: enrolmentRoutes.candidates, where }, { route: enrolmentRoutes.rulesEffect }, { route: sessionRoutes.list, where }, { route: sessionRoutes.roll }, { route: workRoutes.list, where },
  ],
};
