// A teacher's own file laid into the sections of our template: by its headings, by lines that begin with a section's name, by forms with
// names at the left, and the process table by its columns. What fits nowhere is kept apart and lost by nobody. Pure.
import { documentText, type JsonNode } from '../../document/document.json.js';
import { PROCESS_KEY, PROCESS_TITLE, type TemplateSection } from '../../document/document.lesson.js';
import { aboutLesson, type AboutLesson } from './intake.about.js';
import { blocksOf, gridOf, processHead, processRow, rowOf, textOf, type GridRow, type ProcessHead, type RowText } from './intake.grid.js';
import { headingNamed, isAboutLesson, plainName, sectionNamed, sectionNames, timedName, type SectionNames } from './intake.names.js';

export interface MappedSection {
  readonly key: string;
  readonly title: string;
  /** What the file calls it; empty when it was known by its place. */
  readonly names: readonly string[];
  readonly content: readonly JsonNode[];
}
export interface MappedLesson {
  readonly about: AboutLesson;
  /** Only sections for which the file has something, in the order of the template. */
  readonly sections: readonly MappedSection[];
  /** Null: the stages of the template stay. */
  readonly rows: readonly JsonNode[] | null;
  /** 未能对应的内容 */
  readonly rest: readonly JsonNode[];
}

const BASIC = 'basic';
const REST = '';
/** A line that names a section is deeper than every heading. */
const LINE_LEVEL = 10;
const HEAD_LENGTH = 600;
const INLINE = /^\s*(\S.{0,14}?\S)\s*[:：]\s*/;
const ROW_CELLS: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'image']);

const paragraph = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const asParagraph = (node: JsonNode): JsonNode => ({ type: 'paragraph', ...(node.content === undefined ? {} : { content: node.content }) });

const subheading = (text: string): JsonNode => ({ type: 'heading', attrs: { level: LINE_LEVEL }, content: [{ type: 'text', text: text.replace(/[:：]\s*$/, '') }] });

interface OpenRow {
  readonly cells: { [Column in keyof RowText]: JsonNode[] };
  readonly stage: string | null;
}

class Laying {
  title = '';
  readonly names = new Map<string, string[]>();
  readonly content = new Map<string, JsonNode[]>([[REST, []]]);
  readonly rows: JsonNode[] = [];
  private key: string = REST;
  private level = 0;
  /** Headings of the process down to this level begin a row each. */
  private rowLevel = LINE_LEVEL;
  private row: OpenRow | null = null;
  private readonly sections: SectionNames;
  /** Where the blocks before the first section end. */
  headEnds: number | null = null;

  constructor(private readonly template: readonly TemplateSection[]) {
    this.sections = sectionNames(template);
  }

  take(block: JsonNode): void {
    if (block.type === 'title' && this.title === '') this.title = textOf(block);
    else if (block.type === 'heading' || block.type === 'title') this.heading(block);
    else if (block.type === 'table') this.table(block);
    else if (block.type === 'paragraph') this.paragraph(block);
    else this.put(block);
  }

  close(): void {
    if (this.row === null) return;
    const { cells, stage } = this.row;
    this.rows.push(processRow(cells, stage));
    this.row = null;
  }

  private heading(block: JsonNode): void {
    const [text, level] = [textOf(block), Number(block.attrs?.['level'] ?? 1)];
    const key = headingNamed(text, this.sections);
    const below = this.key !== REST && level > this.level;
    // 教学目标 › 认知目标: a part of the section, not the section once more.
    if (key !== null && !(below && key === this.key)) return this.enter(key, text, level);
    if (below && this.key === PROCESS_KEY && this.level < LINE_LEVEL && level <= this.rowLevel) return this.openRow(text, level);
    if (below) return this.put(block);
    this.enter(REST, text, level);
    this.put(block);
  }

  private paragraph(block: JsonNode): void {
    const text = textOf(block);
    const key = sectionNamed(text, this.sections);
    if (key !== null && this.isNews(key, text)) return this.enter(key, text, LINE_LEVEL);
    if (this.key === PROCESS_KEY && timedName(text).minutes !== '' && text.length <= 40) return this.openRow(text, LINE_LEVEL);
    const [label, rest] = labelled(block);
    if (label !== '' && this.labelled(label, rest)) return;
    this.put(block);
  }

