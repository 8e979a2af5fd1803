// A person's ledger on paper: what is asked and reached, then every entry with its calculation, its evidence and who
// posted it. Pure: what comes out is data for the page setter.
import type { Count, EntryLine } from '@gongyan/shared/hours/hours.contract';
import type { Content, TableCell } from 'pdfmake';
import type { PdfPaper } from '../../platform/paper/pdf.paper.js';
import { asOfLine } from '../../platform/sheet/sheet.order.js';
import type { PersonLedger } from './ledger.sheet.js';
import { evidenceText, gapText, hoursOf, splitsText, stateText, workingsText } from './ledger.words.js';

const HEAD_FILL = '#eef2f4';
const SMALL = 9;

const head = (words: readonly string[]): TableCell[] => words.map((text) => ({ text, bold: true, fillColor: HEAD_FILL }));
const table = (widths: (string | number)[], body: TableCell[][]): Content => ({ layout: 'paper', fontSize: SMALL, margin: [0, 4, 0, 10], table: { headerRows: 1, widths, body, dontBreakRows: true } });
const title = (text: string): Content => ({ text, bold: true, fontSize: 13, margin: [0, 8, 0, 2] });

const countRow = (count: Count): TableCell[] => [count.name, `${count.from} 至 ${count.to}`, String(hoursOf(count.need)), String(hoursOf(count.got)), String(hoursOf(count.expected)), gapText(count), splitsText(count)];

const entryRow = (line: EntryLine): TableCell[] => [
  line.occurredOn,
  { stack: [{ text: line.title, bold: true }, `${line.ruleName} · ${line.category} · ${line.form}`] },
  { stack: [workingsText(line), ...(line.reason === null ? [] : [`原因：${line.reason}`]), `依据：${evidenceText(line)}（规则第 ${line.ruleVersion} 版）`] },
  { stack: [stateText(line), line.poster?.name ?? ''] },
  { text: String(hoursOf(line.half)), alignment: 'right' },
  { text: String(line.seq), alignment: 'right' },
];

export const ledgerPdf = ({ person, lines, counts }: PersonLedger, { asOf, notes }: { readonly asOf: Date; readonly notes: readonly string[] }): PdfPaper => ({
  title: `${person.name} 学时台账`, landscape: true, numbered: true,
  content: [
    { text: '学时台账', bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 6] },
    ...[`${person.name}　${person.workplace}　${person.title}`, ...notes, asOfLine(asOf)].map((text): Content => ({ text, fontSize: 10, alignment: 'center' })),
    title('学时要求'),
    table(['auto', 'auto', 'auto', 'auto', 'auto', 'auto', '*'], [head(['要求', '周期', '应得', '已得', '待确认', '结果', '分项']), ...counts.map(countRow)]),
    title('台账明细'),
    table(['auto', 180, '*', 'auto', 'auto', 'auto'], [head(['日期', '事项', '计算与依据', '状态 / 入账人', '学时', '台账号']), ...lines.map(entryRow)]),
    { text: '台账只增不改：更正以冲销记录列出，原记录保留。待确认的学时不计入合计。', fontSize: SMALL, color: '#4a5560' },
  ],
});
