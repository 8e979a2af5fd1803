// How a piece of text can stand out. Colours are names, not CSS: what a browser writes back of a CSS colour
// differs from what was set, and that breaks Chinese input. No slanted text: Chinese has 着重号 instead.
import { Mark } from '@tiptap/core';
import { HIGHLIGHTS, isSafeLink } from '@gongyan/shared/document/document.schema';

const isBold = (weight: string): null | false => (/^(bold(er)?|[5-9]\d{2,})$/.test(weight) ? null : false);

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) }, { style: 'font-weight', getAttrs: (weight) => isBold(String(weight)) }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [{ tag: 'u' }, { style: 'text-decoration', consuming: false, getAttrs: (style) => (String(style).includes('underline') ? null : false) }],
  renderHTML: () => ['u', 0],
  addKeyboardShortcuts() {
    return { 'Mod-u': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }, { style: 'text-decoration', consuming: false, getAttrs: (style) => (String(style).includes('line-through') ? null : false) }],
  renderHTML: () => ['s', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** 着重号, a dot below each character; takes the place of italics, also when such text is pasted. */
export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

const isHighlight = (name: unknown): boolean => HIGHLIGHTS.some((known) => known === name);
const colourOf = (name: unknown) => (isHighlight(name) ? String(name) : HIGHLIGHTS[0]);

export const Highlighted = Mark.create({
  name: 'highlight',
  addAttributes: () => ({ color: { default: HIGHLIGHTS[0], parseHTML: (element: HTMLElement) => colourOf(element.dataset['color']), rendered: false } }),
  parseHTML: () => [{ tag: 'mark' }],
  renderHTML: ({ mark }) => ['mark', { 'data-color': colourOf(mark.attrs['color']), class: `doc-mark-${colourOf(mark.attrs['color'])}` }, 0],
});

/** A link that a browser would run is text and no link, wherever it came from. */
export const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isSafeLink(element.getAttribute('href') ?? '') ? { href: element.getAttribute('href') } : false) }],
  renderHTML: ({ mark }) => {
    const href: unknown = mark.attrs['href'];
    return typeof href === 'string' && isSafeLink(href) ? ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0] : ['span', 0];
  },
});

/** The place that a comment speaks of; the words of the thread live in the database. Several may overlap. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ thread: { default: null, rendered: false } }),
  // Never from a clipboard: a copy of the words is no second anchor.
  renderHTML: ({ mark }) => ['span', { class: 'doc-commented', 'data-thread': String(mark.attrs['thread'] ?? '') }, 0],
});

/** The words that a suggestion would replace; the suggestion itself lives in the database. */
export const SuggestionMark = Mark.create({
  name: 'suggestion',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: { default: null, rendered: false } }),
  renderHTML: ({ mark }) => ['span', { class: 'doc-suggested', 'data-suggestion': String(mark.attrs['id'] ?? '') }, 0],
});
