// The same invented thing has the same id on every machine: a version 5 uuid (RFC 9562) of its key in the data.
import { createHash } from 'node:crypto';
import type { z } from 'zod';

const NAMESPACE = Buffer.from('5f0c1c5a4d0e4f5e9b1d0a7c3e2b6f81', 'hex');

/** Parsed by the noun's own schema, so that a studio's key cannot become a person's id. */
export const demoId = <S extends z.ZodType>(schema: S, key: string): z.output<S> => {
  const bytes = createHash('sha1').update(NAMESPACE).update(key).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return schema.parse(bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
};
