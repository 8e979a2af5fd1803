// Word that somebody's appointments changed: to his own pages, to the topics he watches, and to the rooms that
// asked to be told. Refuses to be spoken outside the transaction of the change.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';

type Listener = (ids: readonly PersonId[]) => Promise<void>;

@Injectable()
export class AppointmentNews {
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
  ) {}

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(ids: readonly PersonId[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.work.announce(topic('person', id), 'people.appointmentsChanged', {});
    for (const listener of this.listeners) await listener(ids);
    this.keepers.review(ids);
  }
}
