// Random numbers that nobody may guess or meet again: the client ids under which people write.
import { randomBytes } from 'node:crypto';

/** 31 bits, unique by constraint: short ids keep every reference in every update short. */
export const newClientId = (): number => randomBytes(4).readUInt32BE(0) >>> 1 || 1;
