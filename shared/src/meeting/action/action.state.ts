// How a 任务 stands: 未完成 / 已完成 / 不再做.
import { z } from 'zod';

export const ActionState = z.enum(['open', 'done', 'dropped']);
export type ActionState = z.output<typeof ActionState>;
