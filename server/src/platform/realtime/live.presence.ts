// Who is connected to this node right now. Volatile and never stored. A page that reloads does not count as
// gone: the last socket may be away for a moment.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';

const GRACE_MS = 2_000;
type Listener = (personId: PersonId, online: boolean) => void;

@Injectable()
export class LivePresence implements OnModuleDestroy {
  private readonly sockets = new Map<PersonId, number>();
  private readonly leaving = new Map<PersonId, NodeJS.Timeout>();
  private readonly listeners: Listener[] = [];

  online(personIds: readonly PersonId[]): PersonId[] {
    return personIds.filter((id) => this.sockets.has(id));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  count(personId: PersonId): number {
    return this.sockets.get(personId) ?? 0;
  }

  arrived(personId: PersonId): void {
    clearTimeout(this.leaving.get(personId));
    this.leaving.delete(personId);
    const known = this.sockets.has(personId);
    this.sockets.set(personId, this.count(personId) + 1);
    if (!known) this.tell(personId, true);
  }

  left(personId: PersonId): void {
    const left = this.count(personId) - 1;
    this.sockets.set(personId, Math.max(0, left));
    if (left > 0) return;
    clearTimeout(this.leaving.get(personId));
    this.leaving.set(personId, setTimeout(() => this.gone(personId), GRACE_MS).unref());
  }

  onModuleDestroy(): void {
    for (const timer of this.leaving.values()) clearTimeout(timer);
  }

  private gone(personId: PersonId): void {
    this.leaving.delete(personId);
    if (this.count(personId) > 0) return;
    this.sockets.delete(personId);
    this.tell(personId, false);
  }

  private tell(personId: PersonId, online: boolean): void {
    for (const listener of this.listeners) listener(personId, online);
  }
}
