// One shape for long lists: a page of rows and the cursor of the next page.
import { z } from 'zod';

export const PageQuery = z.object({ after: z.string().max(200).optional(), find: z.string().max(80).optional() });
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });
