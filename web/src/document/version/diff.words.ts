// A change of look in words: 加粗, 取消加粗, 正文 → 小标题.
import { styleOf } from '@gongyan/shared/document/diff/block.words';
import type { Piece } from '@gongyan/shared/document/diff/text.diff';
import type { JsonMark, JsonNode } from '@gongyan/shared/document/document.json';
import type { TFunction } from 'i18next';

const names = (marks: readonly JsonMark[] = []): readonly string[] => marks.map(({ type }) => type);

const markWords = {
  bold: 'mark.bold', underline: 'mark.underline', strike: 'mark.strike', emphasis: 'mark.emphasis', highlight: 'mark.highlight', link: 'mark.link',
} as const;
const isMark = (type: string): type is keyof typeof markWords => Object.hasOwn(markWords, type);

export const markChange = (t: TFunction<'version'>, { marks, was }: Pick<Piece, 'marks' | 'was'>): string => {
  const [now, before] = [names(marks), names(was)];
  const word = (type: string): string => (isMark(type) ? t(markWords[type]) : type);
  const said = [
    ...now.filter((type) => !before.includes(type)).map((type) => t('compare.set', { mark: word(type) })),
    ...before.filter((type) => !now.includes(type)).map((type) => t('compare.unset', { mark: word(type) })),
  ];
  return said.length > 0 ? said.join('、') : t('compare.recoloured', { mark: now.map(word).join('、') });
};

const styleWords = {
  paragraph: 'style.paragraph', heading3: 'style.heading3', heading4: 'style.heading4', bulletList: 'style.bulletList', orderedList: 'style.orderedList', taskList: 'style.taskList', taskDone: 'style.taskDone', taskOpen: 'style.taskOpen',
} as const;
const isStyle = (style: string): style is keyof typeof styleWords => Object.hasOwn(styleWords, style);

/** Null when the kinds are the same, or the change is told one level higher. */
export const styleChange = (t: TFunction<'version'>, before: JsonNode, after: JsonNode): string | null => {
  const [from, to] = [styleOf(before), styleOf(after)];
  return from !== to && isStyle(from) && isStyle(to) ? t('compare.style', { from: t(styleWords[from]), to: t(styleWords[to]) }) : null;
};
