// Asking people from outside the studio for comments on one design, and ending it: the right, the open editor, the
// notice and the audit line stand or fall together.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LessonAccess } from '../lesson.access.js';
import { LessonLive } from '../lesson.live.js';
import { LessonStore } from '../lesson.store.js';

@Injectable()
export class GuestService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(LessonLive) private readonly live: LessonLive,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LessonStore) private readonly store: LessonStore,
  ) {}

  async list(reader: PersonId, id: LessonDesignId): Promise<PersonCard[]> {
    return this.people.list((await this.access.see(reader, id)).authorship.guestIds ?? []);
  }

  /** The new list; whoever is not in it any more loses the open page at once. */
  set(by: Actor, id: LessonDesignId, personIds: readonly PersonId[]): Promise<PersonCard[]> {
    return this.work.run(async () => {
      await this.store.lock(id);
      const seen = await this.access.see(by.personId, id);
      demand(mayChangeDesign(seen.authorship, { personId: by.personId, rights: seen.rights }));
      const before = seen.authorship.guestIds ?? [];
      const wanted = [...new Set(personIds)];
      const [added, removed] = [wanted.filter((one) => !before.includes(one)), before.filter((one) => !wanted.includes(one))];
      await this.access.demandGuests(seen.studio, added);
      await this.store.changeGuests(id, { added: added.map((personId) => ({ designId: id, personId, invitedBy: by.personId, invitedAt: seen.now })), removed });
      await this.live.guestsChanged(seen.design, { added, removed }, by);
      return this.people.list([...before.filter((one) => wanted.includes(one)), ...added]);
    });
  }
}
