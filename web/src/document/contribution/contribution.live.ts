// Which answers of the contribution its event makes stale.
import { contributionRoutes, type contributionEvents } from '@gongyan/shared/document/contribution/contribution.contract';
import type { LiveTable } from '../../platform/live';

export const contributionLive: LiveTable<typeof contributionEvents> = {
  'document.written': [contributionRoutes.table, contributionRoutes.authorship, contributionRoutes.log].map((route) => ({ route, where: 'documentId' })),
};
