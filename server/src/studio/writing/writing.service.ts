// What can be done with a studio's document: begin one, name it, say who may read a case. Each deed is one transaction.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { StartWriting, WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { mayRename, mayShare } from '@gongyan/shared/studio/writing/writing.rules';
import type { Actor } from '../../platform/contract/actor.js';
import { demand } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WritingAccess } from './writing.access.js';
import { WritingDesk } from './writing.desk.js';
import { WritingLive } from './writing.live.js';
import { WritingStore } from './writing.store.js';

@Injectable()
export class WritingService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(WritingAccess) private readonly access: WritingAccess,
    @Inject(WritingStore) private readonly store: WritingStore,
    @Inject(WritingDesk) private readonly desk: WritingDesk,
    @Inject(WritingLive) private readonly live: WritingLive,
  ) {}

  start(by: Actor, studioId: StudioId, wanted: StartWriting): Promise<WritingId> {
    return this.work.run(async () => {
      const writing = await this.desk.begin(by, studioId, wanted);
      await this.store.insert(writing);
      this.live.tell(writing);
      return writing.id;
    });
  }

  rename(by: Actor, id: WritingId, title: string): Promise<void> {
    return this.work.run(async () => {
      await this.store.lock(id);
      const { writing, facts, reader } = await this.access.see(by.personId, id);
      demand(mayRename(facts, reader));
      await this.store.rename(id, title);
      await this.live.renamed(writing, title);
    });
  }

  /** The new list of those asked for supervision; whoever is left out loses the open text with this commit. */
  share(by: Actor, id: WritingId, personIds: readonly PersonId[]): Promise<void> {
    return this.work.run(async () => {
      await this.store.lock(id);
      const { writing, facts, reader } = await this.access.see(by.personId, id);
      demand(mayShare(facts, reader));
      const wanted = [...new Set(personIds)].filter((personId) => personId !== writing.ownerId);
      const before = await this.store.readersOf([id]);
      const added = wanted.filter((personId) => !facts.readerIds.includes(personId));
      const removed = facts.readerIds.filter((personId) => !wanted.includes(personId));
      const at = await this.desk.demandKnown(added);
      await this.store.replaceReaders(id, wanted.map((personId) => before.find((row) => row.personId === personId) ?? { writingId: id, personId, addedAt: at }));
      await this.live.readersChanged(writing, { added, removed }, by);
    });
  }
}
