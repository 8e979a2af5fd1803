// Keys of the whole page: ⌘S says that saving is automatic instead of the browser's dialogue; F6 walks between
// tools, text, outline and panel. Nothing on Ctrl with punctuation or space: those belong to input methods.
import { useEffect, useState, type RefObject } from 'react';

const SHOWN_MS = 2_000;
const STOPS = [".doc-tools [tabindex='0']", '.doc-paper', '.doc-outline button', ".doc-panel [tabindex='0']"] as const;

const walk = (page: HTMLElement, back: boolean): void => {
  const stops = STOPS.map((name) => page.querySelector<HTMLElement>(name)).filter((stop) => stop !== null);
  const active = document.activeElement;
  const groups = ['.doc-tools', '.doc-paper', '.doc-outline', '.doc-panel'];
  const at = groups.filter((name) => page.querySelector(name) !== null).findIndex((name) => active?.closest(name));
  const next = stops[(at + (back ? stops.length - 1 : 1)) % stops.length];
  next?.focus();
};

/** True for a moment after ⌘S. */
export const usePageKeys = (page: RefObject<HTMLElement | null>): boolean => {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        setAsked(true);
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(() => setAsked(false), SHOWN_MS);
      }
      if (event.key === 'F6' && page.current !== null) {
        event.preventDefault();
        walk(page.current, event.shiftKey);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    };
  }, [page]);
  return asked;
};
