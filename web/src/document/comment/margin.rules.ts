// Where cards stand beside the text: each as near to its line as it can without covering another. The one that is
// looked at stands exactly at its line, as long as those above it still find room below the top.

export interface Card {
  readonly id: string;
  /** Pixels from the top of the margin at which its line begins. */
  readonly wanted: number;
  readonly height: number;
}

const GAP = 8;

/** Cards in the order of their lines; answers the top of each. */
export const placeCards = (cards: readonly Card[], active: string | null): number[] => {
  const tops = cards.map(({ wanted }) => wanted);
  const fixed = cards.findIndex(({ id }) => id === active);
  for (let at = fixed - 1; at >= 0; at -= 1) tops[at] = Math.min(tops[at] ?? 0, (tops[at + 1] ?? 0) - (cards[at]?.height ?? 0) - GAP);
  cards.forEach((_, at) => {
    const floor = at === 0 ? 0 : (tops[at - 1] ?? 0) + (cards[at - 1]?.height ?? 0) + GAP;
    tops[at] = Math.max(tops[at] ?? 0, floor);
  });
  return tops;
};
