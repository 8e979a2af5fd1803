// A document as a Word file with the typography of Chinese schools: headings in 黑体, text in 宋体 小四 with one and a half lines, A4.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { PaperBlocks, type PaperPictures } from './paper.blocks.js';
import type { PaperHead } from './paper.head.js';
import type { Docx } from './paper.runs.js';

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
/** Half points: 小四 is 12 points, 四号 14, 小二 18. */
const SIZE = { text: 24, section: 28, title: 36, small: 21 };
export const WORD_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One and a half lines, higher where a picture stands: without the rule LibreOffice cuts pictures. */
const LINES = { line: 360, lineRule: 'auto' } as const;
/** A4 and its margins at the sides, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, side: 1_587 };

const styles = () => ({
  default: {
    document: { run: { font: SONG, size: SIZE.text, language: { eastAsia: 'zh-CN', value: 'zh-CN' } }, paragraph: { spacing: { ...LINES } } },
    title: { run: { font: HEI, size: SIZE.title, bold: false, color: '000000' }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { font: HEI, size: SIZE.section, bold: false, color: '000000' }, paragraph: { spacing: { before: 240, after: 60, ...LINES }, keepNext: true } },
    heading2: { run: { font: HEI, size: SIZE.text, bold: false, color: '000000' }, paragraph: { spacing: { before: 120, ...LINES }, keepNext: true } },
    heading3: { run: { font: HEI, size: SIZE.text, bold: false, color: '000000' }, paragraph: { spacing: { before: 60, ...LINES }, keepNext: true } },
  },
});

const numbering = ({ LevelFormat, AlignmentType }: Docx) => {
  const levels = (format: 'bullet' | 'decimal') => Array.from({ length: 9 }, (_, level) => ({
    level, format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL, text: format === 'bullet' ? '•' : `%${level + 1}.`, alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420 * (level + 1), hanging: 420 } } },
  }));
  return { config: [{ reference: 'bullets', levels: levels('bullet') }, { reference: 'numbers', levels: levels('decimal') }] };
};

export interface PaperDocx extends PaperHead {
  readonly json: JsonNode;
  readonly pictures: PaperPictures;
  /** Wide tables read better on a page that lies. */
  readonly landscape: boolean;
}

export const paperDocx = async ({ json, title, lines, pictures, landscape }: PaperDocx): Promise<Buffer> => {
  const docx: Docx = await import('docx');
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = docx;
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun(title)] }),
    ...lines.map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: line, size: SIZE.small })] })),
  ];
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: SIZE.small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });
  const page = { size: { width: PAGE.width, height: PAGE.height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: 1_440, bottom: 1_440, left: PAGE.side, right: PAGE.side } };
  const textWidth = (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.side;
  const file = new Document({
    title, creator: '共研', styles: styles(), numbering: numbering(docx),
    sections: [{ properties: { page }, footers: { default: footer }, children: [...head, ...new PaperBlocks(docx, pictures, textWidth).of(json.content)] }],
  });
  return Packer.toBuffer(file);
};
