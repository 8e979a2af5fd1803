// Hostile and broken updates against the judge at the door: each is refused with its code, and judging never
// throws, hangs or changes anything.
import * as Y from 'yjs';
import { admit, type Admission, type AdmissionFacts } from './coedit.admission.js';
import { newYDoc } from './coedit.ydoc.js';

const ROOT = 'content';
const MINE = 7;
const OTHERS = 9;
const vocabulary = {
  root: ROOT,
  nodes: { paragraph: ['align'], section: ['key'], image: ['src', 'alt'] },
  marks: { bold: [], link: ['href'] },
  safeLink: (text: string) => /^(https?:|mailto:|\/)/i.test(text),
};

/** A document with one paragraph of a colleague, and what the server knows of it. */
const colleague = (): Uint8Array => {
  const ydoc = newYDoc();
  ydoc.clientID = OTHERS;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('同伴')]);
  ydoc.getXmlFragment(ROOT).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(ydoc);
};
const BASE = colleague();

const facts = (over: Partial<AdmissionFacts> = {}): AdmissionFacts => ({
  vocabulary,
  clockOf: (client) => (client === OTHERS ? 4 : client === MINE ? 0 : undefined),
  leased: (client) => client === MINE,
  depthOf: (id) => (id.client === OTHERS ? id.clock + 1 : undefined),
  ...over,
});

/** What a page under `client` would push after `edit` on the colleague's document. */
const written = (edit: (root: Y.XmlFragment, ydoc: Y.Doc) => void, client = MINE): Uint8Array => {
  const ydoc = newYDoc();
  Y.applyUpdate(ydoc, BASE);
  const before = Y.encodeStateVector(ydoc);
  ydoc.clientID = client;
  ydoc.transact(() => edit(ydoc.getXmlFragment(ROOT), ydoc));
  return Y.encodeStateAsUpdate(ydoc, before);
};

const paragraph = (text = '你好'): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};
const code = (admission: Admission): string => (admission.kind === 'refused' ? admission.code : admission.kind);
const textOf = (root: Y.XmlFragment): Y.XmlText => {
  const element = root.get(0);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
};
/** Elements in elements, put in from the root down: built the other way round Yjs itself runs out of stack. */
const nest = (into: Y.XmlFragment, levels: number): void => {
  let around = into;
  for (let level = 0; level < levels; level += 1) {
    const inner = new Y.XmlElement('section');
    around.insert(around.length, [inner]);
    around = inner;
  }
};

describe('what an editor writes is admitted', () => {
  const cases: [string, Uint8Array][] = [
    ['a new paragraph', written((root) => root.insert(1, [paragraph()]))],
    ['letters inside a colleague’s text', written((root) => textOf(root).insert(1, '好'))],
    ['a bold word', written((root) => textOf(root).format(0, 1, { bold: {} }))],
    ['a safe link', written((root) => textOf(root).format(0, 1, { link: { href: 'https://example.edu.cn/' } }))],
    ['an attribute, set twice', written((root) => { const e = root.get(0); if (e instanceof Y.XmlElement) { e.setAttribute('align', 'left'); e.setAttribute('align', 'right'); } })],
    ['a deletion of a colleague’s letter', written((root) => textOf(root).delete(0, 1))],
    ['a picture', written((root) => { const image = new Y.XmlElement('image'); image.setAttribute('src', '/api/documents/x/images/y.webp'); root.insert(0, [image]); })],
    ['ten levels', written((root) => nest(root, 10))],
  ];
  test.each(cases)('%s', (_name, update) => {
    expect(admit(update, facts())).toMatchObject({ kind: 'admitted' });
  });

  test('the admitted range is the one that the log will know', () => {
    expect(admit(written((root) => textOf(root).insert(0, '三个字')), facts())).toMatchObject({ client: MINE, from: 0, to: 3 });
  });
});

