// Roof: the contracts that this server must serve, each route exactly once. It refuses to start otherwise.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { ServedRoutes } from './platform/contract/openapi.js';
import { platformRoutes } from './platform/health.routes.js';

export const servedRoutes = new ServedRoutes({
  platform: platformRoutes,
  people: peopleRoutes,
  notice: noticeRoutes,
  // Rooms add their contracts here, in the order of the rooms.
});
