// Which answers about templates each event makes stale.
import { templateRoutes, type templateEvents } from '@gongyan/shared/studio/template/template.contract';
import type { LiveTable } from '../../platform/live';

export const templateLive: LiveTable<typeof templateEvents> = { 'template.published': [{ route: templateRoutes.list, where: 'studioId' }] };
