// Which answers a seat that was taken or given back makes stale.
import { seatRoutes, type seatEvents } from '@gongyan/shared/meeting/seat/seat.contract';
import type { LiveTable } from '../../platform/live';

export const seatLive: LiveTable<typeof seatEvents> = { 'meeting.seatsMoved': [{ route: seatRoutes.list }] };
