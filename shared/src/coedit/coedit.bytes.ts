// Bytes on the wire as base64 text: one text frame costs the server less than a binary attachment,
// which socket.io sends as two frames.
import { fromBase64, toBase64 } from 'lib0/buffer';
import { z } from 'zod';

/** Base64 text of at most `max` bytes on the wire, `Uint8Array` in memory. */
export const Bytes = (max: number) =>
  z.codec(z.string().max(Math.ceil(max / 3) * 4), z.custom<Uint8Array>((value) => value instanceof Uint8Array), {
    decode: fromBase64,
    encode: toBase64,
  });
