// 去标识: what in a text says who a child is: citizen and student numbers, telephones, a full name beside a class. Answers with
// places and what to write instead; whoever reads decides. Prefers one question too many: a number that was missed is a child named.
import { findNames } from './private.names.js';
import { foldWidth, scan, type Span } from './private.scan.js';

export type PrivateKind = 'citizenId' | 'studentNumber' | 'mobile' | 'landline' | 'name';
export interface PrivatePlace extends Span {
  readonly kind: PrivateKind;
  /** May stand there instead. */
  readonly suggestion: string;
}

const SUGGESTIONS: Readonly<Record<PrivateKind, string>> = { citizenId: '（身份证号略）', studentNumber: '（学籍号略）', mobile: '（电话略）', landline: '（电话略）', name: '小A' };

const PROVINCES = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '));
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];
const bare = (text: string): string => text.replace(/[^0-9X]/gi, '').toUpperCase();

const isBirthday = (text: string): boolean => {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643: the last character is a sum of the others, modulo 11. */
export const citizenCheck = (first17: string): string => '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11] ?? '';

/** A slip of the pen breaks the sum, not the child's identity: a place with a province and a birthday counts with either alone. */
const isCitizenId = (text: string): boolean => {
  const id = bare(text);
  if (id.length === 15) return PROVINCES.has(id.slice(0, 2)) && isBirthday(`19${id.slice(6, 12)}`);
  return isBirthday(id.slice(6, 14)) && (PROVINCES.has(id.slice(0, 2)) || citizenCheck(id.slice(0, 17)) === id.at(-1));
};

const GAP = '[\\s.\\-]{0,3}';
const digits = (count: number): string => `\\d(?:[\\s\\-]{0,2}\\d){${count - 1}}`;
const EIGHTEEN = `${digits(17)}[\\s\\-]{0,2}[\\dXx]`;
const FIFTEEN = `\\d{6}${GAP}\\d{6}${GAP}\\d{3}`;
const ABROAD = `(?:\\(?(?:\\+|00)?86\\)?${GAP})?`;
/** As people write one: 139 1234 5678, 1391-234-5678, 139-123-45678, 1 3 9 …; never the odd numbers of a sum. */
const ELEVEN = ['1[3-9]\\d@\\d{4}@\\d{4}', '1[3-9]\\d{2}@\\d{3}@\\d{4}', '1[3-9]\\d@\\d{3}@\\d{5}', '1[3-9]\\d{3}@\\d{6}', '1[ -][3-9](?:[ -]\\d){9}'].map((form) => form.replaceAll('@', GAP)).join('|');
const AREA = '(?:10|2\\d|[3-9]\\d{2})';
const LOCAL = `[2-9]\\d{2,3}${GAP}\\d{4}`;
const LANDLINES = [`\\(?0${AREA}\\)?${GAP}${LOCAL}`, `(?:\\+|00)86${GAP}${AREA}${GAP}${LOCAL}`].join('|');
/** Seven or eight digits are a telephone only where the text says so. */
const SPOKEN = `(?:电话|座机|手机|联系方式|tel)[^\\d\\n]{0,6}(${LOCAL})`;
/** Where children are told to call for help stands in lessons on purpose. */
const HELPLINE = /(?:热线|报警|急救|援助|总机)[^\d\n]{0,8}$/;

const isPlace = (text: string) => (span: Span): boolean => !/\d/.test(text[span.from - 1] ?? '') && !/\d/.test(text[span.to] ?? '');
const isNoHelpline = (text: string) => ({ from }: Span): boolean => !HELPLINE.test(text.slice(Math.max(0, from - 16), from));

const numbers = (text: string): readonly (readonly [PrivateKind, readonly Span[]])[] => {
  const [apart, own] = [isPlace(text), isNoHelpline(text)];
  const citizens = (pattern: string, from = 0) => scan(text, pattern, (span) => apart(span) && isCitizenId(text.slice(span.from + from, span.to)));
  return [
    ['studentNumber', citizens(`[GLgl]${GAP}(?:${EIGHTEEN})`, 1)],
    ['citizenId', [...citizens(EIGHTEEN), ...citizens(FIFTEEN)]],
    ['mobile', scan(text, `${ABROAD}(?:${ELEVEN})`, apart)],
    ['landline', [...scan(text, LANDLINES, (span) => apart(span) && own(span)), ...scan(text, SPOKEN, (span) => apart(span) && own(span))]],
  ];
};

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** In the order of the text; none lies upon another. The places count UTF-16 units of `text`. */
export const findPrivate = (text: string): readonly PrivatePlace[] => {
  const folded = foldWidth(text);
  const found: PrivatePlace[] = [];
  for (const [kind, spans] of [...numbers(folded), ['name', findNames(folded)] as const]) {
    for (const { from, to } of spans) {
      if (!found.some((place) => overlaps(place, { from, to }))) found.push({ from, to, kind, suggestion: SUGGESTIONS[kind] });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};
