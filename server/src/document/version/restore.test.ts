// The plan of a restore on documents alone: which letters stay, under whose name and in which way the others come
// back, and what becomes of comments.
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { PersonId } from '@gongyan/shared/kit/id';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { restoreSteps, says, type Author } from './restore.plan.js';
import { runsOf } from './restore.runs.js';

const [YE, CHU, WEN] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];

/** A document with a book of who wrote under which client id. */
class Paper {
  readonly ydoc = newYDoc();
  readonly authors = new Map<number, Author>();
  private readonly clients = new Map<string, number>();

  edit(person: PersonId, kind: string, change: (section: Y.XmlElement) => void): this {
    const hand = `${kind} ${person}`;
    const client = this.clients.get(hand) ?? this.clients.size + 1;
    this.clients.set(hand, client);
    this.authors.set(client, { person, kind });
    this.ydoc.clientID = client;
    this.ydoc.transact(() => change(this.section()));
    return this;
  }

  private section(): Y.XmlElement {
    const root = this.ydoc.getXmlFragment('content');
    if (root.length === 0) root.insert(0, [new Y.XmlElement('section')]);
    const [section] = root.toArray();
    if (!(section instanceof Y.XmlElement)) throw new Error('no section');
    return section;
  }

  version(): Uint8Array {
    return Y.encodeStateAsUpdate(this.ydoc);
  }

  restore(version: Uint8Array): this {
    const then = newYDoc();
    Y.applyUpdate(then, version);
    const clients = [...Y.decodeStateVector(Y.encodeStateVector(then)).keys()];
    for (const { by, kind, change } of restoreSteps(then, { by: WEN, clients, authorOf: (client) => this.authors.get(client) ?? null })) {
      this.edit(by, kind, () => change(this.ydoc));
    }
    return this;
  }

  /** Every letter with who wrote it and how. */
  letters(): [string, PersonId | undefined, string | undefined][] {
    const found: [string, PersonId | undefined, string | undefined][] = [];
    const walk = (parent: Y.XmlFragment): void => parent.toArray().forEach((child) => {
      if (child instanceof Y.XmlText) for (const { text, client } of runsOf(child)) for (const letter of text) found.push([letter, this.authors.get(client)?.person, this.authors.get(client)?.kind]);
      if (child instanceof Y.XmlElement) walk(child);
    });
    walk(this.ydoc.getXmlFragment('content'));
    return found;
  }

  marked(name: string): string {
    const texts = (node: JsonNode): string => ((node.marks ?? []).some(({ attrs }) => Object.values(attrs ?? {}).includes(name)) ? (node.text ?? '') : '') + (node.content ?? []).map(texts).join('');
    return texts(documentJson(this.ydoc));
  }

  words(): string {
    return this.letters().map(([letter]) => letter).join('');
  }
}

const paragraph = (words: string, at?: number) => (section: Y.XmlElement): void => {
  const made = new Y.XmlElement('paragraph');
  section.insert(at ?? section.length, [made]);
  made.insert(0, [new Y.XmlText(words)]);
};
const textAt = (section: Y.XmlElement, at: number): Y.XmlText => {
  const block = section.get(at);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
};
const inText = (at: number, change: (text: Y.XmlText) => void) => (section: Y.XmlElement): void => change(textAt(section, at));
const comments = (from: number, length: number, thread: string, at = 0) => inText(at, (text) => text.format(from, length, { [`comment--${thread}`]: { thread } }));

test('the untouched middle of a changed paragraph stays: letters, authors, and a comment on it', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('先听音乐再说感受最后画温度计'));
  const version = paper.version();
  paper.edit(CHU, 'own', inText(0, (text) => { text.delete(0, 4); text.insert(0, '看一段短片'); text.delete(text.length - 4, 4); text.insert(text.length, '写一句话'); }));
  paper.edit(CHU, 'comment', comments(6, 3, 't1'));
  expect(paper.marked('t1')).toBe('说感受');
  const number = (): string => JSON.stringify(paper.ydoc.getXmlFragment('content').toArray().flatMap((section) => (section instanceof Y.XmlElement ? runsOf(textAt(section, 0)).filter(({ text }) => text.includes('说感受')).map(({ client, clock }) => [client, clock]) : [])));
  const before = number();
  paper.restore(version);
  expect([paper.words(), paper.marked('t1'), number()]).toEqual(['先听音乐再说感受最后画温度计', '说感受', before]);
  expect(new Set(paper.letters().map(([, person]) => person))).toEqual(new Set([YE]));
});

test('a paragraph that a new one was put before is still itself: its comment stays', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('请学生说出情绪'));
  const version = paper.version();
  paper.edit(CHU, 'own', paragraph('新的一段放在前面', 0)).edit(CHU, 'own', inText(1, (text) => text.insert(3, '小声'))).edit(CHU, 'comment', comments(5, 4, 't2', 1));
  expect(paper.marked('t2')).toBe('说出情绪');
  paper.restore(version);
  expect([paper.words(), paper.marked('t2')]).toEqual(['请学生说出情绪', '说出情绪']);
});

test('bold and the like come back to letters that stay, and anchors on them are left alone', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('看见自己的情绪')).edit(YE, 'own', inText(0, (text) => text.format(2, 2, { bold: {} })));
  const version = paper.version();
  paper.edit(CHU, 'own', inText(0, (text) => text.format(0, 7, { bold: null, underline: {} }))).edit(CHU, 'comment', comments(1, 3, 't3'));
  const numbers = paper.letters().length;
  paper.restore(version);
  const then = newYDoc();
  Y.applyUpdate(then, version);
  expect([says(paper.ydoc), paper.marked('t3'), paper.letters().length]).toEqual([says(then), '见自己', numbers]);
});

