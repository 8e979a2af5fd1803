// The platform's own routes: for machines that watch the hub and for people who read its interface.
import { route } from '@gongyan/shared/kit/route';
import { z } from 'zod';

const open = (perMinute: number) => ({ policy: 'anyone' as const, perMinute });

export const platformRoutes = {
  live: route({ method: 'GET', path: '/health/live', summary: '进程是否活着', access: open(600), reply: z.object({ live: z.literal(true) }) }),
  ready: route({
    method: 'GET', path: '/health/ready', summary: '能否接待（数据库可用、未在停机）', access: open(600),
    reply: z.object({ ready: z.literal(true) }), problems: ['server.busy'],
  }),
  openapi: route({ method: 'GET', path: '/openapi.json', summary: '接口说明（OpenAPI 3.1）', access: open(30), reply: z.record(z.string(), z.unknown()) }),
};
