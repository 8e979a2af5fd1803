// 群机器人: the studio's group in 企业微信, 钉钉 or 飞书 is told of what concerns the whole studio. The address is the key to the group:
// whoever entered it gave it to the hub, and the hub shows it to nobody again.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { StudioId } from '../studio.contract.js';

export const Robot = z.object({
  /** Only the name of its server. */
  host: z.string(),
  /** `off`: it failed ten times in a row. */
  state: z.enum(['on', 'off']),
  setAt: Instant,
  /** When something last arrived. */
  sentAt: Instant.nullable(),
  failures: z.number().int(),
});
export type Robot = z.output<typeof Robot>;

const params = z.object({ studioId: StudioId });
const Nothing = z.strictObject({});
/** An object, because the wire knows no bare null. */
const Shown = z.object({ robot: Robot.nullable() });
const lead = ['request.notFound', 'access.notYours'] as const;

export const robotRoutes = {
  open: route({ method: 'GET', path: '/studios/:studioId/robot', summary: '工作室的群机器人', access: { policy: 'signedIn', perMinute: 60 }, params, reply: Shown, problems: lead }),
  set: route({
    method: 'POST', path: '/studios/:studioId/robot', summary: '填写群机器人的地址', access: { policy: 'signedIn', perMinute: 10 },
    params, body: z.strictObject({ address: z.string().trim().min(1).max(500) }), reply: Shown, problems: [...lead, 'studio.notActive', 'robot.badAddress'],
  }),
  test: route({ method: 'POST', path: '/studios/:studioId/robot/test', summary: '发一条测试消息', access: { policy: 'signedIn', perMinute: 6 }, params, body: Nothing, reply: Shown, problems: [...lead, 'studio.notActive', 'robot.badAddress', 'robot.notReached'] }),
  remove: route({ method: 'POST', path: '/studios/:studioId/robot/remove', summary: '移除群机器人', access: { policy: 'signedIn', perMinute: 10 }, params, body: Nothing, reply: Shown, problems: lead }),
};
