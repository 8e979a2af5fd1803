// Which answers around certificates each event makes stale; comes with whoever asks for them.
import { certificateRoutes as routes, type certificateEvents } from '@gongyan/shared/training/certificate/certificate.contract';
import { outsideRoutes, type outsideEvents } from '@gongyan/shared/training/certificate/outside.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const certificateLive: LiveTable<typeof certificateEvents & typeof outsideEvents> = {
  'certificate.changed': [{ route: routes.mine }, { route: routes.all }, { route: routes.open, where: 'awardId' }],
  'certificate.batchMoved': [{ route: routes.batch, where: 'batchId' }],
  'certificate.batchTurned': [{ route: routes.cohort, where: 'cohortId' }, { route: routes.batch, where: 'batchId' }],
  'certificate.outsideMoved': [{ route: outsideRoutes.list }],
};

bringLive(certificateLive);
