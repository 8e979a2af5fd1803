// Which answers of the comments each of their events makes stale.
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { commentRoutes, type commentEvents } from '@gongyan/shared/document/comment/comment.contract';
import type { LiveTable } from '../../platform/live';

export const commentLive: LiveTable<typeof commentEvents> = { 'document.commented': [{ route: commentRoutes.threads, where: 'documentId' }, { route: contributionRoutes.table, where: 'documentId' }] };
