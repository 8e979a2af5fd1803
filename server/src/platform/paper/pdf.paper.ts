// A4 pages with an embedded Chinese font, for any room that puts something on paper: a title, whatever stands below it, page numbers. What is
// given is plain data, because the pages are set in a thread of their own.
import { createRequire } from 'node:module';
import type { Content } from 'pdfmake';

export interface PdfPaper {
  readonly title: string;
  readonly landscape: boolean;
  /** `1 / 3` below every page. */
  readonly numbered: boolean;
  readonly content: Content[];
}

/** Points: A4 and its margins, as in the Word files. */
export const PDF_PAGE = { width: 595.28, height: 841.89, side: 79, top: 72 } as const;
export const lineWidth = (landscape: boolean): number => (landscape ? PDF_PAGE.height : PDF_PAGE.width) - 2 * PDF_PAGE.side;

const fileOf = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${name}`);
/** Noto Sans SC, OFL 1.1: 21,000 Chinese letters, rare ones of names among them. Only the letters that are used go into a file. */
export const pdfFonts = () => {
  const [normal, bold] = [fileOf('400Regular/NotoSansSC_400Regular.ttf'), fileOf('700Bold/NotoSansSC_700Bold.ttf')];
  return { noto: { normal, bold, italics: normal, bolditalics: bold } };
};
