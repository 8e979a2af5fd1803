// The words of a line on paper, with their marks. 着重号 is a dot below each letter, as in schoolbooks.
import type { IRunOptions, ParagraphChild } from 'docx';
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';

export type Docx = typeof import('docx');

const COLOURS: Readonly<Record<string, 'yellow' | 'green' | 'cyan' | 'magenta'>> = { yellow: 'yellow', green: 'green', blue: 'cyan', pink: 'magenta' };

const look = (docx: Docx, { type, attrs }: JsonMark): IRunOptions => {
  if (type === 'bold') return { bold: true };
  if (type === 'underline') return { underline: { type: docx.UnderlineType.SINGLE } };
  if (type === 'strike') return { strike: true };
  if (type === 'emphasis') return { emphasisMark: { type: docx.EmphasisMarkType.DOT } };
  if (type === 'highlight') return { highlight: COLOURS[String(attrs?.['color'])] ?? 'yellow' };
  return {};
};

const run = (docx: Docx, node: JsonNode): ParagraphChild => {
  if (node.type === 'hardBreak') return new docx.TextRun({ break: 1 });
  const marks = node.marks ?? [];
  const link = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  const looks = marks.reduce<IRunOptions>((all, mark) => ({ ...all, ...look(docx, mark) }), {});
  if (typeof link !== 'string' || !/^(https?|mailto|tel):/i.test(link)) return new docx.TextRun({ ...looks, text: node.text ?? '' });
  return new docx.ExternalHyperlink({ link, children: [new docx.TextRun({ ...looks, text: node.text ?? '', style: 'Hyperlink' })] });
};

export const runs = (docx: Docx, nodes: readonly JsonNode[] = []): ParagraphChild[] =>
  nodes.filter((node) => node.text !== undefined || node.type === 'hardBreak').map((node) => run(docx, node));
