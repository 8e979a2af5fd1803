// Short news about what the person just did. Nothing that matters later may be said only here.

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'warn';
}

const SHOWN_MS = 4_000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of [...listeners]) listener();
};

export const toast = (text: string, tone: Toast['tone'] = 'done'): void => {
  const id = ++last;
  change([...toasts.slice(-2), { id, text, tone }]);
  setTimeout(() => change(toasts.filter((shown) => shown.id !== id)), SHOWN_MS);
};

export const listenToasts = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const shownToasts = (): readonly Toast[] => toasts;
