// Which answers the events of 成果 make stale; comes with whoever asks for them.
import { resultRoutes, type resultEvents } from '@gongyan/shared/studio/result/result.contract';
import { bringLive, type LiveTable } from '../../platform/live';

const resultLive: LiveTable<typeof resultEvents> = { 'result.changed': [{ route: resultRoutes.list, where: 'studioId' }] };

bringLive(resultLive);
