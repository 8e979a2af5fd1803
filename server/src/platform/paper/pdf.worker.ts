// The thread in which pages are set: reading a font and breaking lines takes a second that nobody's typing should wait for. Fetches nothing.
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { PDF_PAGE, pdfFonts, type PdfPaper } from './pdf.paper.js';

const LINE_COLOUR = '#9aa5ad';
const SMALL = 9;

const bytesOf = ({ title, landscape, numbered, content }: PdfPaper): Promise<Buffer> => {
  const fonts = pdfFonts();
  const files = new Set<string>(Object.values(fonts.noto));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => files.has(file));
  pdfmake.setTableLayouts({
    paper: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE_COLOUR, vLineColor: () => LINE_COLOUR, paddingLeft: () => 5, paddingRight: () => 5, paddingTop: () => 4, paddingBottom: () => 4 },
  });
  return pdfmake.createPdf({
    info: { title, creator: '共研', producer: '共研' },
    pageSize: 'A4', pageOrientation: landscape ? 'landscape' : 'portrait', pageMargins: [PDF_PAGE.side, PDF_PAGE.top, PDF_PAGE.side, PDF_PAGE.top],
    defaultStyle: { font: 'noto', fontSize: 11, lineHeight: 1.35 },
    content,
    ...(numbered ? { footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center' as const, fontSize: SMALL, margin: [0, 24, 0, 0] as [number, number, number, number] }) } : {}),
  }).getBuffer();
};

void bytesOf(workerData as PdfPaper).then((bytes) => parentPort?.postMessage(new Uint8Array(bytes)));
