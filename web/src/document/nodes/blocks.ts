// The plain blocks of a document: paragraph, small headings, quotation, rule, line break. Every content rule is
// lenient (`*`): the binding deletes, for everybody, an element whose content does not fit, and two people who
// each delete one of two paragraphs would otherwise delete the whole section.
import { Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';

export const Document = Node.create({ name: 'doc', topNode: true, content: 'section*' });
export const Text = Node.create({ name: 'text', group: 'inline' });

/** Comes first in the group, so that a new block is a paragraph. `flow` is what cells and list items may hold. */
export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block flow',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode(this.name) };
  },
});

export const HEADING_LEVELS = [3, 4] as const;
type HeadingLevel = (typeof HEADING_LEVELS)[number];
const levelOf = (tag: string): HeadingLevel => (Number(tag.slice(1)) >= 4 ? 4 : 3);

/** 小标题 inside a section. Bigger headings of a pasted text become the bigger of the two. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: levelOf(tag) } })),
  renderHTML: ({ node }) => [node.attrs['level'] === 4 ? 'h4' : 'h3', 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(HEADING_LEVELS.map((level, index) => [`Mod-Alt-${index + 1}`, () => this.editor.commands.toggleNode(this.name, 'paragraph', { level })]));
  },
  addInputRules() {
    return [3, 4].map((level, index) => textblockTypeInputRule({ find: new RegExp(`^#{${index + 1}}\\s$`), type: this.type, getAttributes: { level } }));
  },
});

export const Quotation = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'flow*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[>》]\s$/, type: this.type })];
  },
});

export const Rule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

export const LineBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});
