// Whose work the hub stands on: every package that runs in it or in its page, its licence, and the licence's text. Open to anybody, as
// most licences ask.
import { z } from 'zod';
import { route } from './route.js';

export const LicensedPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** As SPDX writes it. */
  licence: z.string(),
  usedIn: z.array(z.enum(['server', 'web'])),
  author: z.string(),
  /** Number of its text. */
  text: z.number().int(),
});
export type LicensedPackage = z.output<typeof LicensedPackage>;

/** What a build has left. */
export const LicenceList = z.object({ packages: z.array(LicensedPackage), texts: z.array(z.string()) });
export type LicenceList = z.output<typeof LicenceList>;

const open = (perMinute: number) => ({ policy: 'anyone' as const, perMinute });

export const licenceRoutes = {
  licences: route({ method: 'GET', path: '/licences', summary: '用到的开源软件及其许可', access: open(30), reply: z.array(LicensedPackage), problems: ['request.notFound'] }),
  licence: route({ method: 'GET', path: '/licences/:text', summary: '一份许可的全文', access: open(120), params: z.object({ text: z.string().regex(/^\d{1,5}$/) }), reply: z.object({ text: z.string() }), problems: ['request.notFound'] }),
};
