// Reading a pasted list of people: names or staff numbers as they come out of a chat or a spreadsheet. Never
// guesses between two people of one name.
import type { PersonCard } from '@gongyan/shared/people/people.contract';

/** As many as one invitation takes. */
export const MOST_PASTED = 20;

/** One name or number each, in order, without repeats. `1. 张三` and `张三（松果小学）` both give 张三. */
export const namesIn = (text: string): string[] => {
  const pieces = text.split(/[\s,，、;；|]+/).map((piece) => piece.replace(/^[（(]?\d{1,2}[.．、)）]\s*/, '').replace(/[（(].*$/, '').trim());
  return [...new Set(pieces.filter((piece) => piece.length > 1))];
};

export type Match =
  | { readonly kind: 'one'; readonly person: PersonCard }
  | { readonly kind: 'several'; readonly people: readonly PersonCard[] }
  | { readonly kind: 'none' };

/** Whom a name means among the people found for it: an exact name, or the only one behind a number. */
export const matchOf = (name: string, found: readonly PersonCard[]): Match => {
  const exact = found.filter((person) => person.name === name);
  const meant = exact.length > 0 ? exact : /\d/.test(name) ? found : [];
  const [only] = meant;
  if (only === undefined) return { kind: 'none' };
  return meant.length === 1 ? { kind: 'one', person: only } : { kind: 'several', people: meant };
};
