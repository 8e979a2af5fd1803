// Looks into a zip that a test was given, such as a Word file.
import { inflateRawSync } from 'node:zlib';

/** One file of a zip, found through its directory. */
export const unzip = (zip: Buffer, wanted: string): string => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    if (zip.subarray(at + 46, at + 46 + nameLength).toString() === wanted) {
      const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
      const bytes = zip.subarray(from, from + size);
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString();
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`${wanted} is not in the file`);
};
