// Which answers of this room each of its events makes stale.
import { hoursRoutes, type hoursEvents } from '@gongyan/shared/hours/hours.contract';
import type { LiveTable } from '../platform/live';

const ofPerson = [{ route: hoursRoutes.balance, where: 'personId' }, { route: hoursRoutes.ledger, where: 'personId' }, { route: hoursRoutes.waiting }];

export const hoursLive: LiveTable<typeof hoursEvents> = { 'hours.posted': ofPerson };
