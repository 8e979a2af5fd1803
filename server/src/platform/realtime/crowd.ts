// After a break everybody comes back in one moment. Served in line, the first are in long before the last; all at once, all are last.
// See docs/decisions/0036.
import pLimit, { type LimitFunction } from 'p-limit';

const AT_ONCE = 16;

/** A line of its own: what is given to it begins in the order in which it came, so many at a time. */
export const newLine = (): LimitFunction => pLimit(AT_ONCE);
