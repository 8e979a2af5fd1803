// What the hub keeps of a person, for himself: everything in one workbook.
import { z } from 'zod';
import { route } from '../../kit/route.js';

export const personalRoutes = {
  file: route({
    method: 'GET', path: '/me/personal-data', summary: '下载平台里关于我的全部资料（XLSX）', access: { policy: 'signedIn', perMinute: 3, proven: true },
    reply: z.custom<Uint8Array>(), download: true, problems: ['sheet.tooManyRows', 'server.busy'],
  }),
};
