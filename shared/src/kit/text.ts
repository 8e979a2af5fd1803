// Texts that people bring along. Refuses patterns that go back and forth: a Word file may hold a million blanks in a row.

/** Blanks with a line break among them become `by`; other blanks stay. */
export const foldBreaks = (text: string, by: string): string => text.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? by : blanks));

/** Without any of these signs at its end. */
export const withoutEnd = (text: string, signs: string): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
