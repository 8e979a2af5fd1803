// A shared text whose state the test decides.
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import type { CoeditSession, CoeditState, SavedState } from '../src/platform/coedit/coedit.session';

export class FakeSession implements CoeditSession {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  destroyed = false;
  private readonly listeners = new Set<() => void>();
  private state: CoeditState = { role: 'write', loaded: true, saved: { kind: 'saved', at: null }, online: true };

  /** One paragraph of text. */
  write(text: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    this.doc.getXmlFragment('content').push([paragraph]);
  }

  become(saved: SavedState): void {
    this.state = { ...this.state, saved };
    for (const listener of [...this.listeners]) listener();
  }

  readonly getState = () => this.state;
  readonly getPresence = () => [];
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly holdExchange = () => undefined;
  readonly releaseExchange = () => undefined;
  readonly setSection = () => undefined;
  readonly takeUnsent = () => null;
  readonly destroy = () => {
    this.destroyed = true;
    this.awareness.destroy();
  };
}
