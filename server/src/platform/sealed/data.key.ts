// Seals what must not be readable by whoever has only the database: AES-256-GCM with a key that lies outside it, bound to the place where
// it is kept. Several nodes share the key through DATA_KEY; with several keys the first seals and all open, so that it can be changed.
// Refuses a key of another length, and what was sealed for another place.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Config, ConfigRefusal } from '../config.js';
import { errorCode } from '../error.code.js';
import { KEY_BYTES, openWith, sealWith } from './aead.js';

const ID = 4;

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
  seal(place: string, plain: Uint8Array): Buffer {
    const [key] = this.keys;
    if (key === undefined) throw new Error('A hub without a data key');
    return Buffer.concat([key.id, sealWith(key.bytes, place, plain)]);
  }

  /** Throws when it was sealed by a key that is not here, for another place, or was changed. */
  open(place: string, sealed: Uint8Array): Buffer {
    const key = this.keys.find(({ id }) => id.equals(sealed.subarray(0, ID)));
    if (key === undefined) throw new Error('Sealed with a data key that this node does not have: DATA_KEY');
    return openWith(key.bytes, place, sealed.subarray(ID));
  }
}

/** For whoever may not need it: read when it is asked for the first time. */
export const keyOnce = (config: Config): (() => DataKey) => {
  let key: DataKey | undefined;
  return () => (key ??= new DataKey(config));
};

/** For whoever reads documents that are kept in plain. */
export const noKey = (): DataKey => {
  throw new Error('a sealed document, and nobody gave the data key');
};

const readKey = (text: string): Key => {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) throw new ConfigRefusal('DATA_KEY: 需要 32 字节的密钥（openssl rand -base64 32）。A key of 32 bytes in base64 is needed.');
  return { id: createHash('sha256').update('gongyan data key').update(bytes).digest().subarray(0, ID), bytes };
};

/** Two that start at once in one folder agree on the key of the first. */
const fromFile = (folder: string): string => {
  const file = path.join(folder, 'key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
};