  /** 活动目标：认识情绪。 */
  private labelled(label: string, rest: JsonNode): boolean {
    if (this.row !== null && /^(设计|活动)?意图$/.test(plainName(label))) {
      this.row.cells.intent.push(rest);
      return true;
    }
    const key = plainName(label).length >= 4 ? sectionNamed(label, this.sections) : null;
    if (key === null || !this.isNews(key, label)) return false;
    this.enter(key, label, LINE_LEVEL);
    this.put(rest);
    return true;
  }

  /** 教学难点 after 教学重点, but not 教学目标 within 教学目标. */
  private isNews(key: string, name: string): boolean {
    return key !== this.key || (this.names.get(key) ?? []).every((known) => plainName(known) !== plainName(name));
  }

  private enter(key: string, name: string, level: number): void {
    this.close();
    this.headEnds ??= this.content.get(REST)?.length ?? 0;
    const stage = this.template.find((part) => part.hasMinutes && part.key === key);
    // A stage below 活动过程 is a part of it.
    if (stage === undefined || this.key !== PROCESS_KEY || level <= this.level) [this.level, this.rowLevel] = [level, LINE_LEVEL];
    this.key = stage === undefined ? key : PROCESS_KEY;
    if (stage !== undefined) this.openRow(name, level);
    else if (key !== REST) this.named(key, name.trim());
  }

  /** 教学重点 and 教学难点 are one section here: each name stays above its own lines. */
  private named(key: string, name: string): void {
    const names = this.names.get(key) ?? [];
    this.names.set(key, [...names, name]);
    const [first] = names;
    if (first === undefined || first === '' || name === '' || plainName(first) === plainName(name)) return;
    const before = this.content.get(key) ?? [];
    this.content.set(key, [...(names.length === 1 ? [subheading(first)] : []), ...before, subheading(name)]);
  }

  private openRow(name: string, level: number): void {
    this.close();
    this.rowLevel = level;
    const stage = this.stageOf(name);
    const timed = timedName(name);
    this.row = { stage, cells: { stage: [paragraph(timed.name)], minutes: timed.minutes === '' ? [] : [paragraph(timed.minutes)], teacher: [], student: [], intent: [] } };
  }

  private stageOf(name: string): string | null {
    const key = sectionNamed(name, this.sections);
    return this.template.find((part) => part.hasMinutes && part.key === key)?.key ?? null;
  }

  private put(block: JsonNode): void {
    if (this.row === null || block.type === 'table') this.content.set(this.key, [...(this.content.get(this.key) ?? []), block]);
    else this.row.cells.teacher.push(ROW_CELLS.has(block.type) ? block : asParagraph(block));
  }

  private table(table: JsonNode): void {
    const grid = gridOf(table);
    const known = grid.filter((row) => processHead(row) !== null || this.rowName(row) !== null).length;
    const isProcess = grid[0] !== undefined && processHead(grid[0]) !== null;
    if (isProcess || known >= 2) this.form(grid);
    else this.put(table);
  }

  private rowName(row: GridRow): string | null {
    const name = textOf(row[0]);
    return row.length > 1 && name !== '' ? (sectionNamed(name, this.sections) ?? (isAboutLesson(name) ? BASIC : null)) : null;
  }

  private form(grid: readonly GridRow[]): void {
    let head: ProcessHead | null = null;
    for (const row of grid) {
      const [nextHead, name] = [processHead(row), this.rowName(row)];
      const filled = row.filter((cell) => textOf(cell) !== '').length;
      if (nextHead !== null) {
        this.close();
        head = nextHead;
      } else if (head !== null && (name === null || filled > 2)) this.processRow(row, head);
      else {
        head = null;
        this.formRow(row, name);
      }
    }
  }

  private processRow(row: GridRow, head: ProcessHead): void {
    const cells = rowOf(row, head);
    if (cells !== null) this.rows.push(processRow(cells, this.stageOf(textOf({ type: 'cell', content: cells.stage ?? [] }))));
  }

  private formRow(row: GridRow, name: string | null): void {
    const cells = row.filter((cell): cell is JsonNode => cell !== null);
    if (name === BASIC && isAboutLesson(textOf(cells[0]))) return this.facts(cells);
    if (name === null) {
      for (const block of cells.flatMap(blocksOf)) this.take(block);
      return;
    }
    this.enter(name, textOf(cells[0]), LINE_LEVEL);
    for (const block of cells.slice(1).flatMap(blocksOf)) this.take(block);
  }

