// What the worker thread reads out of a document for its versions: its state with what came and went, or its text.
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { documentJson } from '@gongyan/shared/document/document.json';
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { z } from 'zod';
import { Counted, countSince } from './version.count.js';

const Bytes = z.custom<Uint8Array>(ArrayBuffer.isView);
const VersionQuestion = z.discriminatedUnion('kind', [
  /** `before`: the state of the version before; null when there is none. */
  z.object({ kind: z.literal('keep'), before: Bytes.nullable() }),
  z.object({ kind: z.literal('text') }),
]);
export type VersionQuestion = z.output<typeof VersionQuestion>;

/** A state as it is kept: its bytes, and by what they are known again. */
export const Kept = Counted.extend({ state: Bytes, digest: z.string() });

export const digestOf = (state: Uint8Array): string => createHash('sha256').update(state).digest('hex');

export const study = (ydoc: Y.Doc, input: unknown): unknown => {
  const question = VersionQuestion.parse(input);
  if (question.kind === 'text') return documentJson(ydoc);
  const old = newYDoc();
  if (question.before !== null) applyAll(old, [question.before], null);
  const state = Y.encodeStateAsUpdate(ydoc);
  return { ...countSince(ydoc, old), state, digest: digestOf(state) };
};
