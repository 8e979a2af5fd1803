// What other people's deeds do to this page: topics are watched over one socket, and every event makes the
// answers stale that its room's table names. Holds no data: an event is only a hint to ask again.
import { LiveFrame, type EventTable } from '@gongyan/shared/kit/event';
import { Watched } from '@gongyan/shared/kit/live';
import { topicId, topicNoun, type Topic } from '@gongyan/shared/kit/topic';
import type { DataTag, QueryClient, QueryFilters, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openSocket, type LiveSocket, type SocketOptions } from './live.socket';
import { startOnline, stopOnline } from './online';
import { isMeant, type Refresh } from './queries';
import { Offline, passes } from './refusal';

/** What one event makes stale; `everything` for the few that change what a person may see at all. */
export type Stale = readonly Refresh[] | 'everything';
/** One room's table: a line for each of its events, checked by the compiler. */
export type LiveTable<Events extends EventTable> = { readonly [Name in keyof Events]: Stale };
type AnyTable = Readonly<Record<string, Stale>>;

interface Life {
  readonly live: LiveSocket;
  readonly close: () => void;
}

export interface LiveOptions extends SocketOptions {
  readonly client: QueryClient;
  readonly tables: AnyTable;
}

/** Many events within this time become one look. */
const GATHER_MS = 250;
/** After a break everybody returns at once: each page waits a little of its own. */
const SPREAD_MS = 1_500;
/** A first connection that took longer is as good as a break: much may have happened since the page was read. */
const LATE_MS = 2_000;
/** An answer is at most so much older than its arrival; one that takes longer has a slow watch beside it, see LATE_MS. */
const READ_MS = 2_000;
/** Between two looks at what the hub was too busy to answer; each pause twice the last. */
const [AGAIN_MS, MOST_AGAIN_MS] = [2_000, 60_000];

/** Tables of rooms whose pages come later: whoever asks their questions has brought them. */
const brought: AnyTable[] = [];

let life: Life | null = null;
let options: LiveOptions | null = null;
const watchers = new Map<Topic, number>();
const due = new Map<Refresh, Set<string | undefined>>();
let dueTimer: ReturnType<typeof setTimeout> | undefined;

type Listener = (payload: unknown) => void;
interface Hearer {
  readonly event: string;
  readonly listener: Listener;
  off: () => void;
}
const hearers = new Set<Hearer>();
const attach = (hearer: Hearer): void => {
  hearer.off = life?.live.on(hearer.event, hearer.listener) ?? (() => undefined);
};

const face: LiveSocket = {
  connected: () => life?.live.connected() === true,
  emit: (event, body) => life?.live.emit(event, body),
  request: async (event, body) => {
    if (life === null) throw new Offline('not connected');
    return life.live.request(event, body);
  },
  on: (event, listener) => {
    const hearer: Hearer = { event, listener, off: () => undefined };
    hearers.add(hearer);
    attach(hearer);
    return () => (hearer.off(), void hearers.delete(hearer));
  },
};

/** The page's connection. May be asked for at any time; its listeners outlive a connection that is replaced. */
export const socket = (): LiveSocket => face;

/** Nobody tells a change twice: what could not be answered for now is asked again, as long as it is on the page. */
const lookAt = (wanted: QueryFilters, pause = AGAIN_MS): void => {
  const client = options?.client;
  void client?.invalidateQueries(wanted).then(() => {
    const left = new Set(client.getQueryCache().findAll({ ...wanted, type: 'active' }).filter(({ state }) => state.error !== null && passes(state.error)));
    if (left.size > 0) setTimeout(() => lookAt({ predicate: (query) => left.has(query) }, Math.min(pause * 2, MOST_AGAIN_MS)), pause);
  });
};

const look = (): void => {
  const wanted = [...due];
  due.clear();
  dueTimer = undefined;
  lookAt({ predicate: ({ queryKey }) => wanted.some(([refresh, values]) => [...values].some((value) => isMeant(queryKey, refresh, value))) });
};

const later = (refresh: Refresh, value: string | undefined): void => {
  due.set(refresh, (due.get(refresh) ?? new Set()).add(value));
  dueTimer ??= setTimeout(look, GATHER_MS);
};

const valueFor = ({ where }: Refresh, topic: Topic, facts: unknown): string | undefined => {
  if (where === undefined) return undefined;
  const fact: unknown = typeof facts === 'object' && facts !== null && where in facts ? Reflect.get(facts, where) : undefined;
  if (typeof fact === 'string') return fact;
  return where === `${topicNoun(topic)}Id` ? topicId(topic) : undefined;
};

/** Of all rooms that are here. */
const tables = (): AnyTable[] => [options?.tables ?? {}, ...brought];
const staleBy = (event: string): Stale[] => tables().flatMap((table) => table[event] === undefined ? [] : [table[event]]);

/** Whatever is shown is asked for again. */
const lookAtAll = (): void => lookAt({});

const hear = (payload: unknown): void => {
  const frame = LiveFrame.safeParse(payload);
  if (!frame.success || options === null) return;
  for (const stale of staleBy(frame.data.event)) {
    if (stale === 'everything') return lookAtAll();
    for (const refresh of stale) later(refresh, valueFor(refresh, frame.data.topic, frame.data.facts));
  }
};

