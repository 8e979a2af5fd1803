// Whether the system asks for dark colours now.
import { useSyncExternalStore } from 'react';

const question = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void): (() => void) => {
  const media = matchMedia(question);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

export const useDark = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(question).matches);
