// Lists and to-dos, Tiptap's, with lenient content and without attributes that the schema does not list.
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';

const group = 'block flow list';
/** Each level costs two of the 32 levels that the server admits. */
const DEEPEST = 5;

const depthOf = (names: readonly string[]): number => names.filter((name) => name === 'listItem' || name === 'taskItem').length;

export const Bullets = BulletList.extend({ group, content: 'listItem*' });

export const Numbers = OrderedList.extend({
  group,
  content: 'listItem*',
  addAttributes: () => ({ start: { default: 1, parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1 } }),
});

export const Item = ListItem.extend({
  content: 'flow*',
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => {
        const { $from } = this.editor.state.selection;
        const around = Array.from({ length: $from.depth }, (_, index) => $from.node(index + 1).type.name);
        return depthOf(around) >= DEEPEST || this.editor.commands.sinkListItem(this.name);
      },
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const Todos = TaskList.extend({ group, content: 'taskItem*' });

export const Todo = (label: string) =>
  TaskItem.extend({ content: 'flow*' }).configure({ nested: false, a11y: { checkboxLabel: (node) => `${label} ${node.textContent}` } });

export const ListKeys = ListKeymap;
