// Looking through a text for patterns that may overlap: letters of full width are read as those of half, every place keeps its
// number. Pure.

export interface Span {
  readonly from: number;
  readonly to: number;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const digitOf = (character: string): string => String(Math.max(0, CHINESE_DIGITS.indexOf(character.replace('幺', '一'))));

/** As long as the text: 1３９－ becomes 139-, （ becomes (, a number said in characters becomes one in digits. */
export const foldWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200b]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u00b7_/]/g, '-')
    .replace(/[〇零一二三四五六七八九幺]{11,}/g, (run) => [...run].map(digitOf).join(''));

/** Every place that fits the pattern and is true; where one is not, the next character is tried. Of a pattern with a group, the group. */
export const scan = (text: string, pattern: string, isTrue: (span: Span) => boolean): readonly Span[] => {
  const search = new RegExp(pattern, 'gi');
  const found: Span[] = [];
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const part = match[1] ?? match[0];
    const from = match.index + match[0].length - part.length;
    const span = { from, to: from + part.length };
    if (isTrue(span)) found.push(span);
    else search.lastIndex = match.index + 1;
  }
  return found;
};
