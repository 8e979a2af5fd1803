// A name as it is typed by somebody in a hurry: 单雄信 is `sxx` and `shanxiongxin`. Surnames are read as surnames.
import { createRequire } from 'node:module';

export interface Spelling {
  readonly initials: string;
  readonly pinyin: string;
}

const load = createRequire(import.meta.url);
/** The dictionary is read when the first name is spelled: a hub that comes back after a crash need not wait for it. */
const dictionary = (): typeof import('pinyin-pro') => load('pinyin-pro');

export const spell = (name: string): Spelling => {
  const syllables = dictionary().pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true }).map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return { initials: syllables.map((part) => part.slice(0, 1)).join(''), pinyin: syllables.join('') };
};
