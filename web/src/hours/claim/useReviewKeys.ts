// Single keys of the review: silent while somebody types, while a dialog is open, and with any modifier held.
import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, () => unknown>>;

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export const useReviewKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const deed = latest.current[event.key.toLowerCase()];
      if (deed === undefined || event.repeat) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
