// Word that an outside identity was bound to somebody, or taken from him: later rooms tell him. Refuses to be spoken outside the transaction.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface IdentityChange {
  readonly personId: PersonId;
  readonly deed: 'bound' | 'unbound';
  readonly provider: ProviderId;
  readonly label: string;
}
type Listener = (changes: readonly IdentityChange[]) => Promise<void>;

@Injectable()
export class IdentityDoor {
  private readonly listeners: Listener[] = [];

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(changes: readonly IdentityChange[]): Promise<void> {
    this.work.demandRunning('word of an identity');
    for (const listener of this.listeners) await listener(changes);
  }
}
