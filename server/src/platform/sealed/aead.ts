// AES-256-GCM as this hub uses it: a fresh nonce in front, then the tag, then the text. Refuses, by throwing, what was changed or was
// sealed for another place.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const [IV, TAG] = [12, 16];

/** `place` is no secret; it is needed again to open. */
export const sealWith = (key: Uint8Array, place: string, plain: Uint8Array): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

export const openWith = (key: Uint8Array, place: string, sealed: Uint8Array): Buffer => {
  const [iv, tag] = [sealed.subarray(0, IV), sealed.subarray(IV, IV + TAG)];
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
};
