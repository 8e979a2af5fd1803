// A name as it is typed by somebody in a hurry: 单雄信 is `sxx` and `shanxiongxin`. Surnames are read as surnames.
import { pinyin } from 'pinyin-pro';

export interface Spelling {
  readonly initials: string;
  readonly pinyin: string;
}

export const spell = (name: string): Spelling => {
  const syllables = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true }).map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return { initials: syllables.map((part) => part.slice(0, 1)).join(''), pinyin: syllables.join('') };
};
