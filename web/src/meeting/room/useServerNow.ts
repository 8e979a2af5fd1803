// The hub's clock on this screen: timers agree everywhere, whatever the computer's own clock shows.
import { useEffect, useRef, useState } from 'react';

/** Ticks once a second while asked to. */
export const useServerNow = (told: Date, running: boolean): Date => {
  const ahead = useRef(told.getTime() - Date.now());
  const [now, setNow] = useState(() => new Date(Date.now() + ahead.current));
  useEffect(() => {
    ahead.current = told.getTime() - Date.now();
  }, [told]);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(new Date(Date.now() + ahead.current)), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
};
