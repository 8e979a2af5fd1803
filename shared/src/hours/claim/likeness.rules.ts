// What looks like the same thing claimed twice: the same time of one person, the same event, the same file. Pure; a
// person decides. Only one's own same file for the same event is refused.
import type { PersonId } from '../../kit/id.js';
import type { ClaimForm, Likeness } from './claim.contract.js';

export interface Likened extends Pick<ClaimForm, 'title' | 'organiser' | 'day' | 'lastDay' | 'from' | 'to'> {
  readonly personId: PersonId;
  /** SHA-256 of what was uploaded. */
  readonly digests: readonly string[];
}

const ALIKE = 0.6;

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '').replace(/^(关于|参加)/u, '');
const pairsOf = (text: string): string[] => [...text].map((letter, at, all) => letter + (all[at + 1] ?? ''));

/** 1 for the same words, 0 for none in common; letters taken in pairs, because Chinese has no spaces. */
export const similarity = (a: string, b: string): number => {
  const [left, right] = [pairsOf(bare(a)), pairsOf(bare(b))];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (left.length + right.length);
};

type Span = Pick<Likened, 'day' | 'lastDay'>;
const daysMeet = (a: Span, b: Span): boolean => a.day <= b.lastDay && b.day <= a.lastDay;
/** Where one side told no times, its whole days count. */
const timesMeet = (a: Likened, b: Likened): boolean => {
  if (!daysMeet(a, b)) return false;
  return a.from === null || a.to === null || b.from === null || b.to === null ? true : a.from < b.to && b.from < a.to;
};
const sameEvent = (a: Likened, b: Likened): boolean => daysMeet(a, b) && (similarity(a.title, b.title) >= ALIKE || (similarity(a.organiser, b.organiser) >= ALIKE && similarity(a.title, b.title) >= ALIKE / 2));
const sameFile = (a: Likened, b: Likened): boolean => a.digests.some((digest) => b.digests.includes(digest));

/** The strongest likeness of two claims; null for none. */
export const likenessOf = (a: Likened, b: Likened): Exclude<Likeness['kind'], 'posted'> | null => {
  if (sameFile(a, b)) return 'sameFile';
  if (a.personId === b.personId && timesMeet(a, b)) return 'sameTime';
  return sameEvent(a, b) ? 'sameEvent' : null;
};

/** The same file, by the same person, for the same event: that is one claim. */
export const isSameClaim = (a: Likened, b: Likened): boolean => a.personId === b.personId && sameFile(a, b) && (daysMeet(a, b) || sameEvent(a, b));
