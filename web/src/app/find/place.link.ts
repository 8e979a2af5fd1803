// Where a found place is. One table for the click and for the Enter key.
import type { Place } from './find.places';

export const goTo = (place: Place) => {
  if (place.kind === 'design') return { to: '/docs/$designId', params: { designId: place.found.design.id } } as const;
  if (place.kind === 'minutes') return { to: '/meetings/$meetingId/minutes', params: { meetingId: place.minutes.meetingId } } as const;
  if (place.kind === 'studio') return { to: '/studios/$studioId', params: { studioId: place.studio.id } } as const;
  return { to: place.item.to } as const;
};
