// A picture in the text. Its file is on our own server; a picture from anywhere else is dropped when pasted,
// because every reader's browser would tell a stranger what is read here.
import { Node } from '@tiptap/core';

export const PICTURE_WIDTHS = [25, 50, 75, 100] as const;
const isOwn = (src: unknown): src is string => typeof src === 'string' && /^\/(?![/\\])/.test(src);
const widthOf = (value: unknown): number => PICTURE_WIDTHS.find((width) => width === Number(value)) ?? 100;

export const Picture = Node.create({
  name: 'image',
  group: 'block flow',
  draggable: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: '' }, width: { default: 100 } }),
  parseHTML: () => [{
    tag: 'img[src]',
    getAttrs: (element) => {
      const src = element.getAttribute('src');
      return isOwn(src) ? { src, alt: element.getAttribute('alt') ?? '', width: widthOf(element.dataset['width']) } : false;
    },
  }],
  renderHTML: ({ node }) => {
    const { src, alt, width } = node.attrs;
    const text = String(alt ?? '');
    if (!isOwn(src)) return ['figure', { class: 'doc-picture' }, ['span', text]];
    return ['figure', { class: `doc-picture doc-picture-${widthOf(width)}` }, ['img', { src, alt: text, 'data-width': String(widthOf(width)), loading: 'lazy', draggable: 'false' }]];
  },
});