test('a comment that no longer stands anywhere does not come back with its words', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('请学生举手发言')).edit(CHU, 'comment', comments(3, 2, 'gone')).edit(CHU, 'suggestion', inText(0, (text) => text.format(5, 2, { 'suggestion--s': { id: 'old' } })));
  const version = paper.version();
  paper.edit(CHU, 'own', inText(0, (text) => text.delete(3, 4))).restore(version);
  expect([paper.words(), paper.marked('gone'), paper.marked('old')]).toEqual(['请学生举手发言', '', '']);
});

test('a comment of which a part still stands is whole again', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('请学生举手发言')).edit(CHU, 'comment', comments(1, 6, 'part'));
  const version = paper.version();
  paper.edit(CHU, 'own', inText(0, (text) => text.delete(3, 2))).restore(version);
  expect([paper.words(), paper.marked('part')]).toEqual(['请学生举手发言', '学生举手发言']);
});

test('a comment on a paragraph that was moved goes back with it', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('第一段说导入')).edit(YE, 'own', paragraph('第二段说讨论'));
  const version = paper.version();
  paper.edit(CHU, 'own', (section) => section.delete(0, 1)).edit(CHU, 'own', paragraph('第一段说导入')).edit(CHU, 'comment', comments(4, 2, 'moved', 1));
  expect(paper.marked('moved')).toBe('导入');
  paper.restore(version);
  expect([paper.words(), paper.marked('moved')]).toEqual(['第一段说导入第二段说讨论', '导入']);
});

test('imported, suggested, carried and template words come back as such, under the name of their author', () => {
  const kinds: [PersonId, string][] = [[YE, 'seed'], [CHU, 'import'], [YE, 'suggestion'], [CHU, 'carried'], [YE, 'merge'], [CHU, 'own']];
  const paper = new Paper();
  for (const [person, kind] of kinds) paper.edit(person, kind, paragraph(`这是${kind}来的`));
  const [version, before] = [paper.version(), paper.letters()];
  paper.edit(WEN, 'own', (section) => section.delete(0, kinds.length)).edit(WEN, 'own', paragraph('全部重写')).restore(version);
  expect(paper.letters()).toEqual(before.map(([letter, person, kind]) => [letter, person, kind === 'own' ? 'restore' : kind]));
});

test('words of two people in one sentence come back each under his own name and in order', () => {
  const paper = new Paper().edit(YE, 'own', paragraph('甲乙丙丁')).edit(CHU, 'own', inText(0, (text) => { text.insert(1, '一'); text.insert(3, '二'); text.insert(6, '三'); }));
  const [version, before] = [paper.version(), paper.letters()];
  paper.edit(WEN, 'own', inText(0, (text) => { text.delete(1, 5); text.insert(1, '改'); })).restore(version);
  expect(paper.letters().map(([letter, person]) => [letter, person])).toEqual(before.map(([letter, person]) => [letter, person]));
});

test('whatever was done between: the same text, the same look, and every letter of the same author', () => {
  const words = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'甲乙丙丁😀') });
  const deed = fc.record({ do: fc.constantFrom('add', 'drop', 'cut', 'type', 'bold', 'move'), by: fc.constantFrom(YE, CHU), kind: fc.constantFrom('own', 'import', 'suggestion', 'carried'), at: fc.nat(9), from: fc.nat(6), words });
  const change = (one: typeof deed extends fc.Arbitrary<infer D> ? D : never) => (section: Y.XmlElement): void => {
    const at = section.length === 0 ? 0 : one.at % section.length;
    if (one.do === 'add' || section.length === 0) return paragraph(one.words, at)(section);
    const text = textAt(section, at);
    const letters = [...runsOf(text).map((run) => run.text).join('')];
    const from = letters.slice(0, one.from % (letters.length + 1)).join('').length;
    const whole = letters.slice(one.from % (letters.length + 1)).slice(0, 2).join('').length;
    if (one.do === 'drop') section.delete(at, 1);
    if (one.do === 'cut' && whole > 0) text.delete(from, whole);
    if (one.do === 'type') text.insert(from, one.words);
    if (one.do === 'bold' && whole > 0) text.format(from, whole, { bold: {} });
    if (one.do === 'move') { const said = letters.join(''); section.delete(at, 1); paragraph(said)(section); }
  };
  fc.assert(fc.property(fc.array(deed, { minLength: 1, maxLength: 14 }), fc.array(deed, { minLength: 1, maxLength: 14 }), (first, later) => {
    const paper = new Paper();
    for (const one of first) paper.edit(one.by, one.kind, change(one));
    const [version, said, written] = [paper.version(), says(paper.ydoc), paper.letters()];
    for (const one of later) paper.edit(one.by, one.kind, change(one));
    paper.restore(version);
    expect(says(paper.ydoc)).toEqual(said);
    expect(paper.letters()).toEqual(written.map(([letter, person, kind], at) => [letter, person, paper.letters()[at]?.[2] === 'restore' && kind === 'own' ? 'restore' : kind]));
  }), { numRuns: Number(process.env['RESTORE_RUNS'] ?? 400), ...(process.env['RESTORE_SEED'] === undefined ? {} : { seed: Number(process.env['RESTORE_SEED']) }) });
});
