// Tables that leave the hub as files: the two formats that a route offers.
import { z } from 'zod';

export const SheetFormat = z.enum(['xlsx', 'csv']);
export type SheetFormat = z.output<typeof SheetFormat>;
