// Tells whoever cares that the server no longer knows this visitor. Holds no credential: the session is a
// cookie which no script can read.

type Listener = () => void;
const listeners = new Set<Listener>();

/** Returns the way to stop listening. */
export const whenSessionEnds = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const sessionHasEnded = (): void => {
  for (const listener of [...listeners]) listener();
};
