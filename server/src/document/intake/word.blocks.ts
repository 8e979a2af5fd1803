// A Word document as blocks of ours: titles, headings, paragraphs, lists, tables, pictures. `title` and the true level of a heading stand
// in it still; who maps the blocks takes them out. Refuses more words than a document may take in at once.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { childrenOf, countOf, nodesOf, wordOf, type WordNode } from './word.nodes.js';
import { withLists, type WordLine } from './word.lists.js';
import { WordRefusal } from './word.refusal.js';
import { plain, wordPieces, type WordPiece } from './word.words.js';

/** The engine admits 200,000 signs in one step, elements among them. */
const LIMITS = { characters: 120_000, blocks: 8_000, pictures: 60 } as const;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const TITLE = /^(?:title|标题)$/i;
const PLAIN: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'image']);

type Kind = Pick<JsonNode, 'type' | 'attrs'>;

const kindOf = (paragraph: WordNode): Kind => {
  const names = [wordOf(paragraph['styleName']), wordOf(paragraph['styleId'])];
  const level = names.map((name) => HEADING.exec(name)?.[1]).find((one) => one !== undefined);
  if (level !== undefined) return { type: 'heading', attrs: { level: Number(level) } };
  return { type: names.some((name) => TITLE.test(name)) ? 'title' : 'paragraph' };
};

const listOf = (numbering: unknown): WordLine['list'] =>
  typeof numbering === 'object' && numbering !== null && 'level' in numbering
    ? { level: Number(numbering.level) || 0, ordered: 'isOrdered' in numbering && numbering.isOrdered === true }
    : null;

const lettersIn = ({ text = '', content = [] }: JsonNode): number => content.reduce((sum, child) => sum + lettersIn(child), text.length);

/** Words in a cell of a cell: a table there is its lines. */
const flat = (node: JsonNode): readonly JsonNode[] => {
  if (PLAIN.has(node.type)) return [node];
  if (node.type === 'heading' || node.type === 'title') return [{ type: 'paragraph', content: node.content ?? [] }];
  return (node.content ?? []).flatMap(flat);
};

export class WordBlocks {
  readonly pictures: WordNode[] = [];
  readonly notes: WordNode[] = [];
  private characters = 0;
  private blocks = 0;

  of(nodes: readonly WordNode[]): JsonNode[] {
    return withLists(nodes.flatMap((node) => this.lines(node)));
  }

  private lines(node: WordNode): WordLine[] {
    this.count(1, 0);
    if (node.type === 'paragraph') return this.paragraph(node);
    if (node.type === 'table') return [{ nodes: this.table(node), list: null }];
    return childrenOf(node).flatMap((child) => this.lines(child));
  }

  private paragraph(node: WordNode): WordLine[] {
    const kind = kindOf(node);
    const nodes: JsonNode[] = [];
    let words: JsonNode[] = [];
    const close = (): void => {
      if (words.some(({ text }) => (text ?? '').trim() !== '')) nodes.push({ ...kind, content: words });
      words = [];
    };
    for (const piece of wordPieces(node)) {
      if (piece.kind === 'word') words.push(piece.node);
      else if (piece.kind === 'note') words.push(this.note(piece));
      else {
        close();
        nodes.push(this.picture(piece.picture));
      }
    }
    close();
    this.count(0, nodes.reduce((sum, made) => sum + lettersIn(made), 0));
    return nodes.length === 0 ? [] : [{ nodes, list: kind.type === 'paragraph' ? listOf(node['numbering']) : null }];
  }

  private note({ note }: Extract<WordPiece, { kind: 'note' }>): JsonNode {
    this.notes.push(note);
    return { type: 'text', text: `〔注${this.notes.length}〕` };
  }

  private picture(picture: WordNode): JsonNode {
    if (this.pictures.length >= LIMITS.pictures) throw new WordRefusal('tooLarge');
    this.pictures.push(picture);
    return { type: 'image', attrs: { src: String(this.pictures.length - 1), alt: [...plain(wordOf(picture['altText']))].slice(0, 200).join('') } };
  }

  private table(node: WordNode): JsonNode[] {
    const rows = nodesOf(node['children']).filter(({ type }) => type === 'tableRow').map((row) => ({ type: 'tableRow', content: childrenOf(row).map((cell) => this.cell(cell, row['isHeader'] === true)) }));
    return rows.some(({ content }) => content.length > 0) ? [{ type: 'table', content: rows.filter(({ content }) => content.length > 0) }] : [];
  }

  private cell(node: WordNode, isHeader: boolean): JsonNode {
    const inside = this.of(childrenOf(node)).flatMap(flat);
    const [colspan, rowspan] = [countOf(node['colSpan']), countOf(node['rowSpan'])];
    const attrs = { ...(colspan > 1 ? { colspan: Math.min(20, colspan) } : {}), ...(rowspan > 1 ? { rowspan: Math.min(200, rowspan) } : {}) };
    return { type: isHeader ? 'tableHeader' : 'tableCell', ...(Object.keys(attrs).length > 0 ? { attrs } : {}), content: inside.length > 0 ? inside : [{ type: 'paragraph' }] };
  }

  private count(blocks: number, characters: number): void {
    this.blocks += blocks;
    this.characters += characters;
    if (this.blocks > LIMITS.blocks || this.characters > LIMITS.characters) throw new WordRefusal('tooLong');
  }
}