/** With the code of a room's questions, so that the first page need not know its contracts. May add to another room's events. */
export const bringLive = (table: AnyTable): void => void brought.push(table);

/** Of an event that goes straight into answers (`useMoved`) no table tells: it is about the topic's own. */
const ownOf = (topic: Topic): readonly Refresh[] =>
  tables().flatMap((table) => Object.values(table)).flatMap((stale) => (stale === 'everything' ? [] : stale)).filter(({ where }) => where === `${topicNoun(topic)}Id`);

/** What was told just before the watch began makes stale what was read earlier. Whoever cannot say what it was may mean anything. */
const lookSince = (topic: Topic, answer: unknown): void => {
  const watched = Watched.safeParse(answer);
  if (!watched.success) return lookAtAll();
  const { knownMs, told } = watched.data;
  const before = (agoMs: number, stale: Stale): void => {
    const at = Date.now() - agoMs + READ_MS;
    const meant = stale !== 'everything' && stale.length === 0 ? ownOf(topic) : stale;
    lookAt({ predicate: ({ state, queryKey }) => state.dataUpdatedAt < at && (meant === 'everything' || meant.some((refresh) => isMeant(queryKey, refresh, valueFor(refresh, topic, null)))) });
  };
  if (knownMs !== null) before(knownMs, 'everything');
  for (const [event, agoMs] of Object.entries(told)) for (const stale of staleBy(event)) before(agoMs, stale);
};

/** Settles when the topic is heard, is known to be closed, or the first try failed for now. */
const ask = async (topic: Topic, since = Date.now()): Promise<void> => {
  try {
    const watched = await life?.live.request('live:watch', { topic });
    if (Date.now() - since > LATE_MS) lookAtAll();
    else lookSince(topic, watched);
  } catch (error) {
    // No right to watch is no fault of the page, but what is on it was perhaps read when there was one. A lost connection asks again by itself.
    if (!passes(error)) lookAtAll();
    else if (life?.live.connected() && watchers.has(topic)) setTimeout(() => void ask(topic, since), SPREAD_MS);
  }
};

/** After a break the look comes last: what changes between it and the watch would be told to nobody. */
const again = async (first: { current: boolean; readonly since: number }): Promise<void> => {
  const late = !first.current || Date.now() - first.since > LATE_MS;
  first.current = false;
  await Promise.all([...watchers.keys()].map((topic) => ask(topic)));
  if (late) setTimeout(lookAtAll, Math.random() * SPREAD_MS);
};

/** Starts the one connection of a signed-in page. A second call replaces the first. */
export const startLive = (given: LiveOptions): void => {
  stopLive();
  options = given;
  life = openSocket(given);
  const first = { current: true, since: Date.now() };
  life.live.on('connect', () => void again(first));
  life.live.on('live', hear);
  // A right to watch was taken back: no event will tell any more what changed.
  life.live.on('live:dropped', lookAtAll);
  life.live.on('live:again', () => void setTimeout(lookAtAll, Math.random() * SPREAD_MS));
  hearers.forEach(attach);
  startOnline(life.live);
};

export const stopLive = (): void => {
  stopOnline();
  life?.close();
  life = null;
  options = null;
};

const join = (topic: Topic): void => {
  const count = watchers.get(topic) ?? 0;
  watchers.set(topic, count + 1);
  if (count === 0 && life?.live.connected()) void ask(topic);
};

const part = (topic: Topic): void => {
  const count = (watchers.get(topic) ?? 1) - 1;
  if (count > 0) return void watchers.set(topic, count);
  watchers.delete(topic);
  if (life?.live.connected()) void life.live.request('live:unwatch', { topic }).catch(() => undefined);
};

/** While the component lives, events of these topics refresh what is on the page. */
export const useWatch = (...topics: readonly (Topic | null)[]): void => {
  const names = topics.filter((topic) => topic !== null).join(' ');
  useEffect(() => {
    const wanted = names === '' ? [] : names.split(' ');
    wanted.forEach(join);
    return () => wanted.forEach(part);
  }, [names]);
};

/** Null for hints of something else. The move itself gives null when it does not fit the answer. */
type MoveOf<Answer> = (frame: LiveFrame) => ((answer: Answer) => Answer | null) | null;

/** What a hint carries goes straight into the one answer under this key, so that not all pages ask at the same moment; what does
 *  not fit makes the page ask. `moveOf` may depend on the key only. See decision 0035. */
export const useMoved = <Answer>(key: DataTag<QueryKey, Answer, Error>, moveOf: MoveOf<Answer>): void => {
  useEffect(() => face.on('live', (payload) => {
    const [frame, client] = [LiveFrame.safeParse(payload), options?.client];
    const [move, answer] = [frame.success ? moveOf(frame.data) : null, client?.getQueryData<Answer>(key)];
    if (client === undefined || move === null || answer === undefined) return;
    const moved = move(answer);
    // An answer on its way may be older than the move.
    if (moved === null || client.isFetching({ queryKey: key }) > 0) void client.invalidateQueries({ queryKey: key });
    else client.setQueryData(key, moved);
  }), [JSON.stringify(key)]);
};
