// Lesson designs written as running text under 团体热身(6分钟) headings, turned into what lessonDocument takes:
// minutes from the heading, intent after 意图:, sentences about what students do into their own column. A
// guess by the first words of a sentence, made once when older texts come in; people correct the rest.
import type { FilledLesson, TemplateSection } from './document.lesson.js';
import { parseMinutes, type ProcessRowText } from './document.rules.js';

export interface WrittenSection {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

const STAGE_MINUTES = /[(（]\s*(\d{1,3}\s*分钟?)\s*[)）]\s*$/;
const INTENT = /(?:设计)?意图[:：]/;
const STUDENTS = /^(?:学生|每人|各组|全班|大家|同伴|小组|组内|两人一组|每组|邻座|随后学生)/;
const SENTENCE_END = new Set(['。', '！', '？', '!', '?', '…']);
const CLOSING = new Set(['”', '’', '』', '」', '）', ')']);
const QUOTES = new Set(['”', '’', '』', '」']);
const OPENING = new Set(['“', '‘', '『', '「', '（', '(']);

/** Sentences; a full stop inside quotation marks or brackets ends none, one after them belongs to its sentence. */
export const sentences = (text: string): readonly string[] => {
  const characters = [...text];
  const found: string[] = [];
  let [depth, current] = [0, ''];
  characters.forEach((character, index) => {
    current += character;
    if (OPENING.has(character)) depth += 1;
    if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    const next = characters[index + 1] ?? '';
    const ends = SENTENCE_END.has(character) || (QUOTES.has(character) && SENTENCE_END.has(characters[index - 1] ?? ''));
    if (depth > 0 || !ends || SENTENCE_END.has(next) || CLOSING.has(next)) return;
    found.push(current);
    current = '';
  });
  return [...found, current].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
};

/** A new line before each activity of a stage. */
const byActivity = (parts: readonly string[]): string =>
  parts.map((part, index) => (index > 0 && /^活动[一二三四五六]/.test(part) ? `\n${part}` : part)).join('');

const stageRow = ({ title, text }: WrittenSection): Partial<ProcessRowText> => {
  const minutes = parseMinutes(STAGE_MINUTES.exec(title)?.[1] ?? '');
  const [activity = '', ...intent] = text.split(INTENT);
  const parts = sentences(activity);
  return {
    stage: title.replace(STAGE_MINUTES, '').trim(),
    minutes: minutes === null ? '' : `${minutes} 分钟`,
    teacher: byActivity(parts.filter((part) => !STUDENTS.test(part))),
    student: parts.filter((part) => STUDENTS.test(part)).join('\n'),
    intent: intent.join('').trim(),
  };
};

/** 认知:… 情感:… 行为:… as a list of three. */
const asGoals = (text: string): string => {
  const goals = text.split(/(?=(?:认知|情感|行为)[:：])/).filter((goal) => goal.trim() !== '');
  return goals.length > 1 ? goals.map((goal) => `• ${goal.trim()}`).join('\n') : text;
};

/** Texts and rows for `lessonDocument`, from sections whose stages are headings with minutes. */
export const filledLesson = (template: readonly TemplateSection[], written: readonly WrittenSection[]): FilledLesson => {
  const stages = new Set(template.filter(({ hasMinutes }) => hasMinutes).map(({ key }) => key));
  const rows = written.filter(({ key }) => stages.has(key)).map((part) => [part.key, stageRow(part)] as const);
  const texts = written.filter(({ key }) => !stages.has(key)).map(({ key, text }) => [key, key === 'goals' ? asGoals(text) : text] as const);
  return { texts: Object.fromEntries(texts), rows: Object.fromEntries(rows) };
};