describe('what would split replicas or plant what no editor writes is refused', () => {
  const forged = written((root) => root.insert(0, [paragraph('冒名')]), OTHERS);
  const second = (): Uint8Array => {
    const ydoc = newYDoc();
    Y.applyUpdate(ydoc, BASE);
    ydoc.clientID = MINE;
    textOf(ydoc.getXmlFragment(ROOT)).insert(0, '一');
    const before = Y.encodeStateVector(ydoc);
    textOf(ydoc.getXmlFragment(ROOT)).insert(0, '二');
    return Y.encodeStateAsUpdate(ydoc, before);
  };
  const array = written((_root, ydoc) => ydoc.getArray('other').insert(0, ['x']));
  const cases: [string, Uint8Array, string, Partial<AdmissionFacts>?][] = [
    ['a colleague’s client id', forged, 'coedit.foreignClient'],
    ['a client id that nobody leased', written((root) => root.insert(0, [paragraph()]), 12_345), 'coedit.foreignClient'],
    ['clock squatting: my clock again with other content', written((root) => textOf(root).insert(0, '乙')), 'coedit.foreignClient', { clockOf: (client) => (client === OTHERS ? 4 : 1) }],
    ['a gap: the first of two edits is missing', second(), 'coedit.gap'],
    ['fourteen bytes that claim 2^53 letters', Uint8Array.from([1, 1, MINE, 0, 0, 0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]), 'coedit.tooLarge'],
    ['five thousand levels', written((root) => nest(root, 5_000)), 'coedit.tooDeep'],
    ['thirty-three levels', written((root) => nest(root, 33)), 'coedit.tooDeep'],
    ['a deep chain under a deep element', written((root) => { const e = root.get(0); if (e instanceof Y.XmlElement) nest(e, 20); }), 'coedit.tooDeep', { depthOf: () => 20 }],
    ['a script link', written((root) => textOf(root).format(0, 1, { link: { href: 'javascript:alert(1)' } })), 'coedit.notAllowed'],
    ['a script picture', written((root) => { const image = new Y.XmlElement('image'); image.setAttribute('src', 'javascript:alert(1)'); root.insert(0, [image]); }), 'coedit.notAllowed'],
    ['a script link in an attribute set again', written((root) => { const image = new Y.XmlElement('image'); root.insert(0, [image]); image.setAttribute('src', '/a'); image.setAttribute('src', ' javascript:alert(1)'); }), 'coedit.notAllowed'],
    ['an unknown element', written((root) => root.insert(0, [new Y.XmlElement('script')])), 'coedit.notAllowed'],
    ['an element named after a prototype', written((root) => root.insert(0, [new Y.XmlElement('__proto__')])), 'coedit.notAllowed'],
    ['an unknown mark', written((root) => textOf(root).format(0, 1, { onclick: 'x' })), 'coedit.notAllowed'],
    ['an unknown attribute', written((root) => { const e = root.get(0); if (e instanceof Y.XmlElement) e.setAttribute('onload', 'x'); }), 'coedit.notAllowed'],
    ['another root', array, 'coedit.notAllowed'],
    ['an embedded object', written((root) => textOf(root).insertEmbed(0, { x: 1 })), 'coedit.notAllowed'],
    ['an update that says nothing', Uint8Array.from([0, 0]), 'coedit.badUpdate'],
    ['no bytes at all', new Uint8Array(0), 'coedit.badUpdate'],
    ['more letters than one edit may have', written((root) => textOf(root).insert(0, '字'.repeat(200_001))), 'coedit.tooLarge'],
  ];
  test.each(cases)('%s', (_name, update, expected, over = {}) => {
    expect(code(admit(update, facts(over)))).toBe(expected);
  });

  test('content that leans on what the log has never seen is asked about, not admitted', () => {
    const update = written((root) => textOf(root).insert(1, '好'));
    const judged = admit(update, facts({ clockOf: (client) => (client === MINE ? 0 : undefined) }));
    expect(judged).toMatchObject({ kind: 'ask', clients: [OTHERS] });
  });

  test('a deletion beyond what the log knows is asked about, not admitted', () => {
    expect(admit(written((root) => root.delete(0, 1)), facts({ clockOf: (client) => (client === OTHERS ? 2 : 0) }))).toMatchObject({ kind: 'ask' });
  });

  test('depth that memory does not know is asked for before a chain goes below it', () => {
    const update = written((root) => { const e = root.get(0); if (e instanceof Y.XmlElement) nest(e, 3); });
    expect(admit(update, facts({ depthOf: () => undefined })).kind).toBe('ask');
  });
});

describe('damaged bytes', () => {
  const valid = written((root) => { root.insert(1, [paragraph('情绪温度计')]); textOf(root).format(0, 2, { bold: {} }); });

  test('every truncation is refused', () => {
    for (let length = 0; length < valid.length; length += 1) expect(admit(valid.subarray(0, length), facts()).kind).toBe('refused');
  });

  test('of 20,000 mutations none throws, none takes over 50 ms, and none writes under another name', () => {
    let seed = 20_261_125;
    const next = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below;
    let slowest = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const bytes = Uint8Array.from(valid);
      for (let flips = 1 + next(6); flips > 0; flips -= 1) bytes[next(bytes.length)] = next(256);
      let judged!: ReturnType<typeof admit>;
      const timed = (): number => {
        const started = performance.now();
        judged = admit(bytes, facts());
        return performance.now() - started;
      };
      const took = timed();
      // What is slow by itself is slow each time; a machine that did something else meanwhile is not.
      slowest = Math.max(slowest, took < 50 ? took : Math.min(took, timed(), timed()));
      if (judged.kind === 'admitted') expect([0, MINE]).toContain(judged.client);
    }
    expect(slowest).toBeLessThan(50);
  });
});
