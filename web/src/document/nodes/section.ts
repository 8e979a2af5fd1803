// The sections of a template: a key that never changes, a title that may be renamed, anything below it. That
// none can be lost or moved is guard/section.guard's work.
import { Node } from '@tiptap/core';
import type { NodeView } from '@tiptap/pm/view';

const attribute = (name: string) => (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '';

/** The hint shows in an empty section, by CSS alone: a decoration would redraw while somebody composes. */
const sectionView = (attrs: Readonly<Record<string, unknown>>): NodeView => {
  const dom = document.createElement('section');
  dom.className = 'doc-section';
  dom.dataset['key'] = String(attrs['key']);
  dom.dataset['required'] = String(attrs['required'] === true);
  dom.style.setProperty('--doc-hint', JSON.stringify(String(attrs['hint']).replaceAll('\n', ' ')));
  return { dom, contentDOM: dom, ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom };
};

export const Section = Node.create({
  name: 'section',
  // Paragraph first, so that a new block is one; the title's place is guarded, not written in the content rule.
  content: '(block | sectionTitle)*',
  isolating: true,
  selectable: false,
  addAttributes: () => ({
    key: { default: '', parseHTML: attribute('key'), rendered: false },
    required: { default: false, parseHTML: (element: HTMLElement) => attribute('required')(element) === 'true', rendered: false },
    hint: { default: '', parseHTML: attribute('hint'), rendered: false },
    /** Never leaves the document: not published, not exported for others. */
    private: { default: null, parseHTML: (element: HTMLElement) => (attribute('private')(element) === 'true' ? true : null), rendered: false },
  }),
  parseHTML: () => [{ tag: 'section[data-key]' }],
  renderHTML: ({ node }) => ['section', { 'data-key': String(node.attrs['key']) }, 0],
  addNodeView: () => ({ node }) => sectionView(node.attrs),
});

export const SectionTitle = Node.create({
  name: 'sectionTitle',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: 'h2[data-section-title]', priority: 60 }],
  renderHTML: () => ['h2', { 'data-section-title': '', class: 'doc-title' }, 0],
});
