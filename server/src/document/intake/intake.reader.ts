// Has a Word file read by a thread of its own, and its pictures drawn anew. Throws an `intake.*` refusal that says what to do; a picture that
// cannot be drawn is named in its place and refuses nothing else.
import { Injectable } from '@nestjs/common';
import { Block } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { z } from 'zod';
import { Problem } from '../../platform/contract/problem.js';
import { drawAnew, type Picture } from '../../platform/files/picture.js';
import { SideThread } from '../../platform/jobs/side.thread.js';
import type { WordText } from './intake.table.js';
import { WORD_REASONS } from './word.refusal.js';

/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/document/intake/word.worker.js' : './word.worker.js', import.meta.url);
/** For all pictures of a file together. */
const DRAWING_MS = 15_000;

const Answer = z.union([
  z.object({ reason: z.enum(WORD_REASONS) }),
  z.object({ blocks: z.array(Block), beside: z.array(Block), pictures: z.array(z.custom<Uint8Array>(ArrayBuffer.isView).nullable()) }),
]);

export interface ReadFile extends WordText {
  readonly pictures: readonly Picture[];
  /** Pictures that could not be drawn. */
  readonly refused: number;
}

@Injectable()
export class IntakeReader {
  private readonly thread = new SideThread({ heapMb: 256, ms: 10_000, waiting: 6 });

  async read(bytes: Buffer): Promise<ReadFile> {
    const outcome = await this.thread.run({ module: WORKER, input: new Uint8Array(bytes) });
    if (outcome.kind !== 'answer') throw new Problem(outcome.kind === 'tooSlow' ? 'intake.tooSlow' : 'intake.tooLarge');
    const answer = Answer.parse(outcome.answer);
    if ('reason' in answer) throw new Problem(`intake.${answer.reason}`);
    const drawn = await drawAll(answer.pictures);
    const named = (blocks: readonly JsonNode[]) => blocks.map((block) => withPictures(block, drawn));
    const pictures = new Map(drawn.flatMap((picture) => (picture === null ? [] : [[picture.name, picture]])));
    return { blocks: named(answer.blocks), beside: named(answer.beside), pictures: [...pictures.values()], refused: drawn.filter((picture) => picture === null).length };
  }
}

const drawAll = async (pictures: readonly (Uint8Array | null)[]): Promise<(Picture | null)[]> => {
  const until = performance.now() + DRAWING_MS;
  const drawn: (Picture | null)[] = [];
  for (const bytes of pictures) drawn.push(bytes === null || performance.now() > until ? null : await drawAnew(Buffer.from(bytes)).catch(() => null));
  return drawn;
};

/** The reader names pictures by their number; a document names them by their bytes. */
const withPictures = (node: JsonNode, drawn: readonly (Picture | null)[]): JsonNode => {
  if (node.type !== 'image') return node.content === undefined ? node : { ...node, content: node.content.map((child) => withPictures(child, drawn)) };
  const picture = drawn[Number(node.attrs?.['src'])] ?? null;
  const alt = String(node.attrs?.['alt'] ?? '');
  if (picture === null) return { type: 'paragraph', content: [{ type: 'text', text: `〔图片未能导入${alt === '' ? '' : `：${alt}`}〕` }] };
  return { type: 'image', attrs: { src: picture.name, alt } };
};
