// Which addresses can be told at all, and when what did not arrive is tried again. Where a name leads is looked at when something is sent,
// each time. Pure.

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** Waits between tries, together a day: a receiver that is being renewed overnight misses nothing. */
export const WAITS: readonly number[] = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/** When to try again after so many tries; null: no more. `chance` of 0 to 1 spreads those that failed together by a tenth. */
export const nextTry = (tries: number, now: Date, chance: number): Date | null => {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + chance / 10));
};

/** https, or http for what the operator opened by name; nobody's name and password in it, and no part that is not sent. */
export const isWebhookAddress = (text: string): boolean => /^https?:\/\/[^\s/?#@\\]+([/?][^\s#]*)?$/i.test(text);
