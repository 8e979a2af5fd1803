// What other programs are told when it has happened (webhooks): a kind and the ids of what it is about. Refuses names, texts and numbers of
// anybody: whoever may know more asks for it with a token.
import { z } from 'zod';

const uuid = z.uuid();

export const reports = {
  'hours.posted': z.strictObject({ entryId: uuid, personId: uuid, reversal: z.boolean() }),
  'certificate.issued': z.strictObject({ awardId: uuid, personId: uuid }),
  'certificate.revoked': z.strictObject({ awardId: uuid, personId: uuid }),
  'certificate.reissued': z.strictObject({ awardId: uuid, personId: uuid }),
  'meeting.closed': z.strictObject({ meetingId: uuid }),
  'meeting.reopened': z.strictObject({ meetingId: uuid }),
  'lesson.agreed': z.strictObject({ designId: uuid }),
  'lesson.published': z.strictObject({ designId: uuid }),
} as const;

type Reports = typeof reports;
export type ReportKind = keyof Reports;

export const ReportKind = z.enum(['hours.posted', 'certificate.issued', 'certificate.revoked', 'certificate.reissued', 'meeting.closed', 'meeting.reopened', 'lesson.agreed', 'lesson.published'] satisfies ReportKind[]);

/** One thing that happened. */
export type Report = { [Kind in ReportKind]: { readonly kind: Kind; readonly data: z.input<Reports[Kind]> } }[ReportKind];
