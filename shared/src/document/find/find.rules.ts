// Finding words in Chinese text, which has no spaces: a text is known by its letters and by every two that stand together. A text that
// lacks a pair of the question cannot hold its words; for words of two letters that is already the answer. Pure.

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

const RUN = /[\p{L}\p{N}]+/gu;
const WORDS_AT_MOST = 8;

/** Neither small letters, digits and signs of ASCII nor the common Chinese characters ever change: of most texts nothing is left to look at. */
const MAY_CHANGE = /[^\0-@[-\x7f\u4e00-\u9fff]/gu;

const plainOf = (letter: string): string => {
  const plain = letter.normalize('NFKC').toLowerCase();
  return plain.length === letter.length ? plain : letter;
};

/** Capitals and full-width letters read like the plain ones. Keeps every letter in its place, so that a hit can be shown in the text itself. */
export const fold = (text: string): string => text.replaceAll(MAY_CHANGE, plainOf);

/** What is asked for, without punctuation; every word must be found. */
export const wordsOf = (question: string): readonly string[] => [...new Set(fold(question).match(RUN) ?? [])].slice(0, WORDS_AT_MOST);

const pairsOf = (run: string): string[] => {
  const letters = Array.from(run);
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
};

/** By what a text is found: its letters and its pairs, each once. */
export const gramsOf = (text: string): readonly string[] => {
  const grams = new Set<string>();
  for (const run of fold(text).match(RUN) ?? []) {
    for (const letter of run) grams.add(letter);
    for (const pair of pairsOf(run)) grams.add(pair);
  }
  return [...grams];
};

/** What a text must have to be able to hold the word. */
export const needsOf = (word: string): readonly string[] => {
  const pairs = pairsOf(word);
  return pairs.length === 0 ? [word] : pairs;
};

/** Whether the text holds every word. */
export const holds = (text: string, words: readonly string[]): boolean => {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
};

const BEFORE = 16;
const LENGTH = 72;

/** The place of the first hit with a little around it; from the beginning when the words stand elsewhere, as in the title. */
export const snippetOf = (text: string, words: readonly string[]): readonly SnippetPart[] => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const folded = fold(line);
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? Math.max(0, first - BEFORE) : 0;
  return marked(line.slice(from, from + LENGTH), words, { before: from > 0, after: from + LENGTH < line.length });
};

const marked = (piece: string, words: readonly string[], more: { readonly before: boolean; readonly after: boolean }): readonly SnippetPart[] => {
  const folded = fold(piece);
  const parts: SnippetPart[] = more.before ? [{ text: '…', hit: false }] : [];
  let at = 0;
  while (at < piece.length) {
    const hit = nextHit(folded, words, at);
    if (hit.from > at) parts.push({ text: piece.slice(at, hit.from), hit: false });
    if (hit.to > hit.from) parts.push({ text: piece.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  return more.after ? [...parts, { text: '…', hit: false }] : parts;
};

/** The nearest word from `at` on, the longest of those that begin there; an empty stretch at the end when there is none. */
const nextHit = (folded: string, words: readonly string[], at: number): { readonly from: number; readonly to: number } => {
  const found = words.map((word) => ({ from: folded.indexOf(word, at), length: word.length })).filter(({ from }) => from >= 0);
  const [hit] = found.sort((a, b) => a.from - b.from || b.length - a.length);
  return hit === undefined ? { from: folded.length, to: folded.length } : { from: hit.from, to: hit.from + hit.length };
};
