// A studio's 公开页, for anybody and without signing in. Plain script, so that it opens at once on any phone; shows what the server gave and keeps nothing.
import type { PublicStudio } from '@gongyan/shared/studio/showcase/showcase.contract';
import { fill, make, type Child, type Found } from '../../../platform/plain.page';
import './visitor.css';
import { en } from './visitor.en';
import { askStudio, type PublicBrief, type PublicItem, type PublicResult } from './visitor.read';
import { zh } from './visitor.zh';

const words = navigator.language.toLowerCase().startsWith('en') ? en : zh;
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const row = (name: string, value: string): HTMLElement => make('div', '', make('dt', '', name), make('dd', '', value));

const facts = ({ host, focus, termStart, termEnd, members }: PublicStudio): HTMLElement =>
  make('dl', '',
    ...(focus === '' ? [] : [row(words.focus, focus)]), ...(host === null ? [] : [row(words.host, joined(host.name, host.title))]),
    row(words.term, fill(words.termText, { from: termStart, to: termEnd })), row(words.members, fill(words.membersText, { n: members })),
  );

const about = ({ day, word, level, note, attended }: PublicItem): string =>
  joined(day, word === null ? '' : words.words[word], level === null ? '' : words.levels[level], note, attended === null ? '' : fill(words.attended, { n: attended }));

const line = (title: string, small: string, text: string): HTMLElement => make('li', '', make('strong', '', title), make('small', '', small), text === '' ? null : make('p', 'words', text));

const KINDS = ['meeting', 'openLesson', 'design', 'result'] as const;
const itemsOf = (items: readonly PublicItem[]): HTMLElement[] =>
  KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return own.length === 0 ? [] : [make('h3', '', words.kinds[kind]), make('ul', '', ...own.map((item) => line(item.title, about(item), item.line)))];
  });

const yearsOf = (yearFrom: string) => ({ from: yearFrom.slice(0, 4), to: Number(yearFrom.slice(0, 4)) + 1 });
const periodOf = ({ period, from, yearFrom }: PublicBrief): string =>
  period === 'month' ? fill(words.month, { year: from.slice(0, 4), month: Number(from.slice(5, 7)) }) : from === yearFrom ? words.term1 : words.term2;

const issue = (brief: PublicBrief, open: boolean): HTMLElement => {
  const { no, yearFrom, publishedOn, foreword, items, notes } = brief;
  const details = make('details', 'card',
    make('summary', '', make('span', 'title', fill(words.issue, { ...yearsOf(yearFrom), n: no })), make('small', '', joined(periodOf(brief), fill(words.publishedOn, { day: publishedOn })))),
    foreword === '' ? null : make('p', 'words', foreword), ...itemsOf(items),
    ...(notes.length === 0 ? [] : [make('h3', '', words.corrections), make('ul', '', ...notes.map(({ on, text }) => line(text, on, '')))]));
  details.toggleAttribute('open', open);
  return details;
};

const result = ({ kind, level, day, title, grade, place }: PublicResult): HTMLElement => line(title, joined(day, words.words[kind], words.levels[level], grade, place), '');

const studio = (found: PublicStudio): Child[] => [
  make('header', '', make('p', 'soft', words.kindOf), make('h1', '', found.name), facts(found)),
  ...(found.briefs.length === 0 ? [] : [make('h2', '', words.briefs), ...found.briefs.map((brief, at) => issue(brief, at === 0))]),
  ...(found.results.length === 0 ? [] : [make('h2', '', words.results), make('section', 'card', make('ul', '', ...found.results.map(result)))]),
  ...(found.briefs.length + found.results.length === 0 ? [make('p', 'soft', words.nothing)] : []),
  make('p', 'soft foot', words.foot),
];

const refusal = (kind: 'none' | 'slow' | 'offline'): Child[] => {
  const again = make('button', 'no-print', words.again);
  again.addEventListener('click', () => void open());
  return [make('section', 'card refusal', make('h1', '', words[kind]), make('p', '', words[`${kind}Lead`]), kind === 'none' ? null : again)];
};

/** The public name and nothing else, for whoever passes the link on. */
const entitle = (name: string): void => {
  document.title = name;
  document.querySelector('meta[property="og:title"]')?.setAttribute('content', name);
};

const shown = (found: Found<PublicStudio>): Child[] => {
  entitle(found.kind === 'found' ? found.value.name : words.kindOf);
  return found.kind === 'found' ? studio(found.value) : refusal(found.kind);
};

const open = async (): Promise<void> => {
  document.documentElement.lang = words === en ? 'en' : 'zh-CN';
  const [, id = ''] = /^\/s\/([^/]+)/.exec(location.pathname) ?? [];
  const found = await askStudio(id);
  document.getElementById('studio')?.replaceChildren(...shown(found).filter((child) => child !== null));
};

// On paper nothing can be opened any more.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true)));
void open();
