// 另存为我的副本: what somebody wrote and could not upload any more stays his, and only his. Keeping one asks for
// no right in the document and tells nothing about it. Refuses more than a person's quota.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DraftId, type Draft, type documentRoutes } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { NoticeDoor } from '../../notice/notice.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DraftStore } from './draft.store.js';

const QUOTA_MB = 20;

@Injectable()
export class DraftService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DraftStore) private readonly store: DraftStore,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  keep(personId: PersonId, { params, body }: Input<typeof documentRoutes.keepDraft>): Promise<Draft> {
    return this.work.run(async () => {
      const size = (await this.store.total(personId)) + Buffer.byteLength(body.text);
      if (size > QUOTA_MB * 1024 * 1024) throw new Problem('document.draftQuota', { maxMb: QUOTA_MB });
      const draft: Draft = { id: DraftId.parse(randomUUID()), documentId: params.documentId, ...body, at: this.clock.now() };
      await this.store.insert({ ...draft, personId });
      await this.notices.write([{ personId, kind: 'document.draftKept', facts: { title: body.title }, link: '/me/drafts' }]);
      return draft;
    });
  }

  list(personId: PersonId): Promise<Draft[]> {
    return this.store.list(personId);
  }
}
