// Which answers of the versions each of their events makes stale.
import { versionRoutes, type versionEvents } from '@gongyan/shared/document/version/version.contract';
import type { LiveTable } from '../../platform/live';

export const versionLive: LiveTable<typeof versionEvents> = { 'version.made': [{ route: versionRoutes.list, where: 'documentId' }] };
