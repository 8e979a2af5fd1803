// Which answers of this room each of its events makes stale.
import { studioRoutes, type studioEvents } from '@gongyan/shared/studio/studio.contract';
import type { LiveTable, Stale } from '../platform/live';

const members: Stale = [
  { route: studioRoutes.open, where: 'studioId' },
  { route: studioRoutes.online, where: 'studioId' },
  { route: studioRoutes.list },
];

export const studioLive: LiveTable<typeof studioEvents> = {
  'studio.memberJoined': members,
  'studio.memberRemoved': members,
  'studio.membershipTurned': members,
  'studio.presenceChanged': [{ route: studioRoutes.online, where: 'studioId' }],
};
