// What of a confidential document lies on this disk is sealed, with a key that the hub hands anew to whoever may open the document and that
// this browser keeps in memory only: a staff room's machine whose session has ended, or whose user lost the right, holds nothing readable.
// Refuses, by throwing, what another key sealed or somebody changed.

/** No Yjs update begins so. */
const MARK = Uint8Array.of(0xff, 0x47, 0x59, 0x02);
const IV_BYTES = 12;

/** Browsers do on https and on the own machine only. */
export const canEncrypt = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto;

export class CopyCipher {
  private readonly key: Promise<CryptoKey>;
  private readonly place: Uint8Array<ArrayBuffer>;

  /** `key`: 32 bytes in base64; `place`: what is sealed here opens nowhere else. */
  constructor(key: string, place: string) {
    this.key = crypto.subtle.importKey('raw', Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)), 'AES-GCM', false, ['encrypt', 'decrypt']);
    this.place = Uint8Array.from(new TextEncoder().encode(place));
  }

  isOurs(bytes: Uint8Array): boolean {
    return MARK.every((byte, at) => bytes[at] === byte);
  }

  async encrypt(plain: Uint8Array): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: this.place }, await this.key, Uint8Array.from(plain));
    const all = new Uint8Array(MARK.length + IV_BYTES + sealed.byteLength);
    all.set(MARK);
    all.set(iv, MARK.length);
    all.set(new Uint8Array(sealed), MARK.length + IV_BYTES);
    return all;
  }

  /** A copy from before there were seals comes back as it is. */
  async decrypt(bytes: Uint8Array): Promise<Uint8Array> {
    if (!this.isOurs(bytes)) return bytes;
    const [iv, sealed] = [bytes.slice(MARK.length, MARK.length + IV_BYTES), bytes.slice(MARK.length + IV_BYTES)];
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: Uint8Array.from(iv), additionalData: this.place }, await this.key, Uint8Array.from(sealed)));
  }
}
