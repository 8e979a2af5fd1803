// Seals what must not be readable by whoever has only the database: AES-256-GCM with a key that lies outside it, bound to the place where
// it is kept. Several nodes share the key through DATA_KEY; with several keys the first seals and all open, so that it can be changed.
// Refuses a key of another length, and what was sealed for another place.
import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Config, ConfigRefusal } from '../config.js';
import { errorCode } from '../error.code.js';

const BYTES = 32;
const [ID, IV, TAG] = [4, 12, 16];

interface Key {
  readonly id: Buffer;
  readonly bytes: Buffer;
}

@Injectable()
export class DataKey {
  private readonly keys: readonly Key[];

  constructor(@Inject(Config) { dataKey, dataDir }: Config) {
    this.keys = (dataKey === '' ? fromFile(path.join(dataDir, 'data-key')) : dataKey).split(',').map(readKey);
  }

  /** `place` names the noun and the row; it is needed again to open. */
  seal(place: string, plain: Buffer): Buffer {
    const [key] = this.keys;
    if (key === undefined) throw new Error('A hub without a data key');
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([key.id, iv, cipher.getAuthTag(), body]);
  }

  /** Throws when it was sealed by a key that is not here, for another place, or was changed. */
  open(place: string, sealed: Buffer): Buffer {
    const key = this.keys.find(({ id }) => id.equals(sealed.subarray(0, ID)));
    if (key === undefined) throw new Error('Sealed with a data key that this node does not have: DATA_KEY');
    const [iv, tag] = [sealed.subarray(ID, ID + IV), sealed.subarray(ID + IV, ID + IV + TAG)];
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG }).setAAD(Buffer.from(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(ID + IV + TAG)), decipher.final()]);
  }
}

const readKey = (text: string): Key => {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== BYTES) throw new ConfigRefusal('DATA_KEY: 需要 32 字节的密钥（openssl rand -base64 32）。A key of 32 bytes in base64 is needed.');
  return { id: createHash('sha256').update('gongyan data key').update(bytes).digest().subarray(0, ID), bytes };
};

/** Two that start at once in one folder agree on the key of the first. */
const fromFile = (folder: string): string => {
  const file = path.join(folder, 'key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
};
