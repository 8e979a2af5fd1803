// Who wrote what, walked from a log without a database: every letter of the text is somebody's or nobody's, once; and
// nobody gains by moving, copying, splitting or restoring what another wrote.
import { standingIn } from '@gongyan/shared/document/contribution/letters';
import { documentJson } from '@gongyan/shared/document/document.json';
import { lettersIn } from '@gongyan/shared/document/diff/block.words';
import { seedDocument } from '@gongyan/shared/document/document.seed';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { PersonId } from '@gongyan/shared/kit/id';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { restoreSteps } from '../version/restore.plan.js';
import { Counted, study } from './contribution.study.js';
import type { Lease, LogRow } from './contribution.walk.js';

const [YE, CHU] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
const TEMPLATE = '请写出本课的目标';
const seed = {
  type: 'doc', content: ['goals', 'process'].map((key) => ({
    type: 'section', attrs: { key, required: false, hint: '' },
    content: [{ type: 'sectionTitle', content: [{ type: 'text', text: key === 'goals' ? '教学目标' : '教学过程' }] }, { type: 'paragraph', content: [{ type: 'text', text: TEMPLATE }] }],
  })),
};

/** A log in memory with the text that it says. */
class Desk {
  readonly ydoc = newYDoc();
  readonly rows: LogRow[] = [];
  readonly leases: Lease[] = [];
  private minute = 0;
  private origin: Desk | null = null;

  static seeded(): Desk {
    const desk = new Desk();
    desk.write(YE, 'seed', (ydoc) => seedDocument(ydoc, seed));
    return desk;
  }

  /** As the pen forks: one row that holds the whole state, under the client ids of the text it comes from. */
  fork(by: PersonId): Desk {
    const desk = new Desk();
    const state = Y.encodeStateAsUpdate(this.ydoc);
    Y.applyUpdate(desk.ydoc, state);
    desk.origin = this;
    desk.leases.push(...this.leases.map((lease) => ({ ...lease, kind: lease.kind === 'own' ? 'carried' : lease.kind })));
    desk.rows.push({ seq: 1, person: by, client: 0, at: 0, bytes: state });
    return desk;
  }

  lease(person: PersonId, kind: string): number {
    const found = this.leases.find((one) => one.person === person && one.kind === kind);
    if (found !== undefined) return found.client;
    this.leases.push({ client: 1_000 + this.leases.length, person, kind });
    return 999 + this.leases.length;
  }

  /** One push; every change is a stroke of its own. */
  write(person: PersonId, kind: string, ...strokes: ((ydoc: Y.Doc) => void)[]): void {
    const client = this.lease(person, kind);
    this.ydoc.clientID = client;
    const updates: Uint8Array[] = [];
    const heard = (update: Uint8Array) => updates.push(update);
    const before = Y.getState(this.ydoc.store, client);
    this.ydoc.on('update', heard);
    for (const stroke of strokes) this.ydoc.transact(() => stroke(this.ydoc), 'page');
    this.ydoc.off('update', heard);
    if (updates.length === 0) return;
    this.rows.push({ seq: this.rows.length + 1, person, client: Y.getState(this.ydoc.store, client) > before ? client : 0, at: (this.minute += 1) * 60_000, bytes: Y.mergeUpdates(updates) });
  }

  restore(by: PersonId, state: Uint8Array): void {
    const then = newYDoc();
    Y.applyUpdate(then, state);
    const clients = [...Y.decodeStateVector(Y.encodeStateVector(then)).keys()];
    const authorOf = (client: number) => ((lease) => (lease === undefined ? null : { person: PersonId.parse(lease.person), kind: lease.kind }))(this.leases.find((one) => one.client === client));
    for (const { by: person, kind, change } of restoreSteps(then, { by, clients, authorOf })) this.write(person, kind, change);
  }

  count(): Counted {
    return Counted.parse(study(newYDoc(), { rows: this.rows, leases: this.leases, moves: this.origin?.count().moves ?? [] }));
  }

  /** Person → letters that stand, written, pasted. */
  of(person: PersonId): [number, number, number] {
    const mine = this.count().lines.filter((line) => line.person === person);
    const sum = (hows: readonly string[]) => mine.filter(({ how }) => hows.includes(how)).reduce((total, { added }) => total + added, 0);
    return [mine.reduce((total, { stands }) => total + stands, 0), sum(['typed', 'pasted', 'suggested']), sum(['pasted'])];
  }
}

