// What later rooms may ask of files from outside: read one and hold it for its owner; inside their own deed take it, and leave pictures and
// original with the document that they made of it. What such a document says first is written as a step of kind `import`.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { IntakeId, OriginalId } from '@gongyan/shared/document/intake/intake.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import type { Uploaded } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IntakeReader } from './intake.reader.js';
import { IntakeStore } from './intake.store.js';
import type { IntakeRow, WordText } from './intake.table.js';

const HELD_MS = 60 * 60_000;

export interface HeldWord extends WordText {
  readonly id: IntakeId;
  readonly pictures: { readonly kept: number; readonly refused: number };
}

@Injectable()
export class IntakeDoor {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(IntakeReader) private readonly reader: IntakeReader,
    @Inject(IntakeStore) private readonly store: IntakeStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws an `intake.*` refusal. */
  async hold(personId: PersonId, { bytes, fileName }: Uploaded): Promise<HeldWord> {
    const { pictures, refused, ...word } = await this.reader.read(bytes);
    const id = IntakeId.parse(randomUUID());
    const row: IntakeRow = { id, personId, fileName, word, bytes, at: this.clock.now() };
    await this.work.run(() => this.store.hold(row, pictures.map(({ name, width, height, bytes: drawn }) => ({ intakeId: id, name, width, height, bytes: drawn })), this.since()));
    return { id, ...word, pictures: { kept: pictures.length, refused } };
  }

  /** Inside the caller's unit of work. Throws intake.gone. */
  async take(id: IntakeId, personId: PersonId): Promise<IntakeRow> {
    this.work.demandRunning('take');
    const row = await this.store.take(id, personId, this.since());
    if (row === null) throw new Problem('intake.gone');
    return row;
  }

  /** Inside the caller's unit of work: the document exists, the held file is done with. */
  async settle({ id, personId, fileName, bytes }: IntakeRow, documentId: DocumentId): Promise<void> {
    this.work.demandRunning('settle');
    const digest = createHash('sha256').update(bytes).digest('hex');
    await this.store.settle({ id, personId }, { id: OriginalId.parse(randomUUID()), documentId, fileName, size: bytes.length, digest, addedBy: personId, addedAt: this.clock.now(), bytes });
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - HELD_MS);
  }
}

/** Blocks whose pictures stand at an address. */
export const withAddresses = (blocks: readonly JsonNode[], addressOf: (name: string) => string): JsonNode[] =>
  blocks.map((node) => ({
    ...node,
    ...(node.type === 'image' ? { attrs: { ...node.attrs, src: addressOf(String(node.attrs?.['src'])) } } : {}),
    ...(node.content === undefined ? {} : { content: withAddresses(node.content, addressOf) }),
  }));
