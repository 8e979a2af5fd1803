// Who is connected to this node right now, and who watches which topic. Volatile and never stored. A page that reloads
// does not count as gone: the last socket may be away for a moment. Of topics every coming and going is told at once.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topicId, topicNoun, type Topic } from '@gongyan/shared/kit/topic';

const GRACE_MS = 2_000;
type Listener = (personId: PersonId, online: boolean) => void;
/** The first page of a person came to a topic, or his last one went. */
type WatchListener = (personId: PersonId, id: string, here: boolean) => void;
const watchOf = (topic: Topic, personId: PersonId): string => `${topic} ${personId}`;

@Injectable()
export class LivePresence implements OnModuleDestroy {
  private readonly sockets = new Map<PersonId, number>();
  private readonly leaving = new Map<PersonId, NodeJS.Timeout>();
  private readonly listeners: Listener[] = [];
  private readonly watching = new Map<string, number>();
  private readonly watchListeners = new Map<string, WatchListener>();

  online(personIds: readonly PersonId[]): PersonId[] {
    return personIds.filter((id) => this.sockets.has(id));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** One listener per noun: the room that keeps it. */
  onWatch(noun: string, listener: WatchListener): void {
    this.watchListeners.set(noun, listener);
  }

  isWatching(topic: Topic, personId: PersonId): boolean {
    return this.watching.has(watchOf(topic, personId));
  }

  watched(topic: Topic, personId: PersonId): void {
    const [key, before] = [watchOf(topic, personId), this.watching.get(watchOf(topic, personId)) ?? 0];
    this.watching.set(key, before + 1);
    if (before === 0) this.watchListeners.get(topicNoun(topic))?.(personId, topicId(topic), true);
  }

  unwatched(topic: Topic, personId: PersonId): void {
    const [key, left] = [watchOf(topic, personId), (this.watching.get(watchOf(topic, personId)) ?? 0) - 1];
    if (left > 0) return void this.watching.set(key, left);
    this.watching.delete(key);
    this.watchListeners.get(topicNoun(topic))?.(personId, topicId(topic), false);
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
