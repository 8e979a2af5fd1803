// Which open lessons stand in which list, and in which order. Pure.
import type { OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';

export type ListName = 'upcoming' | 'mine' | 'past';

const isOpen = ({ state }: OpenCard): boolean => state === 'announced' || state === 'held';
const isMine = ({ standing }: OpenCard): boolean => standing.teaches || standing.seat !== null;

/** What waits for me comes first: a lesson that I still have to evaluate, then by date. */
const owes = ({ state, standing }: OpenCard): boolean => (state === 'held' && standing.seat === 'booked' && !standing.submitted) || false;

export const inList = (lessons: readonly OpenCard[], list: ListName): OpenCard[] => {
  const soonest = (a: OpenCard, b: OpenCard): number => a.startsAt.getTime() - b.startsAt.getTime();
  if (list === 'past') return lessons.filter((lesson) => !isOpen(lesson)).sort((a, b) => soonest(b, a));
  const shown = list === 'mine' ? lessons.filter(isMine) : lessons.filter(isOpen);
  if (list === 'mine') return shown.sort((a, b) => Number(owes(b)) - Number(owes(a)) || Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) ? soonest(a, b) : soonest(b, a)));
  return shown.sort((a, b) => Number(owes(b)) - Number(owes(a)) || soonest(a, b));
};
