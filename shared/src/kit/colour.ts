// The same person has the same colour everywhere: in carets, in lists, on every machine.

/** How many presence colours there are; the page gives each number a colour that carries white text. */
export const PERSON_COLOURS = 12;

/** A number from 0 to 11, made of nothing but the person's id. */
export const personColour = (personId: string): number => {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum % PERSON_COLOURS;
};
