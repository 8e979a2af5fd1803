// All templates of the district, for its staff: those of the program and every studio's own.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Template } from './template.contract.js';

export const ShelfTemplate = Template.extend({
  /** Whose it is, by name; null: of the program. */
  studioName: z.string().nullable(),
});
export type ShelfTemplate = z.output<typeof ShelfTemplate>;

export const shelfRoutes = {
  all: route({ method: 'GET', path: '/templates', summary: '全区的模板：内置的与各工作室派生的，各取最新版本', access: { policy: 'districtStaff', perMinute: 60 }, reply: z.array(ShelfTemplate) }),
};
