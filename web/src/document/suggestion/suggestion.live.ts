// Which answers of the suggestions each of their events makes stale.
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { suggestionRoutes, type suggestionEvents } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { LiveTable } from '../../platform/live';

export const suggestionLive: LiveTable<typeof suggestionEvents> = { 'document.suggested': [{ route: suggestionRoutes.list, where: 'documentId' }, { route: suggestionRoutes.record, where: 'documentId' }, { route: contributionRoutes.table, where: 'documentId' }] };
