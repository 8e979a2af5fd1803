// The platform's own routes: for machines that watch the hub and for people who read its interface.
import { openApiRoute } from '@gongyan/shared/kit/openapi';
import { licenceRoutes } from '@gongyan/shared/kit/licences';
import { route } from '@gongyan/shared/kit/route';
import { z } from 'zod';

const open = (perMinute: number) => ({ policy: 'anyone' as const, perMinute });

/** Asked by machines inside, at the root; everything else lives under /api. Never closed for maintenance. */
const AT_ROOT: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);
export const isAtRoot = (path: string): boolean => AT_ROOT.has(path);
/** As Nest wants to be told which addresses have no prefix. */
export const atRoot: readonly string[] = [...AT_ROOT].map((path) => path.slice(1));

export const platformRoutes = {
  live: route({ method: 'GET', path: '/health/live', summary: '进程是否活着', access: open(600), reply: z.object({ live: z.literal(true) }) }),
  ready: route({
    method: 'GET', path: '/health/ready', summary: '能否接待（数据库可用、未在停机）', access: open(600),
    reply: z.object({ ready: z.literal(true) }), problems: ['server.busy'],
  }),
  metrics: route({
    method: 'GET', path: '/metrics', summary: '运行指标（Prometheus 文本，只给带令牌的监控程序）', access: open(120),
    reply: z.instanceof(Uint8Array), problems: ['request.notFound'], download: true,
  }),
  openapi: openApiRoute,
  ...licenceRoutes,
};
