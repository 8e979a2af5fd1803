// Word files as Word and WPS write them, in their own XML, for tests of what comes in.
import { aZip, type ZipPart } from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const part = (name: string, data: string | Buffer): ZipPart => ({ name, data: Buffer.from(data) });

const TYPES = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/></Types>`;
const RELS = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`;
const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
/** Chinese Word gives its styles numbers and keeps the English names. */
const STYLES = `${head}<w:styles ${W}>${style('a', 'Normal')}${style('1', 'heading 1')}${style('2', 'heading 2')}${style('a3', 'Title')}</w:styles>`;
const LEVEL = (format: string): string => [0, 1, 2].map((at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
const NUMBERING = `${head}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${LEVEL('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${LEVEL('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

export const wordParts = (body: string, links: string = ''): ZipPart[] => [
  part('[Content_Types].xml', TYPES), part('_rels/.rels', RELS),
  part('word/_rels/document.xml.rels', `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="n" Type="${REL}/numbering" Target="numbering.xml"/>${links}</Relationships>`),
  part('word/styles.xml', STYLES), part('word/numbering.xml', NUMBERING),
  part('word/document.xml', `${head}<w:document ${W} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`),
];

export const aWord = (body: string, { links = '', parts = [] }: { readonly links?: string; readonly parts?: readonly ZipPart[] } = {}): Buffer => aZip([...wordParts(body, links), ...parts]);

export const link = (id: string, kind: 'hyperlink' | 'image', target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`;

export const r = (text: string, looks = ''): string => `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inside: string, about = ''): string => `<w:p>${about === '' ? '' : `<w:pPr>${about}</w:pPr>`}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
export const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
export const item = (text: string, { level = 0, numbers = false }: { readonly level?: number; readonly numbers?: boolean } = {}): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbers ? 2 : 1}"/></w:numPr>`);
export const picture = (id: string, alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const tc = (inside: string, about = ''): string => `<w:tc><w:tcPr>${about}</w:tcPr>${inside.startsWith('<w:p') || inside.startsWith('<w:tbl') ? inside : p(inside)}</w:tc>`;
export const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`).join('')}</w:tbl>`;
