// The whole editor on a filled lesson design with made-up colleagues, for screenshots and for the eye.
// ?saved=offline and the like show the other states, ?mode=read, ?role=read, ?design=empty.
import { StrictMode, useState } from 'react';
import { personColour } from '@gongyan/shared/kit/colour';
import type { CoeditPresence, CoeditRole, SavedState } from '../../../src/platform/coedit/coedit.session';
import { DocumentEditor } from '../../../src/document/DocumentEditor';
import type { DocumentMode } from '../../../src/document/bars/ModeSwitch';
import { emptyDesign, filledDesign } from '../lesson.sample';
import { MemoryHub, type MemorySession } from '../memory.session';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import * as Y from 'yjs';

const COLOURS = ['#0B6E6E', '#1F5FA8', '#7A3FB0', '#B02A6B', '#B3261E', '#9A4A00', '#6B6100', '#2F6F1F', '#00688B', '#4A4FBF', '#8A3A5E', '#5B5F66'];
const STATES: Readonly<Record<string, SavedState>> = {
  saving: { kind: 'saving' }, slow: { kind: 'slow' }, reconnecting: { kind: 'reconnecting' }, offline: { kind: 'offline', pending: 12 }, merging: { kind: 'merging' },
  merged: { kind: 'merged', mine: 12, colleagues: 2 }, noLocalStore: { kind: 'noLocalStore' }, lostRight: { kind: 'lostRight', pending: 3 }, oldClient: { kind: 'oldClient' },
  final: { kind: 'final' }, serverFault: { kind: 'serverFault', code: 'coedit.epoch' }, loading: { kind: 'loading' },
};

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  /** The caret stands after this text. */
  readonly at: string;
  readonly status?: CoeditPresence['status'];
  /** How many characters before it are selected. */
  readonly selects?: number;
}

const COLLEAGUES: readonly Colleague[] = [
  { id: 'p-gu-2', name: '顾南乔', section: 'rationale', at: '本课不讲情绪知识' },
  { id: 'p-qu', name: '瞿白露', section: 'process', at: '重申三条约定', selects: 4 },
  { id: 'p-lu', name: '陆知微', section: 'goals', at: '能说出至少六个', status: 'idle' },
];

const textsIn = (node: Y.XmlElement | Y.XmlFragment): Y.XmlText[] =>
  node.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));

/** A colleague's page that nobody sees: all it does is stand at a place in the text. */
const join = (hub: MemoryHub, colleague: Colleague, client: number): void => {
  const { doc, awareness } = hub.open(client);
  const user = { name: colleague.name, color: COLOURS[personColour(colleague.id)], status: colleague.status ?? 'active' };
  const text = textsIn(doc.getXmlFragment(DOCUMENT_ROOT)).find((one) => String(one).includes(colleague.at));
  if (text === undefined) return;
  const end = String(text).indexOf(colleague.at) + colleague.at.length;
  const place = (index: number) => Y.createRelativePositionFromTypeIndex(text, index);
  setTimeout(() => awareness.setLocalState({ user, cursor: { anchor: place(end - (colleague.selects ?? 0)), head: place(end) } }), 50);
};

const presenceOf = (colleague: Colleague, clientId: number): CoeditPresence => ({
  clientId, userId: colleague.id, name: colleague.name, colour: personColour(colleague.id), status: colleague.status ?? 'active', section: colleague.section, writes: true,
});

const reader = (n: number): CoeditPresence => ({ clientId: 100 + n, userId: `r-${n}`, name: `读者${n}`, colour: n, status: 'active', section: null, writes: false });

const isRole = (text: string | null): text is CoeditRole => text === 'write' || text === 'comment' || text === 'read';
const isMode = (text: string | null): text is DocumentMode => text === 'edit' || text === 'read';

const openSession = (asked: URLSearchParams): MemorySession => {
  const hub = new MemoryHub(asked.get('design') === 'empty' ? emptyDesign : filledDesign);
  const role = asked.get('role');
  const saved = STATES[asked.get('saved') ?? ''];
  const session = hub.open(50, { state: { ...(isRole(role) ? { role } : {}), ...(saved === undefined ? {} : { saved }), loaded: saved?.kind !== 'loading' } });
  if (asked.get('alone') === null) {
    COLLEAGUES.forEach((colleague, index) => join(hub, colleague, 60 + index));
    session.setPresence([...COLLEAGUES.map((colleague, index) => presenceOf(colleague, 60 + index)), ...[1, 2, 3, 4, 5, 6].map(reader)]);
  }
  return session;
};

const Full = ({ session, first }: { session: MemorySession; first: DocumentMode }) => {
  const [mode, setMode] = useState(first);
  const upload = async (file: File, onProgress?: (fraction: number) => void) => {
    for (const fraction of [0.2, 0.6, 1]) {
      onProgress?.(fraction);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    if (file.name.includes('bad')) throw new Error('bad');
    return { src: '/picture.png' };
  };
  return (
    <>
      <div style={{ position: 'sticky', top: 0, zIndex: 40, height: 52, background: 'var(--paper)', borderBottom: '1px solid var(--line)', padding: '14px 16px', fontWeight: 600 }}>情绪温度计</div>
      <DocumentEditor session={session} me={{ id: 'p-su-3', name: '苏听潮' }} title="情绪温度计" lessonMinutes={40} mode={mode} onModeChange={setMode} uploadImage={upload} />
    </>
  );
};

export const fullPage = (asked: URLSearchParams) => {
  const mode = asked.get('mode');
  const session = openSession(asked);
  Object.assign(window, { session });
  return <StrictMode><Full session={session} first={isMode(mode) ? mode : 'edit'} /></StrictMode>;
};
