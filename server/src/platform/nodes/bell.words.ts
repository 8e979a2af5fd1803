// What the nodes of one hub say to one another, and how it is packed. Refuses what it cannot read: a node of another
// version may say what this one does not know.
import { z } from 'zod';

export const Saying = z.object({ kind: z.string(), body: z.unknown() });
export interface Saying {
  readonly kind: string;
  readonly body: unknown;
}

const Packet = z.object({ from: z.uuid(), said: z.array(Saying) });
export type Packet = z.output<typeof Packet>;

/** PostgreSQL takes notifications below 8,000 bytes. */
const NOTIFICATION_BYTES = 7_900;
const LETTER = '@';

export const pack = (from: string, said: readonly Saying[]): string => JSON.stringify({ from, said });

/** Null for what is no packet of ours. */
export const unpack = (text: string): Packet | null => {
  try {
    return Packet.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

export const fitsNotification = (text: string): boolean => Buffer.byteLength(text) <= NOTIFICATION_BYTES;

/** As few packets as hold everything that fits into one; what is too long alone is left out. */
export const packSmall = (from: string, said: readonly Saying[]): string[] => {
  const packets: string[] = [];
  let room: Saying[] = [];
  let bytes = 0;
  const close = (): void => {
    if (room.length > 0) packets.push(pack(from, room));
    [room, bytes] = [[], 0];
  };
  for (const saying of said) {
    const size = Buffer.byteLength(JSON.stringify(saying)) + 1;
    if (!fitsNotification(pack(from, [saying]))) continue;
    if (bytes + size > NOTIFICATION_BYTES - 100) close();
    room.push(saying);
    bytes += size;
  }
  close();
  return packets;
};

export const letterCall = (id: string): string => LETTER + id;
/** The number of the letter that a notification calls to; null when it is a packet itself. */
export const letterIn = (text: string): string | null => (text.startsWith(LETTER) ? (z.uuid().safeParse(text.slice(LETTER.length)).data ?? null) : null);
