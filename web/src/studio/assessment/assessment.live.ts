// Which answers the events of 考核 make stale; comes with whoever asks for them.
import { assessmentRoutes as routes, type assessmentEvents } from '@gongyan/shared/studio/assessment/assessment.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const assessmentLive: LiveTable<typeof assessmentEvents> = {
  'assessment.changed': [{ route: routes.page, where: 'assessmentId' }, { route: routes.rounds }, { route: routes.objections }, { route: routes.waiting }],
};

bringLive(assessmentLive);
