// Files on their way through a route.

/** A file that came in: at most the route's `upload.maxBytes`, held in memory. */
export interface Uploaded {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** What the browser claims; look at the bytes before you believe it. */
  readonly mime: string;
}

/** A file that goes out. Served inert: nosniff, sandboxed, never run by a browser. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mime: string;
  /** `immutable` only for names that change with the bytes. Default `none`. */
  readonly cache?: 'none' | 'immutable';
}
