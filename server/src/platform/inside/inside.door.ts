// The hub's own certificate, where nginx stands on another machine: with it the node speaks TLS at its port and nothing else. Refuses a half of a
// pair, and two halves that do not belong together.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface OwnDoor {
  /** PEM, both. */
  readonly cert: string;
  readonly key: string;
}

/** Two files; null: no TLS; or in words what is wrong. */
export const ownDoorOf = (certificate: string, privateKey: string): OwnDoor | string | null => {
  if (certificate === '' && privateKey === '') return null;
  try {
    const door = { cert: readFileSync(certificate, 'utf8'), key: readFileSync(privateKey, 'utf8') };
    if (new X509Certificate(door.cert).checkPrivateKey(createPrivateKey(door.key))) return door;
  } catch {
    // Said below: one of them is not there, or is something else.
  }
  return 'TLS_CERT, TLS_KEY: 两个文件要么都写，要么都不写；现在有一个读不到，或者证书与私钥不是一对。Both or neither: one of them cannot be read, or they do not belong together.';
};
