// Many updates in one run of bytes: socket.io closes a socket that sends more than ten attachments, and one
// buffer is cheaper than many.

/** Cuts a run of bytes into its parts, or null when the lengths do not fit it. No copy is made. */
export const cut = (bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] | null => {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? parts : null;
};

export const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
