// A place in the text that the page itself fills: the text holds only which one it is. The editor never looks inside; nobody
// types in it, and guard/section.guard keeps it where it stands.
import { Node } from '@tiptap/core';
import type { NodeView } from '@tiptap/pm/view';

/** What marks the place for whoever fills it. */
export const LIVE_PLACE = 'doc-live';
/** On a change that puts such a place there or takes it away on purpose. */
export const LIVE_MOVED = 'liveMoved';

const placeOf = (attrs: Readonly<Record<string, unknown>>): NodeView => {
  const dom = document.createElement('div');
  dom.className = LIVE_PLACE;
  dom.contentEditable = 'false';
  dom.dataset['kind'] = String(attrs['kind']);
  dom.dataset['ref'] = String(attrs['ref']);
  return { dom, ignoreMutation: () => true, stopEvent: () => true };
};

export const LiveBlock = Node.create({
  name: 'liveBlock',
  group: 'block',
  atom: true,
  selectable: false,
  addAttributes: () => ({ kind: { default: '' }, ref: { default: '' } }),
  // Copied, it is nothing: what it shows belongs to this document.
  parseHTML: () => [],
  renderHTML: () => ['div', { class: LIVE_PLACE }],
  addNodeView: () => ({ node }) => placeOf(node.attrs),
});
