// Colleagues' carets: a bar in the person's colour, with the name for two seconds after it moved. Names and
// colours come from the server by way of the session, never from the colleague's page.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

const NAMED_MS = 2_000;

interface CaretUser {
  readonly name: string;
  readonly color: string;
  readonly status: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const userOf = (value: unknown): CaretUser => {
  const user: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return { name: text(user['name']), color: text(user['color']), status: text(user['status']) };
};

class NamePlates {
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly last = new Map<number, string>();

  constructor(private readonly awareness: Awareness) {}

  build(user: unknown, client: number): HTMLElement {
    const { name, color, status } = userOf(user);
    const caret = document.createElement('span');
    caret.className = `doc-caret${this.timers.has(client) ? ' is-named' : ''}${status === 'active' || status === '' ? '' : ' is-quiet'}`;
    caret.dataset['client'] = String(client);
    caret.style.setProperty('--doc-person', color);
    const plate = document.createElement('span');
    plate.className = 'doc-caret-name';
    plate.textContent = name;
    caret.append(plate);
    return caret;
  }

  /** Shows the names of those whose caret moved. */
  moved(root: ParentNode): void {
    for (const [client, state] of this.awareness.getStates()) {
      const place = JSON.stringify(state['cursor'] ?? null);
      if (this.last.get(client) === place) continue;
      this.last.set(client, place);
      if (place !== 'null') this.name(client, root);
    }
  }

  private name(client: number, root: ParentNode): void {
    const caret = (): Element | null => root.querySelector(`.doc-caret[data-client="${client}"]`);
    clearTimeout(this.timers.get(client));
    caret()?.classList.add('is-named');
    this.timers.set(client, setTimeout(() => {
      this.timers.delete(client);
      caret()?.classList.remove('is-named');
    }, NAMED_MS));
  }

  destroy(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
  }
}

export const colleagueCarets = (awareness: Awareness) =>
  Extension.create({
    name: 'colleagueCarets',
    priority: 999,
    addProseMirrorPlugins: () => {
      const plates = new NamePlates(awareness);
      return [
        yCursorPlugin(awareness, {
          cursorBuilder: (user: unknown, client: number) => plates.build(user, client),
          selectionBuilder: (user: unknown) => ({ class: 'doc-colleague-selection', style: `--doc-person: ${userOf(user).color}` }),
        }),
        new Plugin({
          key: new PluginKey('caretNames'),
          view: (view) => {
            const onChange = (): void => plates.moved(view.dom);
            awareness.on('change', onChange);
            return { destroy: () => { awareness.off('change', onChange); plates.destroy(); } };
          },
        }),
      ];
    },
  });
