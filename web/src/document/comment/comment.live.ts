// Which answers of the comments each of their events makes stale.
import { commentRoutes, type commentEvents } from '@gongyan/shared/document/comment/comment.contract';
import type { LiveTable } from '../../platform/live';

export const commentLive: LiveTable<typeof commentEvents> = { 'document.commented': [{ route: commentRoutes.threads, where: 'documentId' }] };
