// Whether the page and the server see each other, in the three steps that people are told about. A break of
// under two seconds is not worth a word.
import { OFFLINE_AFTER_MS, RECONNECTING_AFTER_MS } from '@gongyan/shared/coedit/coedit.saved.rules';
import { useSyncExternalStore } from 'react';
import type { LiveSocket } from './live.socket';

export type Connection = 'online' | 'reconnecting' | 'offline';

/** The first connection of a page may take its time: nothing is lost yet. */
const PATIENT_MS = 6_000;

let connection: Connection = 'online';
let stops: (() => void)[] = [];
const listeners = new Set<() => void>();

const say = (next: Connection): void => {
  if (next === connection) return;
  connection = next;
  for (const listener of [...listeners]) listener();
};

export const startOnline = (live: LiveSocket): void => {
  stopOnline();
  let timers: ReturnType<typeof setTimeout>[] = [];
  const forget = () => timers.forEach(clearTimeout);
  const lost = (after: number) => {
    forget();
    timers = [setTimeout(() => say('reconnecting'), after), setTimeout(() => say('offline'), after + OFFLINE_AFTER_MS)];
  };
  const back = () => (forget(), say('online'));
  lost(PATIENT_MS);
  stops = [live.on('connect', back), live.on('disconnect', () => lost(RECONNECTING_AFTER_MS)), forget];
};

export const stopOnline = (): void => {
  for (const stop of stops) stop();
  stops = [];
  say('online');
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useOnline = (): Connection => useSyncExternalStore(subscribe, () => connection);
