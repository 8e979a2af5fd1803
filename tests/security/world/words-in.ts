// Whatever words a reply or a message holds: plain text, the files within a Word or Excel file, the letters of a PDF, bytes that travel as base64. Refuses to look only
// at what is plain to see.
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { pdfText } from '../../../server/testing/pdf-text.js';

const inZip = (zip: Buffer): string => {
  const words: string[] = [];
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + size);
    words.push((zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString());
    at += 46 + name + extra + comment;
  }
  return words.join('\n');
};

/** Also what stands in them as base64, and as a part of an address. */
const inText = (text: string): string => {
  const packed = [...text.matchAll(/[\w+/-]{12,}/g)].map(([run]) => Buffer.from(run, 'base64').toString());
  return [text, ...packed, ...[...text.matchAll(/(?:%[0-9a-f]{2}){3,}/gi)].map(([run]) => Buffer.from(run.replaceAll('%', ''), 'hex').toString())].join('\n');
};

export const wordsIn = (bytes: Buffer): string => {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return inZip(bytes);
  if (bytes.subarray(0, 5).toString() === '%PDF-') return `${bytes.toString()} ${pdfText(bytes)}`;
  return inText(bytes.toString());
};

const AsBuffer = z.object({ type: z.literal('Buffer'), data: z.array(z.number()) });

/** Of what a socket brings: bytes among it come as buffers, which say of themselves that they are lists of numbers. */
export const wordsOf = (frame: unknown): string => inText(JSON.stringify(frame, (_key, value: unknown) => {
  const bytes = AsBuffer.safeParse(value);
  return bytes.success ? Buffer.from(bytes.data.data).toString() : value;
}) ?? '');
