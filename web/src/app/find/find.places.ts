// What the finder leads to, as one list that the arrow keys walk: pages, studios, designs. Pure.
import type { FoundDesign } from '@gongyan/shared/lesson/lesson.contract';
import type { FoundMinutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';
import type { NavItem } from '../nav';

export type Place =
  | { readonly kind: 'page'; readonly id: string; readonly item: NavItem; readonly label: string }
  | { readonly kind: 'studio'; readonly id: string; readonly studio: StudioCard }
  | { readonly kind: 'minutes'; readonly id: string; readonly minutes: FoundMinutes }
  | { readonly kind: 'design'; readonly id: string; readonly found: FoundDesign };

const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

export interface Known {
  readonly pages: readonly { readonly item: NavItem; readonly label: string }[];
  readonly studios: readonly StudioCard[];
  readonly designs: readonly FoundDesign[];
  readonly minutes: readonly FoundMinutes[];
}

/** Without words: the pages and the designs handed in as the latest. With words: what holds them. */
export const placesFor = (words: string, { pages, studios, designs, minutes }: Known): readonly Place[] => [
  ...designs.map((found): Place => ({ kind: 'design', id: `design-${found.design.id}`, found })),
  ...minutes.map((found): Place => ({ kind: 'minutes', id: `minutes-${found.meetingId}`, minutes: found })),
  ...studios.filter(({ name }) => words !== '' && holds(name, words)).map((studio): Place => ({ kind: 'studio', id: `studio-${studio.id}`, studio })),
  ...pages.filter(({ label }) => words === '' || holds(label, words)).map(({ item, label }): Place => ({ kind: 'page', id: `page-${item.key}`, item, label })),
];

/** The place after `step` steps down, around the ends; null when there is none. */
export const walk = (places: readonly Place[], from: string | null, step: 1 | -1): string | null => {
  const at = places.findIndex(({ id }) => id === from);
  const next = at < 0 ? (step === 1 ? 0 : places.length - 1) : (at + step + places.length) % places.length;
  return places[next]?.id ?? null;
};
