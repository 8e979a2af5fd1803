// 日历订阅: an address that a calendar program reads. Whoever has it reads my sessions and nothing else; a new one ends the old.
import { z } from 'zod';
import { route } from '../../kit/route.js';

export const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

export const calendarRoutes = {
  make: route({ method: 'POST', path: '/me/calendar', summary: '生成新的日历地址，旧地址随即失效', access: { policy: 'signedIn', perMinute: 10 }, body: z.strictObject({}), reply: z.object({ path: z.string() }) }),
  end: route({ method: 'DELETE', path: '/me/calendar', summary: '停用日历地址', access: { policy: 'signedIn', perMinute: 10 }, reply: z.object({ done: z.literal(true) }) }),
  feed: route({ method: 'GET', path: '/calendar/:token', summary: '日历（iCalendar），凭保密地址读取', access: { policy: 'anyone', perMinute: 60 }, params: z.object({ token: z.string().max(40) }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
};
