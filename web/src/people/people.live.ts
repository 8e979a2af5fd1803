// Which answers of this room each of its events makes stale. New rights may change everything a person sees.
import { peopleRoutes, type peopleEvents } from '@gongyan/shared/people/people.contract';
import type { LiveTable } from '../platform/live';

export const peopleLive: LiveTable<typeof peopleEvents> = {
  'people.sessionEnded': [{ route: peopleRoutes.sessions }, { route: peopleRoutes.me }],
  'people.appointmentsChanged': 'everything',
};
