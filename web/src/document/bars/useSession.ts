// The session's state and the people in it, for page parts; and the hold-back of short states.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CoeditPresence, CoeditSession, CoeditState, SavedState } from '../../platform/coedit/coedit.session';

export const useCoeditState = (session: CoeditSession): CoeditState => useSyncExternalStore(session.subscribe, session.getState);
export const usePresence = (session: CoeditSession): readonly CoeditPresence[] => useSyncExternalStore(session.subscribe, session.getPresence);

const SAVING_AFTER_MS = 400;

/** 正在保存… only when it takes longer than 0.4 s: a chip that flickers with every key says nothing. Not while
 *  the server is away: there 已保存 would stand over an edit that cannot be saved now. */
export const useCalmSaved = ({ saved, online }: Pick<CoeditState, 'saved' | 'online'>): SavedState => {
  const [shown, setShown] = useState(saved);
  useEffect(() => {
    if (saved.kind !== 'saving') {
      setShown(saved);
      return undefined;
    }
    const timer = setTimeout(() => setShown(saved), SAVING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [saved]);
  return saved.kind === 'saving' && online ? shown : saved;
};

const SPEAK_EVERY_MS = 10_000;

/** The text for a polite live region: the newest one, at most every ten seconds. */
export const useSeldom = (text: string): string => {
  const [spoken, setSpoken] = useState({ text: '', at: -SPEAK_EVERY_MS });
  useEffect(() => {
    if (text === spoken.text) return undefined;
    const timer = setTimeout(() => setSpoken({ text, at: performance.now() }), Math.max(0, spoken.at + SPEAK_EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return spoken.text;
};
