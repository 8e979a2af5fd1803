// Long work tells how far it is, and does not know who listens.

/** So much of about so much. */
export type Tell = (done: number, total: number) => void;
