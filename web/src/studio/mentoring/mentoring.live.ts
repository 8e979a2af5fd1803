// Which answers a pairing's event makes stale; comes with whoever asks for them.
import { mentoringRoutes, type mentoringEvents } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const mentoringLive: LiveTable<typeof mentoringEvents> = {
  'mentoring.changed': [{ route: mentoringRoutes.open, where: 'pairId' }, { route: mentoringRoutes.list }, { route: mentoringRoutes.waiting }],
};

bringLive(mentoringLive);
