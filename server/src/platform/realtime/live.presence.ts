// Who is connected right now, and who watches which topic, on whatever node of the hub. Volatile. A page that reloads does not count
// as gone: the last socket may be away for a moment. Of topics every coming and going is told at once, by the node that saw it.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { Topic, topicId, topicNoun } from '@gongyan/shared/kit/topic';
import { Neighbours, type Picture } from '../nodes/neighbours.js';

const GRACE_MS = 2_000;
type Listener = (personId: PersonId, online: boolean) => void;
/** The first page of a person came to a topic, or his last one went. */
type WatchListener = (personId: PersonId, id: string, here: boolean) => void;
const watchOf = (topic: Topic, personId: PersonId): string => `${topic} ${personId}`;
const nounIn = (key: string): string => key.slice(0, key.indexOf(':'));

@Injectable()
export class LivePresence implements OnModuleInit, OnModuleDestroy {
  private readonly sockets = new Map<PersonId, number>();
  private readonly leaving = new Map<PersonId, NodeJS.Timeout>();
  private telling: Promise<void> = Promise.resolve();
  private readonly listeners: Listener[] = [];
  private readonly watching = new Map<string, number>();
  private readonly watchListeners = new Map<string, WatchListener>();

  constructor(@Inject(Neighbours) private readonly neighbours: Neighbours) {}

  onModuleInit(): void {
    this.neighbours.paint(() => ({ online: [...this.sockets.keys()], watching: [...this.watching.keys()].filter((key) => this.watchListeners.has(nounIn(key))) }));
    this.neighbours.onBuried((picture) => this.bury(picture));
  }

  async online(personIds: readonly PersonId[]): Promise<PersonId[]> {
    const elsewhere = new Set((await this.neighbours.pictures()).flatMap(({ online }) => online));
    return personIds.filter((id) => this.sockets.has(id) || elsewhere.has(id));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** One listener per noun: the room that keeps it. */
  onWatch(noun: string, listener: WatchListener): void {
    this.watchListeners.set(noun, listener);
  }

  async isWatching(topic: Topic, personId: PersonId): Promise<boolean> {
    const key = watchOf(topic, personId);
    return this.watching.has(key) || (await this.neighbours.pictures()).some(({ watching }) => watching.includes(key));
  }

  watched(topic: Topic, personId: PersonId): void {
    const [key, before] = [watchOf(topic, personId), this.watching.get(watchOf(topic, personId)) ?? 0];
    this.watching.set(key, before + 1);
    if (before === 0) this.tellWatch(topic, personId, true);
  }

  unwatched(topic: Topic, personId: PersonId): void {
    const [key, left] = [watchOf(topic, personId), (this.watching.get(watchOf(topic, personId)) ?? 0) - 1];
    if (left > 0) return void this.watching.set(key, left);
    this.watching.delete(key);
    this.tellWatch(topic, personId, false);
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
    this.shown(() => this.listeners.forEach((listener) => listener(personId, online)));
  }

  private tellWatch(topic: Topic, personId: PersonId, here: boolean): void {
    const listener = this.watchListeners.get(topicNoun(topic));
    if (listener !== undefined) this.shown(() => listener(personId, topicId(topic), here));
  }

  /** Until everybody was told of every coming and going so far. */
  told(): Promise<void> {
    return this.telling;
  }

  private shown(tell: () => void): void {
    this.telling = this.neighbours.tellShown(tell) ?? this.telling;
  }

  /** A node died without saying who went with it. Whoever came back meanwhile is found by whoever asks. */
  private bury({ online, watching }: Picture): void {
    for (const id of online) {
      const personId = PersonId.safeParse(id);
      if (personId.success) this.tell(personId.data, false);
    }
    for (const key of watching) {
      const [topic, personId] = key.split(' ');
      const [known, whom] = [Topic.safeParse(topic), PersonId.safeParse(personId)];
      if (known.success && whom.success) this.tellWatch(known.data, whom.data, false);
    }
  }
}
