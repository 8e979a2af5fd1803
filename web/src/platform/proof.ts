// Between a refused deed and the person: when the server asks for a proof that it is he, whoever stands at the page is asked once, and the
// deed goes on where it was. Knows no dialog; the frame of the page gives one. Refuses to ask twice at a time.

/** True when he proved it. */
type Asker = () => Promise<boolean>;
let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

/** Returns the way to take it back. */
export const proveBy = (ask: Asker): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
};

export const askProof = (): Promise<boolean> => {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => (asking = null));
  return asking;
};
