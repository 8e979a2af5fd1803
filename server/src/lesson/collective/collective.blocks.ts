// What lies between a 共案 and a teacher's own version, block by block, and the outcome of the choices. What stood before
// is kept as a version, so that no choice takes anything away for good.
import { Inject, Injectable } from '@nestjs/common';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { applyChoices, updatesBetween, type Update } from '@gongyan/shared/document/merge/block.updates';
import type { Sides } from '@gongyan/shared/document/merge/three.way';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { BlockChoice, Choices } from '@gongyan/shared/lesson/collective/collective.contract';
import { MergeDoor } from '../../document/merge/merge.door.js';
import { VersionDoor } from '../../document/version/version.door.js';
import { Problem } from '../../platform/contract/problem.js';
import type { DesignRow } from '../lesson.table.js';

export interface Between {
  readonly sides: Sides<JsonNode>;
  readonly updates: readonly Update[];
}

export interface Chosen {
  readonly choices: Choices['choices'];
  readonly by: PersonId;
  /** Name of the version that keeps what stood before. */
  readonly before: string;
}

@Injectable()
export class CollectiveBlocks {
  constructor(
    @Inject(MergeDoor) private readonly merge: MergeDoor,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
  ) {}

  /** What the 共案 changed since this fork was last even with it. */
  async update(fork: DesignRow, origin: DesignRow): Promise<Between> {
    if (fork.baseVersionId === origin.consensusVersionId) return { sides: nothing, updates: [] };
    const [base, theirs] = [await this.version(origin, fork.baseVersionId), await this.version(origin, origin.consensusVersionId)];
    return between({ base, mine: await this.merge.read(fork.documentId), theirs });
  }

  /** What the teacher of this fork changed since. */
  async ideas(fork: DesignRow, origin: DesignRow): Promise<Between> {
    const base = await this.version(origin, fork.baseVersionId);
    const mine = await this.merge.read(origin.documentId);
    return between({ base, mine, theirs: await this.merge.read(fork.documentId) });
  }

  /** Writes into `into` what was chosen of `other`; true when a word changed. */
  async write({ into, other }: { readonly into: DesignRow; readonly other: DesignRow }, { sides }: Between, { choices, by, before }: Chosen): Promise<boolean> {
    const wanted = new Map<string, BlockChoice>(choices.map(({ block, choice }) => [block, choice]));
    if ([...wanted.values()].every((choice) => choice === 'keep')) return false;
    await this.versions.fix({ documentId: into.documentId, kind: 'named', name: before, note: '', by });
    return this.merge.write(into.documentId, { text: applyChoices(sides, wanted), by, other: other.documentId });
  }

  private async version({ documentId }: DesignRow, id: VersionId | null): Promise<JsonNode> {
    const version = id === null ? null : await this.versions.find(documentId, id);
    if (version === null) throw new Problem('request.notFound');
    return this.merge.readVersion(version);
  }
}

const EMPTY: JsonNode = { type: 'doc' };
const nothing: Sides<JsonNode> = { base: EMPTY, mine: EMPTY, theirs: EMPTY };
const between = (sides: Sides<JsonNode>): Between => ({ sides, updates: updatesBetween(sides) });

/** Every choice is for what stands now; with `all`, every change is chosen for. */
export const demandFresh = (updates: readonly Update[], choices: Choices['choices'], { all }: { readonly all: boolean }): void => {
  const prints = new Map(updates.map(({ block, print }) => [block, print] as const));
  const fresh = choices.every(({ block, print }) => prints.get(block) === print);
  const covered = new Set(choices.map(({ block }) => block)).size === updates.length;
  if (!fresh || (all && !covered)) throw new Problem('lesson.updateStale');
};
