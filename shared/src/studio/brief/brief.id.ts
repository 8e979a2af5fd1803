// The name of one 工作简报, apart from its contract: addresses are read before any page is.
import type { z } from 'zod';
import { id } from '../../kit/id.js';

export const BriefId = id('Brief');
export type BriefId = z.output<typeof BriefId>;
