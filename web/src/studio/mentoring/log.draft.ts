// What stands in the fields of an entry, as text; how it becomes what the server takes; and what of it is kept on this device until
// the server has it.
import { LogId, SaveLog, type LogLine } from '@gongyan/shared/studio/mentoring/log.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { z } from 'zod';

export const LogDraft = z.object({
  id: LogId, day: z.string(), minutes: z.string(), kind: z.string(), topic: z.string(), advice: z.string(), action: z.string(), evidence: z.string(),
  documentId: z.string(), before: z.string(), after: z.string(), lessonId: z.string(), corrects: z.string(), why: z.string(), voids: z.boolean(),
});
export type LogDraft = z.output<typeof LogDraft>;

const newId = (): LogId => LogId.parse(crypto.randomUUID());

export const newDraft = (kind: string): LogDraft => ({ id: newId(), day: shanghaiDay(new Date()), minutes: '60', kind, topic: '', advice: '', action: '', evidence: '', documentId: '', before: '', after: '', lessonId: '', corrects: '', why: '', voids: false });

export const draftOf = ({ id, day, minutes, kind, topic, advice, action, evidence, cite, lessonId, corrects, why, voids }: LogLine): LogDraft => ({
  id, day, minutes: String(minutes), kind, topic, advice, action, evidence, documentId: cite?.documentId ?? '', before: cite?.before ?? '', after: cite?.after ?? '', lessonId: lessonId ?? '', corrects: corrects ?? '', why: why ?? '', voids,
});

/** As the old one was, to be put right. */
export const correctionOf = (old: LogLine): LogDraft => ({ ...draftOf(old), id: newId(), corrects: old.id, why: '', voids: false });

/** No word of its writer is lost by forgetting it. */
export const isEmpty = ({ topic, advice, action, evidence, why }: LogDraft): boolean => [topic, advice, action, evidence, why].every((text) => text.trim() === '');

type Field = 'day' | 'minutes' | 'kind' | 'topic' | 'advice' | 'action' | 'evidence' | 'why' | 'before';
export interface Read {
  /** Null while something is missing. */
  readonly log: SaveLog | null;
  readonly missing: readonly Field[];
}

const FIELDS: readonly Field[] = ['day', 'minutes', 'kind', 'topic', 'advice', 'action', 'evidence'];
const isField = (name: unknown): name is Field => FIELDS.some((field) => field === name);
const fieldOf = ([name]: readonly PropertyKey[]): Field => (name === 'correction' ? 'why' : name === 'cite' ? 'before' : isField(name) ? name : 'topic');

export const readDraft = ({ documentId, before, after, corrects, why, voids, lessonId, id: _, ...draft }: LogDraft): Read => {
  const parsed = SaveLog.safeParse({
    ...draft, minutes: Number(draft.minutes.normalize('NFKC')), lessonId: lessonId === '' ? null : lessonId, cite: documentId === '' ? null : { documentId, before, after }, correction: corrects === '' ? null : { of: corrects, why, voids },
  });
  return parsed.success ? { log: parsed.data, missing: [] } : { log: null, missing: [...new Set(parsed.error.issues.map(({ path }) => fieldOf(path)))] };
};

/** One unsent entry per pairing, person and device. */
export const draftKey = (pairId: PairId, personId: string): string => `mentoring-log:${pairId}:${personId}`;
