// The words of the page: zh-CN first, en beside, chosen by the person and kept in the browser. Refusals are
// worded from the one shared table, never from what the server sends.
import { problemSentence } from '@gongyan/shared/kit/problem';
import type { problemSentenceEn } from '@gongyan/shared/kit/problem.en';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Offline, Refused } from './refusal';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];
const KEEP = 'gongyan.language';

/** Every value of a words file replaced by text: what the other language must offer. */
export type SameWords<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : SameWords<Words[Key]> };

/** English: its words, and how it says a refusal. */
export interface English {
  readonly words: ResourceLanguage;
  readonly refusal: typeof problemSentenceEn;
}
type Load = () => Promise<English>;

const kept = (): Language => {
  try {
    return localStorage.getItem(KEEP) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

const brought: Record<string, object> = {};

/** The Chinese words of a room whose pages are fetched when somebody goes there: they come with its code. */
export const bringWords = (words: Readonly<Record<string, object>>): void => {
  Object.assign(brought, words);
  if (i18next.isInitialized) for (const [space, own] of Object.entries(words)) i18next.addResourceBundle('zh', space, own);
};

/** Starts with Chinese at hand; English is fetched when somebody asks for it. */
export const startWords = async (zh: ResourceLanguage, loadEn: Load): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'zh', fallbackLng: 'zh', resources: { zh: { ...zh, ...brought } }, interpolation: { escapeValue: false }, returnNull: false, contextSeparator: '|', pluralSeparator: '|',
  });
  speakEn = loadEn;
  if (kept() === 'en') await speak('en');
};

let speakEn: Load | null = null;
let refusalEn: English['refusal'] | null = null;

export const speak = async (language: Language): Promise<void> => {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui') && speakEn !== null) {
    const english = await speakEn();
    refusalEn = english.refusal;
    for (const [space, words] of Object.entries(english.words)) i18next.addResourceBundle('en', space, words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEEP, language);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
};

/** What a person is told about a failure: why, and what to do next. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof Refused) return refusalSentence(error);
  if (error instanceof Offline) return i18next.t('ui:offline.sentence');
  return i18next.t('ui:fault.sentence');
};

/** Why something may not be done, also said before anybody tries. */
export const refusalSentence = ({ code, facts }: Pick<Extract<Verdict, { ok: false }>, 'code' | 'facts'>): string => (languageNow() === 'en' && refusalEn !== null ? refusalEn : problemSentence)(code, facts);
