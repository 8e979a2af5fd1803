// The words of a PDF that a test was given, as pdfkit writes it: letters are numbers of a font, and each font tells which
// letters they are. Blanks are left out.
import { inflateSync } from 'node:zlib';

const streamOf = (object: string): string => {
  const [, body] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object) ?? [];
  if (body === undefined) return '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body;
};

const lettersOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const from = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

/** Number of a letter to the letter, by what a font's table says. */
const readTable = (table: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>();
  for (const [, first = '', listed = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    // A sign of several letters, such as ff, is told with blanks between them.
    for (const [at, [, hex = '']] of [...listed.matchAll(/<([\w ]*)>/g)].entries()) letters.set(Number.parseInt(first, 16) + at, lettersOf(hex.replaceAll(' ', '')));
  }
  return letters;
};

export const pdfText = (pdf: Buffer): string => {
  const objects = new Map([...pdf.toString('latin1').matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, number = '', body = '']) => [number, body]));
  const at = (reference: string): string => objects.get(reference) ?? '';
  const fonts = new Map([...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)]).map(([, name = '', font = '']) => [name, readTable(streamOf(at(from(at(font), /\/ToUnicode (\d+) 0 R/))))]));
  const pages = [...objects.values()].map(streamOf).filter((stream) => / T[jJ]\n/.test(stream));
  let letters: ReadonlyMap<number, string> = new Map();
  return pages.flatMap((page) => [...page.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/g)].map(([, font, hex = '']) => {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    return [...hex.matchAll(/\w{4}/g)].map(([code]) => letters.get(Number.parseInt(code, 16)) ?? '').join('');
  })).join('').replace(/\s/g, '');
};