const section = (ydoc: Y.Doc, at = 0): Y.XmlElement => {
  const found = ydoc.getXmlFragment('content').get(at);
  if (!(found instanceof Y.XmlElement)) throw new Error('no section');
  return found;
};
const paragraph = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(words)]);
  return made;
};
const adds = (words: string, at = 0) => (ydoc: Y.Doc): void => section(ydoc, at).push([paragraph(words)]);
const textAt = (ydoc: Y.Doc, at: number): Y.XmlText => {
  const texts = [...new Set(standingIn(ydoc).map(({ block }) => block))];
  const found = texts[at % texts.length];
  if (found === undefined) throw new Error('no text');
  return found;
};
const lastOf = (ydoc: Y.Doc, at = 0): Y.XmlText => {
  const found = section(ydoc, at).get(section(ydoc, at).length - 1);
  const text = found instanceof Y.XmlElement ? found.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
};
const types = (words: string) => [...words].map((letter) => (ydoc: Y.Doc) => lastOf(ydoc).insert(lastOf(ydoc).length, letter));
const SENTENCE = '学生能说出六个情绪词并能用身体感受来区分它们的强弱';
const LONG = SENTENCE.repeat(2) + '，课后继续观察一周。';

test('typed letter by letter, however long one was away, is typed; fifty letters by one stroke are pasted', () => {
  const desk = Desk.seeded();
  desk.write(YE, 'own', adds('一'), ...types(LONG));
  desk.write(CHU, 'own', adds(`${LONG}另一段完全不同的话，用来凑足字数，说的是小组讨论怎样分工与汇报，谁来记录，谁来发言，谁来计时，谁来总结。`));
  expect([desk.of(YE)[2], desk.of(YE)[1]]).toEqual([0, LONG.length + 1]);
  expect([desk.of(CHU), desk.of(YE)[0], desk.count().repeated]).toEqual([[52, 52, 52], LONG.length + 1, LONG.length]);
});

test('template and imported words are nobody’s, accepted words are their suggester’s', () => {
  const desk = Desk.seeded();
  desk.write(YE, 'import', adds(LONG));
  desk.write(CHU, 'suggestion', adds('换一个说法'));
  const { lines } = desk.count();
  expect(lines.map(({ person, how, added }) => [person, how, added])).toEqual([[null, 'template', 4 + 8], [null, 'template', 4 + 8], [null, 'imported', LONG.length], [CHU, 'suggested', 5]]);
});

describe('what another wrote stays his', () => {
  const written = () => {
    const desk = Desk.seeded();
    desk.write(YE, 'own', adds('一'), ...types(SENTENCE));
    return desk;
  };

  test('when I move it to another section', () => {
    const desk = written();
    desk.write(CHU, 'own', (ydoc) => { const words = lastOf(ydoc).toString(); section(ydoc).delete(section(ydoc).length - 1, 1); adds(words, 1)(ydoc); });
    expect([desk.of(YE), desk.of(CHU)]).toEqual([[26, 26, 0], [0, 0, 0]]);
    expect(desk.count().lines.filter(({ person, section: key }) => person === YE && key === 'process').map(({ how, stands, added }) => [how, stands, added])).toEqual([['moved', 26, 0]]);
  });

  test('when I cut it now and paste it later, and when I undo my deleting', () => {
    const desk = written();
    const undo = new Y.UndoManager(desk.ydoc, { trackedOrigins: new Set(['page']), captureTimeout: 0 });
    desk.write(CHU, 'own', (ydoc) => section(ydoc).delete(section(ydoc).length - 1, 1));
    expect(desk.of(YE)).toEqual([0, 26, 0]);
    desk.write(CHU, 'own', adds(`一${SENTENCE}`, 1));
    expect([desk.of(YE), desk.of(CHU)]).toEqual([[26, 26, 0], [0, 0, 0]]);
    desk.write(CHU, 'own', () => undo.undo(), () => undo.undo());
    expect([desk.of(YE)[0], desk.of(CHU)]).toEqual([26, [0, 0, 0]]);
  });

  test('when I split its paragraph', () => {
    const desk = written();
    desk.write(CHU, 'own', (ydoc) => { const text = lastOf(ydoc); text.delete(24, 2); section(ydoc).push([paragraph('强弱')]); });
    expect([desk.of(YE), desk.of(CHU)]).toEqual([[26, 26, 0], [0, 0, 0]]);
  });

  test('when I restore an older version', () => {
    const desk = written();
    const then = Y.encodeStateAsUpdate(desk.ydoc);
    desk.write(CHU, 'own', (ydoc) => section(ydoc).delete(section(ydoc).length - 1, 1));
    desk.restore(CHU, then);
    expect([desk.of(YE), desk.of(CHU)]).toEqual([[26, 26, 0], [0, 0, 0]]);
  });

  test('in a fork, where it is carried and not written', () => {
    const fork = written().fork(CHU);
    fork.write(CHU, 'own', adds('我的班级'));
    expect([fork.of(YE), fork.of(CHU)]).toEqual([[26, 0, 0], [4, 4, 0]]);
    const moved = written();
    moved.write(CHU, 'own', (ydoc) => { const words = lastOf(ydoc).toString(); section(ydoc).delete(section(ydoc).length - 1, 1); adds(words, 1)(ydoc); });
    expect([moved.fork(CHU).of(YE), moved.fork(CHU).of(CHU)]).toEqual([[26, 0, 0], [0, 0, 0]]);
  });

  test('and to copy it, or one’s own, gains nothing: repeats are nobody’s until the first goes', () => {
    const desk = written();
    desk.write(CHU, 'own', adds(`一${SENTENCE}`, 1));
    desk.write(YE, 'own', adds(`一${SENTENCE}`, 1));
    expect([desk.of(YE), desk.of(CHU), desk.count().repeated]).toEqual([[26, 26, 0], [0, 0, 0], 52]);
    desk.write(CHU, 'own', (ydoc) => section(ydoc).delete(section(ydoc).length - 1, 1));
    expect([desk.of(YE)[0], desk.count().repeated]).toEqual([26, 26]);
  });
});

