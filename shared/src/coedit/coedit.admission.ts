// Whether one update may enter the log, judged from its bytes alone: it is decoded, never applied, because
// an `applyUpdate` that throws may already have changed the document. Refuses what would make replicas
// differ for ever (forged ids, reused or skipped clocks), what would break readers (deep nesting, giant
// lengths) and what no editor of ours writes (foreign types, names, links).
import * as Y from 'yjs';
import type { ProblemCode } from '../kit/problem.js';
import { LIMITS } from './coedit.protocol.js';
import { allowedStruct, type Vocabulary } from './coedit.vocabulary.js';

export interface AdmissionFacts {
  readonly vocabulary: Vocabulary;
  /** How much of a client id's content the log has; undefined when nothing is known of that id. */
  readonly clockOf: (client: number) => number | undefined;
  /** Whether the server leased this client id to the person who pushes. */
  readonly leased: (client: number) => boolean;
  /** Depth of an element that is already in the document, 1 under the root; undefined when not yet known. */
  readonly depthOf: (id: Y.ID) => number | undefined;
}

/** An element whose depth the judge must be told before he can decide. */
export interface Unknown {
  readonly id: Y.ID;
  /** `parent`: the depth of this element; `sibling`: of the element around this item, plus one. */
  readonly as: 'parent' | 'sibling';
}

export type Admission =
  | { readonly kind: 'admitted'; readonly client: number; readonly from: number; readonly to: number; readonly depths: ReadonlyMap<string, number> }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly why: string; readonly client?: number }
  /** Ask the log again for these client ids, or the document for these depths, then judge once more. */
  | { readonly kind: 'ask'; readonly clients: readonly number[]; readonly depths: readonly Unknown[] };

export const idKey = (id: Y.ID): string => `${id.client}:${id.clock}`;
const refuse = (code: ProblemCode, why: string, client?: number): Admission => ({ kind: 'refused', code, why, client });

interface Decoded {
  readonly structs: readonly (Y.Item | Y.GC | Y.Skip)[];
  readonly ds: { readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]> };
}

const decode = (update: Uint8Array): Decoded | null => {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
};

/** Judges one update. Pure: the same facts give the same answer. */
export const admit = (update: Uint8Array, facts: AdmissionFacts): Admission => {
  if (update.length > LIMITS.pushBytes * 8) return refuse('coedit.tooLarge', 'bytes');
  const decoded = decode(update);
  if (decoded === null) return refuse('coedit.badUpdate', 'does not decode');
  const range = writtenRange(decoded.structs, facts);
  if ('kind' in range) return range;
  const judge = new Judge(facts, range);
  for (const struct of decoded.structs) {
    const refusal = judge.struct(struct);
    if (refusal !== null) return refusal;
  }
  const refusal = judge.deletions(decoded.ds.clients);
  if (refusal !== null) return refusal;
  return judge.verdict(decoded.structs.length === 0 && decoded.ds.clients.size === 0);
};

interface Range {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** New content is one unbroken run under one leased client id, beginning exactly where the log ends. */
const writtenRange = (structs: Decoded['structs'], facts: AdmissionFacts): Range | Admission => {
  const first = structs[0];
  if (first === undefined) return { client: 0, from: 0, to: 0 };
  const { client, clock: from } = first.id;
  let to = from;
  for (const struct of structs) {
    if (struct.id.client !== client) return refuse('coedit.foreignClient', 'several client ids');
    if (struct instanceof Y.Skip || struct.id.clock !== to) return refuse('coedit.gap', 'hole inside the update');
    if (struct.length <= 0) return refuse('coedit.badUpdate', 'empty struct');
    to += struct.length;
    if (to - from > LIMITS.lengthPerUpdate) return refuse('coedit.tooLarge', 'length');
  }
  if (!Number.isSafeInteger(client) || !facts.leased(client)) return refuse('coedit.foreignClient', 'not leased to this person', client);
  const known = facts.clockOf(client) ?? 0;
  if (from > known) return refuse('coedit.gap', `starts at ${from}, known to ${known}`, client);
  if (from < known) return refuse('coedit.foreignClient', `clock ${from} was used before, known to ${known}`, client);
  return { client, from, to };
};

class Judge {
  private readonly askClients = new Set<number>();
  private readonly askDepths: Unknown[] = [];
  /** Depth of the elements that this update makes; and around each of its items. */
  private readonly depths = new Map<string, number>();
  private readonly around = new Map<number, number | Unknown>();
  private readonly texts = new Set<string>();

