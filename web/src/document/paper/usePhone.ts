// Whether the page is as narrow as a phone, and where its keyboard begins.
import { useEffect, useState, useSyncExternalStore } from 'react';

const NARROW = '(max-width: 768px)';

const subscribe = (listener: () => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);

/** Pixels at the bottom of the page that the keyboard covers: fixed elements do not know of it by themselves. */
export const useKeyboardHeight = (): number => {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const view = globalThis.visualViewport;
    if (view === null || view === undefined) return undefined;
    const look = () => setHeight(Math.max(0, Math.round(innerHeight - view.height - view.offsetTop)));
    look();
    view.addEventListener('resize', look);
    view.addEventListener('scroll', look);
    return () => {
      view.removeEventListener('resize', look);
      view.removeEventListener('scroll', look);
    };
  }, []);
  return height;
};