  /** 课题 | 情绪温度计 | 年级 | 三年级 */
  private facts(cells: readonly JsonNode[]): void {
    if (this.key !== BASIC) this.enter(BASIC, '', LINE_LEVEL);
    for (let at = 0; at < cells.length; at += 2) this.put(paragraph([textOf(cells[at]), textOf(cells[at + 1])].filter((part) => part !== '').join('：').replaceAll('\n', ' ')));
  }
}

/** The name before a colon, and the line without it. */
const labelled = (block: JsonNode): [string, JsonNode] => {
  const [first, ...more] = block.content ?? [];
  const found = INLINE.exec(first?.text ?? '');
  const rest = (first?.text ?? '').slice(found?.[0].length ?? 0);
  if (found === null || first === undefined || (rest === '' && more.length === 0)) return ['', block];
  return [found[1] ?? '', { ...block, content: [...(rest === '' ? [] : [{ ...first, text: rest }]), ...more] }];
};

/** Headings as the editor knows them: 3 and 4, the topmost of a section being 3. */
const levelled = (blocks: readonly JsonNode[]): JsonNode[] => {
  const levelOf = (node: JsonNode): number => Number(node.attrs?.['level'] ?? 1);
  const top = Math.min(...blocks.filter(({ type }) => type === 'heading').map(levelOf));
  return blocks.map((node) => (node.type === 'heading' || node.type === 'title' ? { ...node, type: 'heading', attrs: { level: node.type === 'heading' && levelOf(node) > top ? 4 : 3 } } : node));
};

const wordsOf = (blocks: readonly JsonNode[]): string => blocks.map(documentText).join('');

/** The lines above the first section tell of the lesson, as long as they are few. */
const withHead = (laying: Laying): { readonly head: readonly JsonNode[]; readonly rest: readonly JsonNode[] } => {
  const rest = laying.content.get(REST) ?? [];
  const head = rest.slice(0, laying.headEnds ?? 0);
  return wordsOf(head).length <= HEAD_LENGTH ? { head, rest: rest.slice(head.length) } : { head: [], rest };
};

/** `beside`: footnotes and comments of the file. */
export const mapLesson = (template: readonly TemplateSection[], { blocks, beside }: { readonly blocks: readonly JsonNode[]; readonly beside: readonly JsonNode[] }): MappedLesson => {
  const laying = new Laying(template);
  for (const block of blocks) laying.take(block);
  laying.close();
  const { head, rest } = withHead(laying);
  const basic = [...head, ...(laying.content.get(BASIC) ?? [])];
  const contentOf = (key: string): readonly JsonNode[] => (key === BASIC ? basic : (laying.content.get(key) ?? []));
  const parts = template.flatMap((part, at) => (!part.hasMinutes ? [part] : template.findIndex(({ hasMinutes }) => hasMinutes) === at ? [{ key: PROCESS_KEY, title: PROCESS_TITLE }] : []));
  const isFound = ({ key, content }: MappedSection): boolean => content.length > 0 || (key === PROCESS_KEY && laying.rows.length > 0);
  return {
    about: aboutLesson(laying.title || titleIn(basic), wordsOf(basic)),
    sections: parts.map(({ key, title }) => ({ key, title, names: (laying.names.get(key) ?? []).filter((name) => name !== ''), content: levelled(contentOf(key)) })).filter(isFound),
    rows: laying.rows.length > 0 ? laying.rows : null,
    rest: [...levelled(rest), ...(beside.length === 0 ? [] : [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '脚注与批注' }] }, ...levelled(beside)])],
  };
};

/** 课题：情绪温度计 — or the first line above the text, when it is short. */
const titleIn = (basic: readonly JsonNode[]): string => {
  const lines = basic.map(textOf);
  const named = lines.map((line) => /^(?:课题名称|课题|活动主题|主题|活动名称)[:：]\s*(.+)/.exec(line)?.[1]).find((found) => found !== undefined);
  return named ?? lines.find((line) => line !== '' && line.length <= 40 && !/[。：]/.test(line)) ?? '';
};