  constructor(
    private readonly facts: AdmissionFacts,
    private readonly range: Range,
  ) {}

  struct(struct: Y.Item | Y.GC | Y.Skip): Admission | null {
    if (!(struct instanceof Y.Item)) return null;
    for (const id of [struct.origin, struct.rightOrigin]) {
      const refusal = this.reference(id, struct.id.clock);
      if (refusal !== null) return refusal;
    }
    const parent: unknown = struct.parent;
    if (parent instanceof Y.ID) {
      const refusal = this.reference(parent, struct.id.clock);
      if (refusal !== null) return refusal;
    } else if (typeof parent === 'string' && parent !== this.facts.vocabulary.root) return refuse('coedit.notAllowed', `root ${parent}`);
    const why = allowedStruct(struct, this.facts.vocabulary);
    if (why !== null) return refuse('coedit.notAllowed', why);
    return this.nesting(struct, parent);
  }

  deletions(clients: Decoded['ds']['clients']): Admission | null {
    let ranges = 0;
    for (const [client, deleted] of clients) {
      ranges += deleted.length;
      if (ranges > LIMITS.lengthPerUpdate) return refuse('coedit.tooLarge', 'deletions');
      const known = client === this.range.client ? this.range.to : this.facts.clockOf(client);
      const beyond = deleted.some(({ clock, len }) => len <= 0 || clock + len > (known ?? 0));
      if (beyond) this.askClients.add(client);
    }
    return null;
  }

  verdict(empty: boolean): Admission {
    if (empty) return refuse('coedit.badUpdate', 'says nothing');
    if (this.askClients.size > 0 || this.askDepths.length > 0) {
      return { kind: 'ask', clients: [...this.askClients], depths: this.askDepths };
    }
    return { kind: 'admitted', ...this.range, depths: this.depths };
  }

  /** What an item points at must be in the log already, or earlier in this very update. */
  private reference(id: Y.ID | null, before: number): Admission | null {
    if (id === null) return null;
    if (id.client === this.range.client) return id.clock < before ? null : refuse('coedit.gap', 'points at itself or later');
    if (id.clock >= (this.facts.clockOf(id.client) ?? 0)) this.askClients.add(id.client);
    return null;
  }

  /** Only elements nest. Beside an element that is already there a new one lies as deep as it; how deep that
   *  is, is asked only when the update goes on nesting below. */
  private nesting(item: Y.Item, parent: unknown): Admission | null {
    if (!(item.content instanceof Y.ContentType)) return null;
    if (parent instanceof Y.ID && this.texts.has(idKey(parent))) return refuse('coedit.notAllowed', 'element inside text');
    if (item.content.type instanceof Y.XmlText) this.texts.add(idKey(item.id));
    const around = this.depthAround(item, parent);
    this.around.set(item.id.clock, around);
    if (typeof around !== 'number') return null;
    if (around + 1 > LIMITS.depth) return refuse('coedit.tooDeep', `depth ${around + 1}`);
    this.depths.set(idKey(item.id), around + 1);
    return null;
  }

  /** Depth of the element around an item (0 at the root), or whom to ask for it. */
  private depthAround(item: Y.Item, parent: unknown): number | Unknown {
    if (typeof parent === 'string') return 0;
    if (parent instanceof Y.ID) return this.depthOfElement(parent);
    const beside = item.origin ?? item.rightOrigin;
    if (beside === null) return 0;
    if (beside.client === this.range.client && beside.clock >= this.range.from) return this.aroundOwn(beside.clock);
    const known = this.facts.depthOf(beside);
    return known === undefined ? { id: beside, as: 'sibling' } : known - 1;
  }

  /** An origin may point into the middle of one of this update's items: the item that covers the clock. */
  private aroundOwn(clock: number): number | Unknown {
    for (let at = clock; at >= this.range.from; at -= 1) {
      const around = this.around.get(at);
      if (around !== undefined) return around;
    }
    return 0;
  }

  private depthOfElement(id: Y.ID): number {
    const own = this.depths.get(idKey(id)) ?? this.facts.depthOf(id);
    if (own !== undefined) return own;
    const beside = id.client === this.range.client ? this.around.get(id.clock) : undefined;
    const unknown: Unknown = typeof beside === 'object' ? beside : { id, as: 'parent' };
    const told = this.facts.depthOf(unknown.id);
    if (told !== undefined) return told;
    this.askDepths.push(unknown);
    return 0;
  }
}
