// The ledger as a file: a person's own, a school's for its lead, the district's for its staff.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { SheetFormat } from '../../kit/sheet.js';
import { Day } from '../../kit/time.js';
import { SchoolId } from '../../people/people.contract.js';

/** The school year that holds this day; without it all years. */
const query = z.object({ year: Day.optional() });
const file = { access: { policy: 'signedIn', perMinute: 20, proven: true }, reply: z.custom<Uint8Array>(), download: true } as const;

export const hoursPaperRoutes = {
  ofPerson: route({
    ...file, method: 'GET', path: '/people/:personId/hours/file/:format', summary: '下载个人学时台账（XLSX、CSV 或 PDF）', query,
    params: z.object({ personId: PersonId, format: z.enum([...SheetFormat.options, 'pdf']) }), problems: ['request.notFound', 'server.busy'],
  }),
  ofSchool: route({
    ...file, method: 'GET', path: '/schools/:schoolId/hours/file/:format', summary: '下载一所学校的学时台账', query,
    params: z.object({ schoolId: SchoolId, format: SheetFormat }), problems: ['request.notFound', 'sheet.tooManyRows', 'server.busy'],
  }),
  ofDistrict: route({
    ...file, method: 'GET', path: '/hours/file/:format', summary: '下载全区学时台账', access: { policy: 'districtStaff', perMinute: 10, proven: true }, query,
    params: z.object({ format: SheetFormat }), problems: ['sheet.tooManyRows', 'server.busy'],
  }),
};
