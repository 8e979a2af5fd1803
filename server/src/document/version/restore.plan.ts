// Back to an older text by a new edit: what still stands stays where it is, with its authors, its comments and
// everybody's carets; what went is written again under the names of those who wrote it. First the frame in the
// restorer's name, then the words, one step for each of their authors and of the ways they came in, at last the
// comments whose words were written again.
import { bare } from '@gongyan/shared/document/diff/block.words';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import type { PersonId } from '@gongyan/shared/kit/id';
import type * as Y from 'yjs';
import type { ServerStep, WriteKind } from '../../platform/coedit/coedit.pen.js';
import { Anchors } from './restore.anchors.js';
import { Frame, type Fill } from './restore.frame.js';
import { looksOf, type Attributes } from './restore.runs.js';

export interface Author {
  readonly person: PersonId;
  readonly kind: string;
}

export interface Restoring {
  readonly by: PersonId;
  /** Of the version and of the text now. */
  readonly authorOf: (client: number) => Author | null;
  /** Client ids of the version. */
  readonly clients: readonly number[];
  /** Why it is written: an older version comes back, or words are taken over. */
  readonly as?: Extract<WriteKind, 'restore' | 'merge'>;
}

const AGAIN: ReadonlySet<string> = new Set<WriteKind>(['seed', 'carried', 'suggestion', 'merge', 'import', 'mask']);
const isAgain = (kind: string): kind is WriteKind => AGAIN.has(kind);
/** Imported words come back as imported, suggested ones as suggested; a page's own come from the server now. */
const kindAgain = (kind: string, as: WriteKind): WriteKind => (isAgain(kind) ? kind : as);

interface Hand {
  readonly writes: (client: number) => boolean;
  /** Wrote in an earlier step. */
  readonly wrote: (client: number) => boolean;
  readonly marksOf: (attributes: Attributes) => Attributes;
}

/** Writes the letters of one hand among those that stand. */
const write = ({ text, wanted }: Fill, { writes, wrote, marksOf }: Hand): void => {
  let [place, words] = [0, ''];
  let marks: Attributes = {};
  const flush = (): void => {
    if (words !== '') text.insert(place, words, { ...marks });
    [place, words] = [place + words.length, ''];
  };
  for (const { text: letter, client, attributes, stays } of wanted) {
    if (stays === null && writes(client)) {
      const wears = marksOf(attributes);
      if (JSON.stringify(wears) !== JSON.stringify(marks)) flush();
      [words, marks] = [words + letter, wears];
    } else {
      flush();
      if (stays !== null || wrote(client)) place += letter.length;
    }
  }
  flush();
};

/** The steps that make a document say what `then` said. None of them changes anything when it says so already. */
export const restoreSteps = (then: Y.Doc, { by, authorOf, clients, as = 'restore' }: Restoring): ServerStep[] => {
  const known = (client: number): Author => authorOf(client) ?? { person: by, kind: as };
  const hand = (client: number): string => ((author) => `${kindAgain(author.kind, as)} ${author.person}`)(known(client));
  let [frame, anchors]: [Frame, Anchors] = [new Frame(hand), new Anchors(then)];
  const first: ServerStep = {
    by, kind: as,
    change: (ydoc) => {
      [frame, anchors] = [new Frame(hand), new Anchors(ydoc)];
      frame.children(ydoc.getXmlFragment(DOCUMENT_ROOT), then.getXmlFragment(DOCUMENT_ROOT));
    },
  };
  const hands = [...new Map(clients.map((client) => [hand(client), known(client)] as const))];
  const words = hands.map(([name, author], order): ServerStep => {
    const earlier = new Set(hands.slice(0, order).map(([one]) => one));
    const one: Hand = { writes: (client) => hand(client) === name, wrote: (client) => earlier.has(hand(client)), marksOf: (attributes) => ({ ...looksOf(attributes), ...anchors.kept(attributes) }) };
    return { by: author.person, kind: kindAgain(author.kind, as), change: () => frame.fills.forEach((fill) => write(fill, one)) };
  });
  const last: ServerStep = { by, kind: 'comment', change: (ydoc) => anchors.setAgain(ydoc, new Set(frame.fills.map(({ text }) => text))) };
  return [first, ...words, last];
};

export const says = (ydoc: Y.Doc): JsonNode => bare(documentJson(ydoc));