describe('whatever they do', () => {
  const who = fc.constantFrom(YE, CHU);
  const words = fc.string({ unit: fc.constantFrom('情', '绪', '学', '生', '能', '说', '。'), minLength: 1, maxLength: 70 });
  const deed = fc.record({ do: fc.constantFrom('type', 'paste', 'cut', 'move', 'split', 'drop', 'undo', 'restore', 'fork', 'suggest', 'import', 'merge'), by: who, at: fc.nat(9), from: fc.nat(20), words });
  type Deed = ReturnType<typeof deed.generate>['value'];

  const act = (desk: Desk, undo: Y.UndoManager, { do: what, by, at, from, words: said }: Deed): void => {
    const text = () => textAt(desk.ydoc, at);
    const cut = (one: Y.XmlText) => Math.min(from, one.length);
    if (what === 'type') desk.write(by, 'own', ...[...said].map((letter) => () => text().insert(cut(text()), letter)));
    if (what === 'paste') desk.write(by, 'own', adds(said, at % 2));
    if (what === 'cut') desk.write(by, 'own', () => text().delete(cut(text()), Math.min(5, text().length - cut(text()))));
    if (what === 'move') desk.write(by, 'own', (ydoc) => { const moved = text().toString(); text().delete(0, text().length); adds(moved, (at + 1) % 2)(ydoc); });
    if (what === 'split') desk.write(by, 'own', (ydoc) => { const tail = text().toString().slice(cut(text())); text().delete(cut(text()), tail.length); adds(tail, at % 2)(ydoc); });
    if (what === 'drop') desk.write(by, 'own', (ydoc) => { if (section(ydoc, at % 2).length > 2) section(ydoc, at % 2).delete(2, 1); });
    if (what === 'undo') desk.write(by, 'own', () => void undo.undo());
    if (what === 'suggest' || what === 'import' || what === 'merge') desk.write(by, what === 'suggest' ? 'suggestion' : what, () => text().insert(cut(text()), said));
  };

  test('the letters of all and of nobody are the letters of the text, and every standing letter has one owner', () => {
    fc.assert(fc.property(fc.array(deed, { minLength: 1, maxLength: 14 }), (deeds) => {
      let desk = Desk.seeded();
      let undo = new Y.UndoManager(desk.ydoc, { trackedOrigins: new Set(['page']), captureTimeout: 0 });
      let state = Y.encodeStateAsUpdate(desk.ydoc);
      for (const [order, one] of deeds.entries()) {
        if (one.do === 'restore') desk.restore(one.by, state);
        else if (one.do === 'fork') {
          desk = desk.fork(one.by);
          undo = new Y.UndoManager(desk.ydoc, { trackedOrigins: new Set(['page']), captureTimeout: 0 });
        } else act(desk, undo, one);
        if (order === deeds.length >> 1) state = Y.encodeStateAsUpdate(desk.ydoc);
      }
      const { characters, lines, repeated, sections, clients, stretches } = desk.count();
      const sum = (persons: readonly (string | null)[]) => lines.filter(({ person }) => persons.includes(person)).reduce((total, { stands }) => total + stands, 0);
      expect(characters).toBe(lettersIn(documentJson(desk.ydoc)));
      expect(sum([YE, CHU, null]) + repeated).toBe(characters);
      expect(sections.reduce((total, one) => total + one.characters, 0)).toBe(characters);
      expect(lines.every(({ stands, added, removed }) => stands >= 0 && added >= 0 && removed >= 0)).toBe(true);
      // What the page colours adds up to the same numbers.
      const owner = new Map(clients.map(({ client, person }) => [client, person]));
      const coloured = standingIn(desk.ydoc).flatMap(({ client, clock, length }) => Array.from({ length }, (_, at) => {
        const other = stretches.find((one) => one.client === client && one.clock <= clock + at && clock + at < one.clock + one.length);
        return other === undefined ? (owner.get(client) ?? null) : other.person;
      }));
      expect([YE, CHU].map((person) => coloured.filter((one) => one === person).length)).toEqual([sum([YE]), sum([CHU])]);
    }), { numRuns: 250 });
  });
});
