// What one confidential document's words are kept under: a key of its own, so that what is known of one document opens no other, and
// with the key the document is gone. Sealed bytes and sealed texts tell themselves apart from those that were written before there were
// seals. Refuses to open what was changed, or was sealed for another document.
import { hkdfSync } from 'node:crypto';
import { KEY_BYTES, openWith, sealWith } from './aead.js';

/** No Yjs update begins so: it would tell of more than nine thousand clients. */
const MARK = Buffer.from([0xff, 0x47, 0x59, 0x01]);
const TEXT = /^sealed:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([A-Za-z0-9+/=]+)$/;

export const isSealed = (bytes: Uint8Array): boolean => MARK.every((byte, at) => bytes[at] === byte);
/** Whose words these are; null for a text in plain. */
export const sealedTextOf = (text: string): string | null => TEXT.exec(text)?.[1] ?? null;

export class DocumentSeal {
  constructor(
    private readonly doc: string,
    private readonly key: Uint8Array,
  ) {}

  seal(plain: Uint8Array): Buffer {
    return Buffer.concat([MARK, sealWith(this.key, this.doc, plain)]);
  }

  /** Bytes from before this document was sealed come back as they are. */
  open(bytes: Uint8Array): Uint8Array {
    return isSealed(bytes) ? openWith(this.key, this.doc, bytes.subarray(MARK.length)) : bytes;
  }

  /** What one person's browsers seal their copies of it with, in base64: made from its key, so that it outlives every change of the data key and
   *  is gone with the document. It opens nothing of the hub's, and no copy of another person. */
  copyKey(personId: string): string {
    return Buffer.from(hkdfSync('sha256', this.key, this.doc, `copy on the disk of ${personId}`, KEY_BYTES)).toString('base64');
  }

  /** That there are no words is no secret. */
  sealText(text: string): string {
    return text === '' ? '' : `sealed:${this.doc}:${sealWith(this.key, this.doc, Buffer.from(text)).toString('base64')}`;
  }

  openText(text: string): string {
    const sealed = TEXT.exec(text)?.[2];
    return sealed === undefined ? text : openWith(this.key, this.doc, Buffer.from(sealed, 'base64')).toString();
  }
}

const changed = <Row extends object>(row: Row, names: readonly (keyof Row)[], change: (text: string) => string): Row => {
  const texts = names.flatMap((name): [PropertyKey, string][] => ((text) => (typeof text === 'string' ? [[name, change(text)]] : []))(row[name]));
  return { ...row, ...Object.fromEntries(texts) };
};

/** A row, or what changes in one, as it is kept: these of its texts sealed where the document has a seal. */
export const sealedTexts = <Row extends object>(seal: DocumentSeal | null, row: Row, names: readonly (keyof Row)[]): Row => (seal === null ? row : changed(row, names, (text) => seal.sealText(text)));

/** And as it was written. */
export const openedTexts = <Row extends object>(seal: DocumentSeal | null, row: Row, names: readonly (keyof Row)[]): Row => (seal === null ? row : changed(row, names, (text) => seal.openText(text)));
