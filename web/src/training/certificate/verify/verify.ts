// The page behind the QR of a certificate, for anybody and without signing in. Plain script, so that it opens at once on any phone. Shows what
// the issuer has on record; keeps nothing, and asks again each time.
import type { Verified } from '@gongyan/shared/training/certificate/verify.contract';
import { fill, make, type Child, type Found } from '../../../platform/plain.page';
import './verify.css';
import { en } from './verify.en';
import { askVerify } from './verify.read';
import { zh } from './verify.zh';

const words = navigator.language.toLowerCase().startsWith('en') ? en : zh;
const SHAPES = { good: 'M5 12.5l4.5 4.5L19 7.500', bad: 'M7 7l10 10M17 7L7 17' } as const;
const mark = (shape: keyof typeof SHAPES): SVGElement => {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of [['viewBox', '0 0 24 24'], ['fill', 'none'], ['stroke', 'currentColor'], ['stroke-width', '2'], ['stroke-linecap', 'round'], ['aria-hidden', 'true']] as const) picture.setAttribute(name, value);
  const circle = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  circle.setAttribute('d', `M12 2.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19z${SHAPES[shape]}`);
  picture.append(circle);
  return picture;
};

const state = (className: string, title: string, lead: string): HTMLElement =>
  make('div', 'verify-state', make('span', className, mark(className === 'is-valid' ? 'good' : 'bad')), make('div', '', make('h1', className, title), make('p', '', lead)));

const row = (name: string, value: Child, note: string | null = null): HTMLElement =>
  make('div', '', make('dt', '', name), make('dd', '', value, note === null ? null : make('small', '', note)));

const inGroups = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? text;

const facts = (found: Verified): HTMLElement =>
  make('dl', '',
    row(words.name, make('span', 'verify-name', found.name), words.nameNote),
    row(words.level, `${found.scheme} · ${found.level}`),
    row(words.hours, fill(words.hoursText, { n: found.half / 2 })),
    ...(found.cohort === null ? [] : [row(words.cohort, found.cohort)]),
    row(words.serial, found.serial), row(words.issuedOn, found.issuedOn), row(words.issuer, found.issuer),
    row(words.fingerprint, inGroups(found.fingerprint), words.fingerprintNote),
    ...(found.copies === 0 ? [] : [row(words.copies, fill(words.copiesText, { n: found.copies }))]),
  );

const certificate = (found: Verified): HTMLElement => {
  const lead = { valid: words.validLead, revoked: fill(words.revokedLead, { day: found.revokedOn ?? '' }), broken: words.brokenLead }[found.state];
  return make('section', 'verify-card', state(`is-${found.state}`, words[found.state], lead), facts(found));
};

const ask = (): HTMLFormElement => {
  const [form, input] = [document.createElement('form'), document.createElement('input')];
  Object.assign(input, { id: 'code', autocomplete: 'off', spellcheck: false, maxLength: 60, required: true });
  const label = document.createElement('label');
  label.htmlFor = 'code';
  label.textContent = words.type;
  form.append(label, input, make('button', '', words.go));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`/verify/${encodeURIComponent(input.value.replace(/[\s-]/g, '').toUpperCase())}`);
  });
  return form;
};

const again = (): HTMLElement => {
  const button = make('button', '', words.again);
  button.addEventListener('click', () => void open());
  return button;
};

const shown = (found: Found<Verified>): Child[] => {
  if (found.kind === 'found') return [certificate(found.value), make('p', 'verify-foot', words.foot)];
  const card = make('section', 'verify-card', state('is-broken', words[found.kind], words[`${found.kind}Lead`]));
  return [card, found.kind === 'none' ? ask() : again()];
};

const open = async (): Promise<void> => {
  const place = document.getElementById('verify');
  const code = decodeURIComponent(location.pathname.replace(/^\/verify\/?/, '').replace(/\/.*$/, ''));
  document.title = words.title;
  document.documentElement.lang = words === en ? 'en' : 'zh-CN';
  const found: Child[] = code === '' ? [make('h1', '', words.title), ask()] : shown(await askVerify(code));
  place?.replaceChildren(make('p', 'verify-issuer', words.title), ...found.filter((child) => child !== null));
};

void open();
